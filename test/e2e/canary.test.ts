// The canary: values that exist nowhere else are pasted and typed in a real browser, with every way out of the
// dialog. Afterwards they are in no message, no row, no storage area, no request, no log line and no table.
// Each place is searched for a control value as well, so that a search that reaches nothing fails.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import {
  answerDialog,
  type Composer,
  composers,
  openComposer,
  pasteText,
  untilDialog,
} from '../../collector/cli/composers.ts';
import { filesHolding } from '../../collector/cli/files-holding.ts';
import {
  dumpStorage,
  keepMessages,
  keptMessages,
  openOptions,
  untilPolicyArrived,
} from '../../collector/cli/inside-extension.ts';
import { formsOf, type Planted, plantValues } from '../../collector/cli/planted.ts';
import { type Recorder, startRecorder } from '../../collector/cli/recorder.ts';
import { startTrial, type Trial } from '../../collector/cli/trial.ts';
import { allTables } from '../support/all-tables.ts';

const ending = new AbortController();
const planted: Planted[] = [];
const log: string[] = [];
let folder: string;
let dataDir: string;
let trial: Trial;
let recorder: Recorder;
let context: BrowserContext;
let options: Page;
let messages: string[];

const plant = (): Planted => {
  const values = plantValues();
  planted.push(values);
  return values;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-canary-'));
  dataDir = path.join(folder, 'data');
  const started = await startTrial({
    dataDir,
    port: 0,
    signal: ending.signal,
    log: (line) => log.push(line),
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
  await keepMessages(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: trial.practiceUrl,
  });
  for (const composer of composers) {
    await pasteThen(composer, 'Enter');
    await pasteThen(composer, 'Escape');
    await typeThen(composer, 'Enter');
    await typeThen(composer, 'Escape');
  }
  await options.bringToFront();
  await options.getByRole('button', { name: 'Send now' }).click();
  await options.getByText('Done.').waitFor();
  messages = await keptMessages(options);
});
afterAll(async () => {
  await context.close();
  await recorder.stop();
  await trial.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function pasteThen(composer: Composer, key: 'Enter' | 'Escape'): Promise<void> {
  const page = await context.newPage();
  await openComposer(page, trial.practiceUrl, composer);
  await pasteText(page, plant().text);
  await untilDialog(page, true);
  await answerDialog(page, key);
  await untilTold(planted.length);
}

async function typeThen(composer: Composer, key: 'Enter' | 'Escape'): Promise<void> {
  const page = await context.newPage();
  await openComposer(page, trial.practiceUrl, composer);
  await page.keyboard.type(`card number ${plant().card} please`);
  await page.keyboard.press('Enter');
  await untilDialog(page, true);
  await answerDialog(page, key);
  await untilTold(planted.length);
}

/** A redaction is told only after it was read back, so the page must live until then. */
async function untilTold(decisions: number): Promise<void> {
  for (let waited = 0; (await notes()).length < decisions && waited < 15_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

const notes = async (): Promise<string[]> =>
  (await keptMessages(options)).filter((message) => message.includes('"action":"redact"'));

function expectClean(place: string, text: string, control: string): void {
  expect(text, `${place}: the control value`).toContain(control);
  const found = planted.flatMap(formsOf).filter((value) => text.includes(value));
  expect(found.length, `${place}: planted values`).toBe(0);
}

test('twelve texts were planted and twelve decisions told', () => {
  expect(planted).toHaveLength(12);
  expect(messages.filter((message) => message.includes('"action":"redact"'))).toHaveLength(12);
});

test('no message between the parts of the extension holds one', () => {
  expectClean('messages', messages.join('\n'), 'payment-card');
});

test('no storage area and no IndexedDB row holds one', async () => {
  const stored = await dumpStorage(options);
  for (const control of ['payment-card', 'effective-policy', '"sent"', 'tab:'])
    expectClean('storage', stored, control);
});

test('no request to the collector holds one', () => {
  expectClean('requests', recorder.traffic().join('\n'), 'payment-card');
});

test('no line of the collector’s log holds one', () => {
  expectClean('log', log.join('\n'), '/v1/events');
});

test('no table of the collector holds one', () => {
  const { tables, text } = allTables(dataDir);
  expect(tables).toBeGreaterThan(6);
  expectClean('tables', text, 'payment-card');
});

test('no file of the collector holds one', async () => {
  const values = planted.flatMap(formsOf);
  expect((await filesHolding(dataDir, ['payment-card'])).hits.length).toBeGreaterThan(0);
  expect((await filesHolding(dataDir, values)).hits).toEqual([]);
});

test('the collector keeps nothing of a request that it refuses', async () => {
  const { card, text } = plant();
  const post = (body: string) =>
    fetch(`${trial.collectorUrl}/v1/events`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
  for (const body of [
    text,
    JSON.stringify({ [card]: text }),
    JSON.stringify({ schema: 1, prompt: text }),
  ]) {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    expectClean('the reply', await reply.text(), 'error');
  }
  expectClean('log', log.join('\n'), '/v1/events');
  expectClean('tables', allTables(dataDir).text, 'payment-card');
});
