// Files that are chosen, dropped or pasted: text in them is found, replaced in a copy, or kept from the page.
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialog, dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, patient, pause } from '../support/practice.ts';

const picture = Buffer.from('89504e470d0a1a0a00000000', 'hex');

let browser: GuardedBrowser;
let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  browser = await startGuardedBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-files-'));
  await writeFile(file('customers.csv'), `name,card number\nJane,${card}\n`);
  await writeFile(file('plan.txt'), 'Nothing in here.');
  await writeFile(file('picture.png'), picture);
  await writeFile(file('binary.txt'), Buffer.from([1, 0, 2, 0, 255, 254]));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

type Got = { readonly name: string; readonly text: string };
type Taken = typeof globalThis & { got: Got[]; events: number; byPerson: boolean };
type Own = { readonly page: Page; readonly dialog: Dialog; readonly got: () => Promise<Got[]> };

/** A page that takes files in every way and keeps what it was given. */
async function openOwn(): Promise<Own> {
  const page = await browser.context.newPage();
  const body = `<!doctype html><title>files</title><body><input type="file" id="field" multiple>
    <div id="zone" style="width:300px;height:200px;border:1px solid" tabindex="0">drop</div><script>
    window.got = []; window.events = 0;
    const take = async (files) => { window.events++; for (const f of [...files]) { const text = await f.text(); window.got.push({ name: f.name, text }); } };
    document.querySelector('#field').addEventListener('change', (e) => take(e.target.files));
    const zone = document.querySelector('#zone');
    zone.addEventListener('dragover', (e) => e.preventDefault());
    zone.addEventListener('drop', (e) => { e.preventDefault(); take(e.dataTransfer.files); });
    document.addEventListener('paste', (e) => { window.byPerson = e.isTrusted; if (e.clipboardData.files.length) take(e.clipboardData.files); });</script>`;
  await page.route('**/files', (route) => route.fulfill({ contentType: 'text/html', body }));
  await browser.visit(page, `${browser.chat.url}/files`);
  await browser.takeNotes();
  const got = () => page.evaluate(() => (globalThis as Taken).got);
  return { page, dialog: await dialogOn(page), got };
}

async function dropFiles(page: Page, files: string[]): Promise<void> {
  const box = await page.locator('#zone').boundingBox();
  const at = { x: (box?.x ?? 0) + 50, y: (box?.y ?? 0) + 50 };
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
}

const ways = {
  chosen: (page: Page, files: string[]) => page.locator('#field').setInputFiles(files),
  dropped: dropFiles,
} as const;
const redacted = 'name,card number\nJane,[CARD_1]\n';

describe.each(['chosen', 'dropped'] as const)('%s', (way) => {
  test('redact: the page gets a copy with placeholders, told once', async () => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn();
    await ways[way](own.page, [file('customers.csv')]);
    await own.dialog.until(true);
    expect(await own.dialog.text()).toContain('customers.csv');
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([{ name: 'customers.csv', text: redacted }]);
    expect(await own.page.evaluate(() => (globalThis as Taken).events)).toBe(1);
    expect((await browser.takeNotes()).map(({ surface, outcome }) => [surface, outcome])).toEqual([
      ['file', 'redacted'],
    ]);
    await own.page.close();
  });

  test('cancel and block: the page gets none of the files', async () => {
    for (const [action, outcome] of [
      ['redact', 'cancelled'],
      ['block', 'blocked'],
    ] as const) {
      await browser.setPolicy(policyOf(action));
      const own = await openOwn();
      await ways[way](own.page, [file('plan.txt'), file('customers.csv')]);
      await own.dialog.until(true);
      await own.page.keyboard.press('Escape');
      await own.dialog.until(false);
      await pause(200);
      expect(await own.got()).toEqual([]);
      expect(await own.page.locator('#field').inputValue()).toBe('');
      expect((await browser.takeNotes()).map((note) => note.outcome)).toEqual([outcome]);
      await own.page.close();
    }
  });

  test('as is: by choice the page gets the file', async () => {
    await browser.setPolicy(policyOf('warn'));
    const own = await openOwn();
    await ways[way](own.page, [file('customers.csv')]);
    await own.dialog.until(true);
    await own.dialog.click('Attach as is');
    await expect.poll(own.got, patient).toHaveLength(1);
    expect((await own.got())[0]?.text).toContain(card);
    await own.page.close();
  });

  test('a file in which nothing is found is handed on, once', async () => {
    await browser.setPolicy(policyOf('block'));
    const own = await openOwn();
    await ways[way](own.page, [file('plan.txt')]);
    await expect.poll(own.got, patient).toEqual([{ name: 'plan.txt', text: 'Nothing in here.' }]);
    expect(await own.page.evaluate(() => (globalThis as Taken).events)).toBe(1);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });
});

