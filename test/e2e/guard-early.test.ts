// What a page and a person do before the part of the guard that acts is open: it is heard, and opens that part, before any
// listener of the page hears of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clean, field, typed } from '../support/asked.ts';
import { dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

/** Runs while the page is read: nobody has been idle yet. */
const hears = `for (const type of ['paste', 'drop', 'beforeinput', 'input', 'keydown', 'submit'])
  addEventListener(type, (event) => window.got.push(event.type), true);`;
const pasted = `const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '${typed}');
  const paste = (at) => at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;

async function redacted({ page, dialog }: OwnPage): Promise<void> {
  await dialog.until(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#field').inputValue(), patient).toBe(clean);
}

test('a paste while the page is still being read is held, and no listener of the page hears it', async () => {
  const own = await openOwnPage(
    browser,
    field,
    `${hears}${pasted} const field = document.querySelector('#field'); field.focus(); window.went = paste(field);`,
  );
  expect(await own.page.evaluate('window.went')).toBe(false);
  expect(await own.got()).toEqual([]);
  await redacted(own);
  await own.page.close();
});

test('a paste in a page that is never idle, before anything else', async () => {
  const busy = `const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { for (const end = performance.now() + 8; performance.now() < end; ); port2.postMessage(0); };
    port2.postMessage(0);`;
  const body = `<!doctype html><title>busy</title><textarea id="field" autofocus></textarea><script>window.got = []; ${hears}${busy}</script>`;
  await browser.inside.evaluate((text) => navigator.clipboard.writeText(text), typed);
  const page = await browser.context.newPage();
  await page.route('**/busy', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${browser.chat.url}/busy`);
  await page.keyboard.press('ControlOrMeta+V');
  const got = () => page.evaluate<string[]>('window.got');
  const own = { page, dialog: await dialogOn(page), got };
  await own.dialog.until(true);
  expect((await got()).filter((type) => type !== 'keydown')).toEqual([]);
  await redacted(own);
  await page.close();
});

test('a form that a script submits while the page is being read', async () => {
  const own = await openOwnPage(
    browser,
    `<form action="/elsewhere" onsubmit="window.left = true; return false"><textarea id="field">${typed}</textarea><button id="go">Send</button></form>`,
    `${hears} document.querySelector('form').requestSubmit();`,
  );
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  expect(await own.page.evaluate('window.left')).toBeUndefined();
  await own.page.close();
});

test('a page that has the guard run where no stack is left does not get rid of it', async () => {
  const own = await openOwnPage(
    browser,
    field,
    `${hears} window.told = 0;
     const dive = () => { try { dive(); } catch {} if (window.told < 150) try { dispatchEvent(new Event('input')); window.told += 1; } catch {} };
     dive(); window.got = [];`,
  );
  expect(await own.page.evaluate('window.told')).toBe(150);
  await own.page.evaluate((text) => navigator.clipboard.writeText(text), typed);
  await own.page.locator('#field').click();
  await own.page.keyboard.press('ControlOrMeta+V');
  await redacted(own);
  await pause(200);
  expect(await own.dialog.isOpen()).toBe(false);
  await own.page.close();
});
