// Documents that are attached: read in a frame of the extension, shown with what is in them, given or not given whole.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dialog, dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { docx, pdf, xlsx, zip } from '../support/office-files.ts';
import { card, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
let folder: string;
const file = (name: string): string => path.join(folder, name);
const text = `They paid with card number ${card} last week.`;

beforeAll(async () => {
  browser = await startGuardedBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-documents-'));
  const locked = zip({ 'a.txt': 'x'.repeat(100) });
  const central = locked.findIndex(
    (_, at) => locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1,
  );
  locked[central + 8] = 1;
  const files = {
    'letter.docx': docx(['Dear customer', text]),
    'table.xlsx': xlsx([
      ['Name', 'Card number'],
      ['Jane', card],
    ]),
    'page.pdf': pdf(text),
    'all.zip': zip({ 'inner/notes.txt': text }),
    'clean.docx': docx(['Nothing in here.']),
    'locked.zip': locked,
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(file(name), bytes);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

type Taken = typeof globalThis & { got: string[] };
type Own = { readonly page: Page; readonly dialog: Dialog; readonly got: () => Promise<string[]> };

async function openOwn(): Promise<Own> {
  const page = await browser.context.newPage();
  const body = `<!doctype html><title>files</title><input type="file" id="field" multiple><script>
    window.got = [];
    document.querySelector('#field').addEventListener('change', (e) => { for (const f of e.target.files) window.got.push(f.name + ' ' + f.size); });</script>`;
  await page.route('**/files', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': "default-src 'self' 'unsafe-inline'; frame-src 'none'",
      },
      body,
    }),
  );
  await browser.visit(page, `${browser.chat.url}/files`);
  await browser.takeNotes();
  return {
    page,
    dialog: await dialogOn(page),
    got: () => page.evaluate(() => (globalThis as Taken).got),
  };
}

test.each(['letter.docx', 'table.xlsx', 'page.pdf', 'all.zip'])(
  '%s: what is in it is shown, and the page does not get it',
  async (name) => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn();
    await own.page.locator('#field').setInputFiles(file(name));
    await own.dialog.until(true);
    await expect.poll(own.dialog.text, patient).toContain('Payment card');
    expect(await own.dialog.text()).toContain(name);
    expect(await own.dialog.text()).not.toContain('Edit text');
    await own.page.keyboard.press('Enter');
    await own.dialog.until(false);
    await pause(200);
    expect(await own.got()).toEqual([]);
    const [note] = await browser.takeNotes();
    expect([note?.surface, note?.outcome, note?.findings[0]?.rule]).toEqual([
      'file',
      'cancelled',
      'payment-card',
    ]);
    await own.page.close();
  },
);

test('under a warning the document goes as it is, by choice', async () => {
  await browser.setPolicy(policyOf('warn'));
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles(file('letter.docx'));
  await own.dialog.until(true);
  await expect.poll(own.dialog.text, patient).toContain('Payment card');
  await own.dialog.click('Attach as is');
  await expect.poll(own.got, patient).toHaveLength(1);
  expect((await browser.takeNotes()).map(({ outcome }) => outcome)).toEqual(['proceeded']);
  await own.page.close();
});

test('a document in which nothing is found is handed on', async () => {
  await browser.setPolicy(policyOf('block'));
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles(file('clean.docx'));
  await expect.poll(own.got, patient).toHaveLength(1);
  expect(await own.dialog.isOpen()).toBe(false);
  await own.page.close();
});

test('what is locked fails as policy says, and is said', async () => {
  await browser.setPolicy(policyOf('warn'));
  const own = await openOwn();
  await own.page.locator('#field').setInputFiles(file('locked.zip'));
  await own.dialog.until(true);
  await expect.poll(own.dialog.text, patient).toContain('could not be checked');
  await own.page.keyboard.press('Escape');
  await own.dialog.until(false);
  expect(await own.got()).toEqual([]);
  expect((await browser.takeNotes()).map(({ findings }) => findings[0]?.rule)).toEqual([
    'not-inspectable',
  ]);
  await own.page.close();
});