test('a drawing is written: its text is read, and a zero byte hides none', async () => {
  await browser.setPolicy(policyOf('block'));
  await writeFile(file('drawing.svg'), `<svg><text>card number ${card}</text></svg>`);
  await writeFile(file('zero.csv'), `card number ${card}\0\n`);
  for (const name of ['drawing.svg', 'zero.csv']) {
    const own = await openOwn();
    await own.page.locator('#field').setInputFiles(file(name));
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  }
});

test('what is no text is unread: by default it goes and that is recorded', async () => {
  await browser.setPolicy(policyOf('block'));
  for (const name of ['picture.png', 'binary.txt']) {
    const own = await openOwn();
    await own.page.locator('#field').setInputFiles([file(name)]);
    await expect.poll(own.got, patient).toHaveLength(1);
    const notes = await browser.takeNotes();
    expect(
      notes.map(({ surface, action, findings }) => [surface, action, findings[0]?.rule]),
    ).toEqual([['file', 'log', 'not-inspectable']]);
    await own.page.close();
  }
});

/** What a name says does not count. Old enough to be no file that the browser has just made. */
const disguised = {
  'text.png': `card number ${card}`,
  'gif.gif': `GIF89a card number ${card}`,
  'tag.mp3': `ID3 card number ${card}`,
  'utf16.mp3': Buffer.from(`\ufeffcard number ${card}`, 'utf16le'),
  'film.mp4': `....ftyp card number ${card}`,
  'font.woff2': `card number ${card}`,
};

test.each(Object.entries(disguised))('%s holds a text: it is read', async (name, content) => {
  await browser.setPolicy(policyOf('block'));
  await writeOld(name, content);
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles([file(name)]);
  await own.dialog.until(true);
  expect(await own.dialog.text()).toContain('card');
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

test.each(['archive.jpg', 'behind.png'])('%s is an archive: it is read', async (name) => {
  await browser.setPolicy(policyOf('block'));
  const archive = zipSync({ 'list.txt': strToU8(`card number ${card}`) });
  const head = name === 'behind.png' ? picture : Buffer.alloc(0);
  await writeOld(name, Buffer.concat([head, archive]));
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles([file(name)]);
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

const bytes = (hex: string) => Buffer.from(`${hex}${'00ff'.repeat(300)}`, 'hex');
const genuine = {
  'a.png': bytes('89504e470d0a1a0a'),
  'a.jpg': bytes('ffd8ffe0'),
  'a.gif': bytes('474946383961'),
  'a.webp': Buffer.concat([
    Buffer.from('RIFF'),
    bytes('00000000').subarray(0, 4),
    Buffer.from('WEBP'),
    bytes(''),
  ]),
  'a.mp3': bytes('fffb'),
  'a.mp4': bytes('00000018667479706d703432'),
};

test('genuine ones go at once, dropped ones too, and it is recorded that nobody read them', async () => {
  await browser.setPolicy(policyOf('block'));
  const names = Object.keys(genuine);
  for (const [name, content] of Object.entries(genuine)) await writeOld(name, content);
  for (const way of ['chosen', 'dropped'] as const) {
    const own = await openOwn();
    await ways[way](own.page, names.map(file));
    const gotNames = async () => (await own.got()).map(({ name }) => name);
    await expect.poll(gotNames, patient).toEqual(names);
    expect(await own.dialog.isOpen()).toBe(false);
    const notes = await browser.takeNotes();
    expect(notes.map(({ action, findings }) => [action, findings[0]?.rule])).toEqual(
      names.map(() => ['log', 'not-inspectable']),
    );
    await own.page.close();
  }
});

async function writeOld(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file(name), content);
  await utimes(file(name), 1_700_000_000, 1_700_000_000);
}

test('where policy fails closed, what is no text is held', async () => {
  const closed = 'closed' as const;
  const failMode = { public: closed, internal: closed, confidential: closed, restricted: closed };
  await browser.setPolicy(policyOf('log', { failMode }));
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles([file('picture.png')]);
  await own.dialog.until(true);
  expect(await own.dialog.text()).toContain('could not be checked');
  await own.page.keyboard.press('Escape');
  await pause(200);
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

test('a pasted picture reaches the page natively', async () => {
  await browser.setPolicy(policyOf('block'));
  const own = await openOwn();
  await own.page.locator('#zone').click();
  await own.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (blob) await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
  await own.page.keyboard.press('ControlOrMeta+V');
  await expect.poll(own.got, patient).toHaveLength(1);
  expect(await own.page.evaluate(() => (globalThis as Taken).byPerson)).toBe(true);
  await own.page.close();
});
