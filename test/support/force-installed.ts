// A browser as an employee of a managed organisation has it: started under a policy folder of its own, with nothing
// but that policy to install the extension. Runs as a process inside a private mount; prints what it saw as JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchWithExtension } from '../../collector/cli/browser.ts';
import {
  answerDialog,
  composers,
  openComposer,
  pasteText,
  untilComposer,
  untilDialog,
} from '../../collector/cli/composers.ts';
import { openOptions, untilPolicyArrived } from '../../collector/cli/inside-extension.ts';
import { plantValues } from '../../collector/cli/planted.ts';

declare const chrome: {
  readonly runtime: { readonly id: string };
  readonly storage: { readonly managed: { get(): Promise<Record<string, unknown>> } };
};

export type Seen = {
  readonly id: string;
  readonly managed: Record<string, unknown>;
  readonly policy: number;
  readonly shown: string;
  readonly planted: readonly string[];
};

const [browserPath = '', practiceUrl = ''] = process.argv.slice(2);
const profile = await mkdtemp(path.join(tmpdir(), 'spillway-managed-'));
const context = await launchWithExtension({
  browserPath,
  extensionDir: null,
  userDataDir: profile,
  headless: true,
});
try {
  const options = await openOptions(context);
  const policy = await untilPolicyArrived(options);
  const id = await options.evaluate(() => chrome.runtime.id);
  const managed = await options.evaluate(() => chrome.storage.managed.get());
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: practiceUrl });
  const page = await context.newPage();
  const planted = plantValues();
  const composer = composers[2];
  await openComposer(page, practiceUrl, composer);
  await pasteText(page, planted.text);
  await untilDialog(page, true);
  await answerDialog(page, 'Enter');
  const seen: Seen = {
    id,
    managed,
    policy,
    shown: await untilComposer(page, composer, '_1]'),
    planted: [planted.card, planted.key],
  };
  console.log(JSON.stringify(seen));
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
