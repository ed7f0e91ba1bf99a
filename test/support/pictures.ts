// Takes the README's pictures from the running product: run `npm run pictures` after changing a screen.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import { buildIfStale, root } from '../../collector/cli/build.ts';
import { composers, openComposer, pasteText, untilDialog } from '../../collector/cli/composers.ts';
import { signInToConsole } from '../../collector/cli/console-figures.ts';
import { openOptions, untilPolicyArrived } from '../../collector/cli/inside-extension.ts';
import { startTrial, type Trial } from '../../collector/cli/trial.ts';
import { run } from './program.ts';

const pictures = path.join(root, 'docs/pictures');
/** A made-up card number and a made-up key: the same picture each time. */
const sample = [
  'Could you draft a friendly reply to this customer?',
  '',
  'They paid with card number 4539 1827 4650 3919, and our server says:',
  `STRIPE_SECRET_KEY=sk_${'live'}_9fKq2LmZr4TxWv7Bn3Cd8HsY was refused.`,
].join('\n');

await mkdir(pictures, { recursive: true });
const built = await buildIfStale();
if (!built.ok) throw new Error(built.message);
await inTrial(async () => undefined, takeDialog);
await inTrial(
  (dataDir) => run(['spillway', 'seed', '--days', '30', '--data', dataDir]),
  takeConsole,
);
process.exit(0);

async function inTrial(
  prepare: (dataDir: string) => Promise<unknown>,
  take: (context: BrowserContext, trial: Trial) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spillway-pictures-'));
  const dataDir = path.join(folder, 'data');
  await prepare(dataDir);
  const started = await startTrial({ dataDir, port: 0, signal: new AbortController().signal });
  const browser = await findBrowser(true);
  if (!started.ok || !browser.ok) throw new Error('no trial or no browser');
  const { trial } = started;
  const context = await launchWithExtension({
    browserPath: browser.path,
    extensionDir: trial.extensionDir,
    userDataDir: path.join(folder, 'profile'),
    headless: true,
  });
  await take(context, trial);
  await context.close();
  await trial.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takeDialog(context: BrowserContext, trial: Trial): Promise<void> {
  await untilPolicyArrived(await openOptions(context));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: trial.practiceUrl,
  });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1180, height: 760 });
  await openComposer(page, trial.practiceUrl, composers[0]);
  await pasteText(page, sample);
  await untilDialog(page, true);
  await save(page, 'dialog');
}

async function takeConsole(context: BrowserContext, trial: Trial): Promise<void> {
  const page = await signInToConsole(context, trial);
  await page.setViewportSize({ width: 1180, height: 900 });
  await page.mouse.move(5, 300);
  await save(page, 'console');
}

/** Half a second for what moves to come to rest. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  console.log(`wrote docs/pictures/${name}.png`);
}
