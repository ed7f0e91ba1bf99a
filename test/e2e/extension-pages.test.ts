// The popup and the options page in a real Chromium: what they say is what happened, and nothing they are given is
// sent or stored. Accessible in light and dark.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import {
  answerDialog,
  composers,
  openComposer,
  pasteText,
  untilDialog,
} from '../../collector/cli/composers.ts';
import {
  dumpStorage,
  openOptions,
  untilPolicyArrived,
} from '../../collector/cli/inside-extension.ts';
import { formsOf, plantValues } from '../../collector/cli/planted.ts';
import { type Recorder, startRecorder } from '../../collector/cli/recorder.ts';
import { startTrial, type Trial } from '../../collector/cli/trial.ts';

const ending = new AbortController();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let folder: string;
let trial: Trial;
let recorder: Recorder;
let context: BrowserContext;
let options: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-pages-'));
  const started = await startTrial({
    dataDir: path.join(folder, 'data'),
    port: 0,
    signal: ending.signal,
    tellExtension: async (url) => {
      recorder = await startRecorder(url);
      return recorder.url;
    },
  });
  const browser = await findBrowser(false);
  if (!started.ok || !browser.ok) throw new Error('no trial or no browser');
  trial = started.trial;
  context = await launchWithExtension({
    browserPath: browser.path,
    extensionDir: trial.extensionDir,
    userDataDir: path.join(folder, 'profile'),
    headless: true,
  });
  options = await openOptions(context);
  await untilPolicyArrived(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: trial.practiceUrl,
  });
});
afterAll(async () => {
  await context.close();
  await recorder.stop();
  await trial.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the popup names the guarded tool and what was decided last', async () => {
  const page = await context.newPage();
  await openComposer(page, trial.practiceUrl, composers[2]);
  await pasteText(page, plantValues().text);
  await untilDialog(page, true);
  await answerDialog(page, 'Escape');
  const popup = await popupFor(page);
  await expect.poll(() => popup.innerText('main')).toContain('Practice chat');
  await expect.poll(() => popup.innerText('main')).toMatch(/cancelled, nothing sent/);
  expect(await popup.innerText('main')).toContain('Payment card');
  await popup.close();
  await page.close();
});

test('a page that is no AI tool is said to be none, and holds no script', async () => {
  const page = await context.newPage();
  await page.goto(`${trial.collectorUrl}/healthz`);
  const popup = await popupFor(page);
  await expect.poll(() => popup.innerText('main')).toContain('No AI tool on this page');
  expect(await worldsIn(page)).toBe(0);
  await page.goto(trial.practiceUrl);
  expect(await worldsIn(page)).toBe(1);
  await popup.close();
  await page.close();
});

test('the options page shows collector, policy and the very bytes that were sent', async () => {
  await options.bringToFront();
  await options.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => options.innerText('main')).toContain('Done.');
  const shown = await options.locator('pre').allInnerTexts();
  const posted = recorder
    .traffic()
    .filter((entry) => entry.startsWith('POST /v1/events'))
    .map((entry) => entry.split('\n\n')[1]);
  expect(posted.length).toBeGreaterThan(0);
  expect(shown.toReversed()).toEqual(posted);
  expect(await options.innerText('main')).toContain(recorder.url);
});

test('pulling the policy says how it went', async () => {
  await options.getByRole('button', { name: 'Pull now' }).click();
  await expect.poll(() => options.innerText('main')).toContain('confirmed by the collector');
});

test('a text that is tried stays where it is', async () => {
  const planted = plantValues();
  const before = recorder.traffic().length;
  await options.getByLabel('Text to try').fill(planted.text);
  await expect.poll(() => options.innerText('main')).toContain('Payment card');
  expect(await options.innerText('main')).toContain('redact first');
  await options.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => options.innerText('main')).toContain('Done.');
  const stored = await dumpStorage(options);
  expect(stored).toContain('practice');
  for (const value of formsOf(planted)) {
    expect(stored).not.toContain(value);
    expect(recorder.traffic().slice(before).join('\n')).not.toContain(value);
  }
  await options.getByLabel('Text to try').fill('What is the capital of France?');
  await expect.poll(() => options.innerText('main')).toContain('Nothing found');
});

test('the worker answers commands by their sender, and takes nothing that is none', async () => {
  const ask = (message: unknown) =>
    options.evaluate(
      (value) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
          }
        ).chrome.runtime.sendMessage(value),
      message,
    );
  const note = { type: 'guard-ready', site: 'claude' };
  expect(await ask(note)).toEqual({ ok: false, why: 'wrong-sender' });
  expect(await ask({ ...note, text: 'something' })).toEqual({ ok: false, why: 'unknown-command' });
  for (const message of [null, 7, 'pull-now', {}, { type: 'constructor' }, [note]])
    expect(await ask(message)).toEqual({ ok: false, why: 'unknown-command' });
  expect(await ask({ type: 'pull-now' })).toEqual({ ok: true });
});

test.each(['light', 'dark'] as const)(
  'the pages have no accessibility violation (%s)',
  async (colorScheme) => {
    for (const name of ['options', 'popup']) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(options.url().replace('options', name));
      await page.waitForSelector('main button');
      const violations = await axeViolations(page);
      expect(violations, name).toEqual([]);
      await page.close();
    }
  },
);

/** The popup as a page of its own, told which tab it is for by opening it from there. */
async function popupFor(page: Page): Promise<Page> {
  const popup = await context.newPage();
  await popup.addInitScript(`{
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async () => (await query({})).filter(({ url }) => url === ${JSON.stringify(page.url())});
  }`);
  await popup.goto(options.url().replace('options', 'popup'));
  return popup;
}

/** How many worlds of the extension's scripts a page holds, by the debugger's account. */
async function worldsIn(page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context: world }) => origins.push(world.origin));
  await session.send('Runtime.enable');
  await session.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension://')).length;
}

/** The pages' own CSP forbids injected tags, so axe is evaluated through the debugger instead. */
async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string }[] }> };
    };
    return (await axe.run()).violations.map(({ id, help }) => `${id}: ${help}`);
  });
}
