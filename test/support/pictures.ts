// Takes the README's pictures from the running product: run `npm run pictures` after changing a screen.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import { buildIfStale, root } from '../../collector/cli/build.ts';
import { composers, openComposer, pasteText, untilDialog } from '../../collector/cli/composers.ts';
import { signInToConsole } from '../../collector/cli/console-figures.ts';
import { openOptions, untilPolicyArrived } from '../../collector/cli/inside-extension.ts';
import { startTrial } from '../../collector/cli/trial.ts';
import { run } from './program.ts';

const pictures = path.join(root, 'docs/pictures');
/** A made-up card number and a made-up key: the same picture each time. */
const sample = [
  'Could you draft a friendly reply to this customer?',
  '',
  'They paid with card number 4539 1827 4650 3919, and our server says:',
  `STRIPE_SECRET_KEY=sk_${'live'}_9fKq2LmZr4TxWv7Bn3Cd8HsY was refused.`,
].join('\n');

const built = await buildIfStale();
const browser = await findBrowser(true);
if (!built.ok || !browser.ok) throw new Error('no build or no browser');
const folder = await mkdtemp(path.join(tmpdir(), 'spillway-pictures-'));
const dataDir = path.join(folder, 'data');
await run(['spillway', 'seed', '--days', '30', '--data', dataDir]);
const started = await startTrial({ dataDir, port: 0, signal: new AbortController().signal });
if (!started.ok) throw new Error(started.message);
const { trial } = started;
const context = await launchWithExtension({
  browserPath: browser.path,
  extensionDir: trial.extensionDir,
  userDataDir: path.join(folder, 'profile'),
  headless: true,
});
await mkdir(pictures, { recursive: true });
await untilPolicyArrived(await openOptions(context));
await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
  origin: trial.practiceUrl,
});

const page = await context.newPage();
await page.setViewportSize({ width: 1180, height: 760 });
await openComposer(page, trial.practiceUrl, composers[0]);
await pasteText(page, sample);
await untilDialog(page, true);
await page.waitForTimeout(400);
await page.screenshot({ path: path.join(pictures, 'dialog.png') });

const console_ = await signInToConsole(context, trial);
await console_.setViewportSize({ width: 1180, height: 900 });
await console_.waitForTimeout(600);
await console_.screenshot({ path: path.join(pictures, 'console.png') });

await context.close();
await trial.stop();
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
console.log(`wrote ${pictures}`);
