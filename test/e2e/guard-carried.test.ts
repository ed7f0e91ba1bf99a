// What a paste or a drop carries beside the text that a person sees: a page's own script may read any of it, also where its
// field takes plain text alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { field } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { openOwnPage } from '../support/own-page.ts';
import { card, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

const keepsAll = (type: string, data: string) =>
  `field.addEventListener('dragover', (e) => e.preventDefault());
   field.addEventListener('${type}', (e) => {
     for (const each of e.${data}.types) window.got.push(e.${data}.getData(each)); });`;

test('a paste whose html hides a value, in a field of text: the text goes in, the value does not', async () => {
  const own = await openOwnPage(browser, field, keepsAll('paste', 'clipboardData'));
  await own.page.evaluate((html) => {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const parts = {
      'text/plain': blob('hello', 'text/plain'),
      'text/html': blob(html, 'text/html'),
    };
    return navigator.clipboard.write([new ClipboardItem(parts)]);
  }, `<p>hello</p><p style="display:none">${card}</p>`);
  await own.page.locator('#field').click();
  await own.page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe('hello');
  await pause(200);
  expect(JSON.stringify(await own.got())).not.toContain(card);
  expect(await own.dialog.isOpen()).toBe(false);
  await own.page.close();
});

test.each([
  ['text/html', `<p>hello</p><!-- ${card} -->`],
  ['text/uri-list', `https://example.com/?number=${card.replaceAll(' ', '')}`],
  ['application/x-cells', JSON.stringify({ hidden: card })],
])('a drop that carries a value as %s beside its text', async (mimeType, data) => {
  const own = await openOwnPage(browser, field, keepsAll('drop', 'dataTransfer'));
  const box = await own.page.locator('#field').boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  const cdp = await own.page.context().newCDPSession(own.page);
  const items = [
    { mimeType: 'text/plain', data: 'hello' },
    { mimeType, data },
  ];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items, files: [], dragOperationsMask: 1 },
    });
  await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe('hello');
  const digits = (await own.got()).join().replace(/\D/g, '');
  expect(digits).not.toContain(card.replaceAll(' ', ''));
  await own.page.close();
});
