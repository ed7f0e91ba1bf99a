// A trial on one machine: collector, practice chat, and a copy of the extension that knows this collector.
// Used by `npm start`, by its proof and by the end-to-end tests; starts no browser.
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnSite } from '../../lib/contract/site.ts';
import { startCollector } from '../main.ts';
import { startPracticeChat } from '../practice/server.ts';
import { extensionOutput } from './build.ts';

/** The release carries no test site: the trial's policy names it. */
export const practiceSite: OwnSite = {
  id: 'practice',
  name: 'Practice chat',
  hosts: ['practice.localhost'],
  like: 'generic',
};

export type Trial = {
  readonly collectorUrl: string;
  readonly practiceUrl: string;
  readonly extensionDir: string;
  /** The first administrator's one-time password; null where one has been chosen already. */
  readonly firstPassword: string | null;
  /** What the practice chat's server was sent. */
  readonly received: () => readonly { readonly composer: string; readonly text: string }[];
  readonly stop: () => Promise<void>;
};

export type TrialOutcome =
  | { readonly ok: true; readonly trial: Trial }
  | { readonly ok: false; readonly why: string; readonly message: string };

export type TrialOptions = {
  readonly dataDir: string;
  /** Of the collector; the practice chat takes the next one. 0 = any free ones. */
  readonly port: number;
  readonly signal: AbortSignal;
  /** Takes the collector's log lines; none are written where it is absent. */
  readonly log?: (line: string) => void;
  /** Folder of the built extension; Chromium's where it is absent. */
  readonly builtExtension?: string;
  /** The address that the extension is told; the collector's own where it is absent. */
  readonly tellExtension?: (collectorUrl: string) => Promise<string>;
};

export async function startTrial(options: TrialOptions): Promise<TrialOutcome> {
  const { dataDir, port, signal, log = null, tellExtension = async (url) => url } = options;
  const { builtExtension = extensionOutput } = options;
  const collector = await startCollector({
    dataDir,
    port,
    host: '127.0.0.1',
    extraSites: [practiceSite],
    signal,
    log,
  });
  if (!collector.ok) return collector;
  const practice = await startPracticeChat({ port: port === 0 ? 0 : port + 1, signal });
  if (!practice.ok) {
    await collector.stop();
    return practice;
  }
  const enrolToken = await collector.createEnrolToken({ label: 'trial', days: 30, uses: 100 });
  const extensionDir = path.join(dataDir, 'extension');
  await copyExtension(builtExtension, extensionDir, {
    collectorUrl: await tellExtension(collector.url),
    enrolToken,
    department: 'Trial',
  });
  const stop = async () => {
    await practice.stop();
    await collector.stop();
  };
  return {
    ok: true,
    trial: {
      collectorUrl: collector.url,
      practiceUrl: practice.url,
      extensionDir,
      firstPassword: collector.firstPassword,
      received: practice.received,
      stop,
    },
  };
}

/** settings.json has the keys an administrator would push by MDM; see lib/contract/managed.ts. */
async function copyExtension(
  from: string,
  to: string,
  settings: Record<string, string>,
): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await writeFile(path.join(to, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}
