// What crosses between the two worlds in Firefox, where they share less than in Chromium: files, the clipboard read by a
// script, a request on the wire, marks while typing. Run by `npm run proof:firefox`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedFirefox, startGuardedFirefox } from '../support/guarded-firefox.ts';
import { docx } from '../support/office-files.ts';
import { card, patient, pause } from '../support/practice.ts';

let firefox: GuardedFirefox;
let folder: string;
const text = `card number ${card}`;
const clean = 'card number [CARD_1]';
type Got = typeof globalThis & { got: unknown[] };

beforeAll(async () => {
  firefox = await startGuardedFirefox();
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-firefox-files-'));
  await writeFile(path.join(folder, 'notes.txt'), text);
  await writeFile(path.join(folder, 'letter.docx'), docx(['Dear customer', text]));
});
afterAll(async () => {
  await firefox?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(script: () => void) {
  await firefox.setPolicy('redact');
  const chat = await firefox.open('react');
  await chat.page.evaluate(() => {
    (globalThis as Got).got = [];
  });
  await chat.page.evaluate(script);
  return { ...chat, got: () => chat.page.evaluate(() => (globalThis as Got).got) };
}

test('a file that is chosen arrives as a redacted copy that the page can read', async () => {
  const own = await open(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'own' });
    field.onchange = () =>
      field.files?.[0]?.text().then((words) => (globalThis as Got).got.push(words));
    document.body.append(field);
  });
  const field = (await own.page.$('#own')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path.join(folder, 'notes.txt'));
  await own.dialog.until(true);
  expect(await own.dialog.text()).toContain('notes.txt');
  expect(await own.got()).toEqual([]);
  await own.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await own.page.close();
});

test('a document is read in a frame of the extension, whatever the page’s content policy', async () => {
  const own = await open(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'own' });
    field.onchange = () => (globalThis as Got).got.push(field.files?.length);
    document.body.append(field);
  });
  const field = (await own.page.$('#own')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path.join(folder, 'letter.docx'));
  await own.dialog.until(true);
  await expect.poll(own.dialog.text, patient).toContain('Payment card');
  expect(await own.dialog.text()).toContain('letter.docx');
  await own.press('Escape');
  await own.dialog.until(false);
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

test('the same for a field in no document', async () => {
  const own = await open(() => {
    document.querySelector('#copy')?.addEventListener('click', () => {
      const field = Object.assign(document.createElement('input'), { type: 'file' });
      field.onchange = () =>
        field.files?.[0]?.text().then((words) => (globalThis as Got).got.push(words));
      field.click();
    });
  });
  const chooser = own.page.waitForFileChooser();
  await own.page.click('#copy');
  await (await chooser).accept([path.join(folder, 'notes.txt')]);
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await own.page.close();
});

test('the clipboard read by a script waits for the answer; refused, it is refused', async () => {
  const own = await open(() => undefined);
  await own.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  const read = () =>
    own.page.evaluate(() => {
      const { got } = globalThis as Got;
      navigator.clipboard.readText().then(
        (words) => got.push(words),
        (error) => got.push(error.name),
      );
    });
  await read();
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await read();
  await own.dialog.until(true);
  await own.press('Escape');
  await expect.poll(own.got, patient).toEqual([clean, 'NotAllowedError']);
  await own.page.close();
});

test('a finding is marked while it is typed, and its mark opens the dialog', async () => {
  const own = await open(() => undefined);
  await own.type(`${text} and more`);
  await pause(1_200);
  await own.page.keyboard.down('Alt');
  await own.page.keyboard.down('Shift');
  await own.page.keyboard.press('KeyM');
  await own.page.keyboard.up('Shift');
  await own.page.keyboard.up('Alt');
  await own.dialog.until(true);
  await own.press('Enter');
  await own.untilText((now) => now === `${clean} and more`);
  await own.page.close();
});
