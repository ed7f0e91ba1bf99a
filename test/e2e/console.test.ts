// The console in a real Chromium: by keyboard alone from the one-time password to the figures, every state without an
// accessibility violation or a complaint of the browser, and what is stored is shown as text whatever it says.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../collector/cli/browser.ts';
import { openDataFolder, type RunningCollector, startCollector } from '../../collector/main.ts';
import { seedStore } from '../../collector/seed/seed-store.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';

const own = 'a long password of my own';
const markup = '<img src=x onerror="document.title=\'owned\'">';
const ending = new AbortController();
let dir: string;
let axe: string;
let collector: RunningCollector;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const started = await startCollector({
    dataDir: dir,
    port: 0,
    host: '127.0.0.1',
    signal: ending.signal,
  });
  const found = await findBrowser(false);
  if (!started.ok || !found.ok) throw new Error('collector or browser did not start');
  collector = started;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: found.path, args });
  // axe is put into the page, which the console's own security policy would rightly refuse.
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  ending.abort();
  await collector.stop();
  await rm(dir, { recursive: true, force: true });
});

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))",
  );
  return found as string[];
}

test('by keyboard alone: one-time password, own password, an empty Overview', async () => {
  await page.goto(collector.url);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Name or password is wrong.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(collector.firstPassword ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await page.getByText('Too short').waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(own);
  await page.keyboard.press('Tab');
  await page.keyboard.type(own);
  await page.keyboard.press('Enter');
  await page.getByText('No browser takes part yet').waitFor();
  expect(await violations()).toEqual([]);
});

test('figures of an example history, in light and dark, with the tables open', async () => {
  const opened = await openDataFolder(dir);
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  await store.policies.publish(
    { ...defaultPolicy, version: 2, organisation: { name: markup } },
    'test',
  );
  await seedStore(store, 10);
  await store.close();
  await page.reload();
  const inspected = page.locator('[data-figure="inspected"]');
  await inspected.waitFor();
  expect(Number((await inspected.innerText()).replaceAll(',', ''))).toBeGreaterThan(500);
  for (const summary of await page.locator('summary').all()) await summary.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations()).toEqual([]);
  }
  await page.getByRole('radio', { name: '30 days' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelectorAll('.chart-day').length === 7);
});

test('what is stored is shown as text', async () => {
  await page.getByText(markup).first().waitFor();
  expect(await page.title()).toBe('Overview · Spillway');
  expect(await page.locator('img[src=x]').count()).toBe(0);
});

test('a collector that does not answer is said, and can be asked again', async () => {
  await page.route('**/admin/api/overview*', (route) => route.abort());
  await page.getByRole('radio', { name: '90 days' }).check();
  await page.getByRole('alert').getByText('could not be loaded').waitFor();
  expect(await violations()).toEqual([]);
  await page.unroute('**/admin/api/overview*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-figure="inspected"]').waitFor();
});

test('under its own security policy the browser has nothing to complain about', async () => {
  const storageState = await context.storageState();
  const strict = await browser.newContext({ storageState });
  const strictPage = await strict.newPage();
  strictPage.on('console', (message) => complaints.push(message.text()));
  strictPage.on('pageerror', (error) => complaints.push(error.message));
  await strictPage.goto(`${collector.url}/console/`);
  await strictPage.locator('[data-figure="inspected"]').waitFor();
  await strictPage.locator('.hit').last().hover();
  await strictPage.locator('.chart-tip').waitFor();
  expect(complaints).toEqual([]);
  await strictPage.getByRole('button', { name: 'Sign out' }).click();
  await strictPage.getByText('You are signed out.').waitFor();
  await strict.close();
});
