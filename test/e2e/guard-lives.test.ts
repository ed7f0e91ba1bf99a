// Lives of a page that begin in other ways than by going there: kept by the browser and shown again, loaded again and
// filled in by it. The guard is there in each. (Pages that are made ready ahead cannot be tried: the browser does
// without them while it is driven.)
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, neverIdle } from '../support/practice.ts';

const chat = `<textarea autocomplete="on"></textarea><p id="sent"></p><a href="/other">Other</a>
    <script>
      document.querySelector('textarea').addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        document.querySelector('#sent').append(event.target.value);
      });
      addEventListener('pageshow', (event) => { globalThis.kept = event.persisted; });
    </script>`;
/** What listens for the unload is not kept by the browser, but loaded again, and its fields filled in. */
const pages: Record<string, string> = {
  '/chat': chat,
  '/unkept': `${chat}<script>addEventListener('unload', () => {})</script>`,
  '/busy': `${chat.replace('<textarea autocomplete="on">', `<textarea>card number ${card}`)}<script>${neverIdle}</script>`,
  '/other': '<h1>Other</h1>',
};

let server: Server;
let browser: GuardedBrowser;
let origin: string;
beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Lives</title>${pages[url] ?? ''}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  origin = `http://practice.localhost:${(server.address() as AddressInfo).port}`;
  browser = await startGuardedBrowser(['--disable-back-forward-cache']);
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});
beforeEach(() => browser.setPolicy(policyOf('redact')));

/**
 * Enter is held with what stands in the composer; cancelled, nothing has been sent and the text is there.
 * @returns what the dialog offers.
 */
async function holds(page: Page): Promise<string[]> {
  await page.locator('textarea').focus();
  await page.keyboard.press('Enter');
  const dialog = await dialogOn(page);
  await dialog.until(true);
  const offered = (await dialog.controls()).map(({ name }) => name);
  await page.keyboard.press('Escape');
  await dialog.until(false);
  expect(await page.locator('#sent').textContent()).toBe('');
  expect(await page.locator('textarea').inputValue()).toBe(`card number ${card}`);
  return offered;
}

test('a page that the browser kept and shows again', async () => {
  const page = await browser.context.newPage();
  await browser.visit(page, `${origin}/chat`);
  await page.locator('textarea').click();
  await page.keyboard.insertText(`card number ${card}`);
  await page.locator('a').click();
  await page.waitForURL(`${origin}/other`);
  // A policy that came while nobody saw the page holds in it too.
  await browser.setPolicy(policyOf('block'));
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => (globalThis as { kept?: boolean }).kept === true);
  expect(await holds(page)).not.toContain('Redact and send');
  await page.close();
});

test('a page that was left at once, before any part of the guard but its post was open', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${origin}/busy`);
  await page.goto(`${origin}/other`);
  await browser.setPolicy(policyOf('block'));
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => (globalThis as { kept?: boolean }).kept === true);
  expect(await holds(page)).not.toContain('Redact and send');
  await page.close();
});

test('a text that the browser puts back into its field', async () => {
  const page = await browser.context.newPage();
  await browser.visit(page, `${origin}/unkept`);
  await page.locator('textarea').click();
  await page.keyboard.insertText(`card number ${card}`);
  await page.goto(`${origin}/other`);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
  expect(await page.evaluate(() => (globalThis as { kept?: boolean }).kept)).toBe(false);
  expect(await holds(page)).toContain('Redact and send');
  await page.close();
});
