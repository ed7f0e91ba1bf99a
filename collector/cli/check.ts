// `npm start -- --check`: the main job, proved end to end in a real Chromium with the real extension.
// Each step says what it saw; the last ones search everything stored and sent for what was planted.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { openDataFolder } from '../main.ts';
import { findBrowser, launchWithExtension } from './browser.ts';
import { fail, type Scene } from './check-scene.ts';
import { searchEverything } from './check-search.ts';
import {
  answerDialog,
  type Composer,
  composers,
  composerText,
  openComposer,
  pasteText,
  untilComposer,
  untilDialog,
} from './composers.ts';
import { readConsoleFigures } from './console-figures.ts';
import { cell, keepMessages, openOptions, untilPolicyArrived } from './inside-extension.ts';
import { formsOf, plantValues } from './planted.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import { startTrial, type Trial } from './trial.ts';

export type CheckStep = {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly detail: string;
};
export type CheckReport = { readonly ok: boolean; readonly steps: readonly CheckStep[] };

export type CheckOptions = {
  /** Where the proof's own folder is made, and removed at the end. */
  readonly parentDir: string;
  readonly port: number;
  readonly onStep: (step: CheckStep) => void;
};

class StepFailed extends Error {}

export async function runCheck(options: CheckOptions): Promise<CheckReport> {
  const steps: CheckStep[] = [];
  const folder = await mkdtemp(path.join(options.parentDir, 'spillway-check-'));
  const endings: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const step = async <T>(name: string, run: () => Promise<readonly [T, string]>): Promise<T> => {
    const from = performance.now();
    const finish = (ok: boolean, detail: string) => {
      const done = { name, ok, ms: Math.round(performance.now() - from), detail };
      steps.push(done);
      options.onStep(done);
    };
    try {
      const [value, detail] = await run();
      finish(true, detail);
      return value;
    } catch (error) {
      finish(false, (error as Error).message.split('\n')[0] ?? 'failed');
      throw new StepFailed(name);
    }
  };
  try {
    await prove(options, folder, endings, step);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
  } finally {
    for (const end of endings.reverse()) await end().catch(() => undefined);
  }
  return { ok: steps.length > 0 && steps.every(({ ok }) => ok), steps };
}

type Step = <T>(name: string, run: () => Promise<readonly [T, string]>) => Promise<T>;

async function prove(
  options: CheckOptions,
  folder: string,
  endings: (() => Promise<unknown>)[],
  step: Step,
): Promise<void> {
  const browserPath = await step('browser', async () => {
    const found = await findBrowser(true);
    return found.ok ? [found.path, `${found.path} (${found.from})`] : fail(found.message);
  });
  const scene = await step('start', () => openScene(options, folder, browserPath, endings));
  for (const composer of composers) await step(composer.name, () => redactAndSend(scene, composer));
  await step('database', () => checkDatabase(scene));
  await step('console', () => checkConsole(scene));
  await step('nothing leaked', () => searchEverything(scene));
}

async function openScene(
  options: CheckOptions,
  folder: string,
  browserPath: string,
  endings: (() => Promise<unknown>)[],
) {
  const dataDir = path.join(folder, 'data');
  const profile = path.join(folder, 'profile');
  const log: string[] = [];
  const ending = new AbortController();
  let recorder: Recorder | null = null;
  const started = await startTrial({
    dataDir,
    port: options.port,
    signal: ending.signal,
    log: (line) => log.push(line),
    tellExtension: async (url) => {
      recorder = await startRecorder(url);
      endings.push(recorder.stop);
      return recorder.url;
    },
  });
  if (!started.ok || !recorder)
    return fail(started.ok ? 'The recorder did not start.' : started.message);
  const { trial } = started;
  endings.push(trial.stop);
  const context = await launchWithExtension({
    browserPath,
    extensionDir: trial.extensionDir,
    userDataDir: profile,
    headless: true,
  });
  endings.push(() => context.close());
  const inside = await openOptions(context);
  const version = await untilPolicyArrived(inside);
  await keepMessages(inside);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: trial.practiceUrl,
  });
  const scene: Scene = {
    trial,
    recorder,
    context,
    options: inside,
    page: await context.newPage(),
    dataDir,
    profile,
    log,
    planted: plantValues(),
  };
  return [
    scene,
    `extension enrolled, policy ${version} in force, collector ${trial.collectorUrl}`,
  ] as const;
}

async function redactAndSend({ trial, page, planted }: Scene, composer: Composer) {
  const before = trial.received().length;
  await openComposer(page, trial.practiceUrl, composer);
  const from = performance.now();
  await pasteText(page, planted.text);
  await untilDialog(page, true);
  const asked = Math.round(performance.now() - from);
  const held = await composerText(page, composer);
  if (held.trim() !== '') fail('The text was in the composer before anything was decided.');
  await answerDialog(page, 'Enter');
  const shown = await untilComposer(page, composer, '_1]');
  await page.keyboard.press('Enter');
  const got = await untilReceived(trial, before);
  const leaked = formsOf(planted).filter((value) => got.includes(value) || shown.includes(value));
  if (leaked.length > 0) fail(`The page received ${leaked.length} of the planted values.`);
  const placeholders = got.match(/\[[A-Z][A-Z0-9_]*_\d+\]/g) ?? [];
  if (placeholders.length !== 2)
    fail(`The page received ${placeholders.length} placeholders where 2 were expected.`);
  return [
    got,
    `asked after ${asked} ms; the page received ${got.length} characters with ${placeholders.join(' and ')}`,
  ] as const;
}

async function untilReceived(trial: Trial, before: number): Promise<string> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const messages = trial.received();
    if (messages.length > before + 1) fail('The page received the text more than once.');
    if (messages.length === before + 1) return messages.at(-1)?.text ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return fail('The page received nothing.');
}

type EventCount = { readonly outcome: string; readonly events: number };

/** Events are sent 1.5 s after the last decision. */
async function checkDatabase({ dataDir, options }: Scene) {
  const expected = composers.length;
  for (let waited = 0; waited < 15_000; waited += 250) {
    const counts = await countEvents(dataDir);
    const redacted = counts.find(({ outcome }) => outcome === 'redacted')?.events ?? 0;
    if (redacted === expected)
      return [
        counts,
        counts.map(({ outcome, events }) => `${events} ${outcome}`).join(', '),
      ] as const;
    if (redacted > expected) fail(`${redacted} redactions are stored where ${expected} happened.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const status = JSON.stringify(await cell(options, 'send-status'));
  return fail(
    `The collector's database does not hold ${expected} redactions; the browser says ${status}.`,
  );
}

async function countEvents(dataDir: string): Promise<EventCount[]> {
  const opened = await openDataFolder(dataDir);
  if (!opened.ok) return fail(opened.message);
  const { db, close } = opened.store;
  const rows = await db
    .selectFrom('events')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('events')])
    .where('site', '=', 'practice')
    .groupBy('outcome')
    .orderBy('outcome')
    .execute();
  await close();
  return rows;
}

async function checkConsole({ trial, context }: Scene) {
  const figures = await readConsoleFigures(context, trial);
  if (figures.redacted !== composers.length)
    fail(`The console says ${figures.redacted} redacted where ${composers.length} were.`);
  if (!figures.tools.includes('Practice chat'))
    fail('The console does not name the practice chat among the tools in use.');
  return [
    figures,
    `${figures.redacted} redacted; tools in use: ${figures.tools.replaceAll(/\s+/g, ' ')}`,
  ] as const;
}
