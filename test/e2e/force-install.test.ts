// What IT does: the kit that `spillway mdm kit` writes force-installs the packed extension in a real Chromium,
// from the collector's own update server, with the managed values in it. Linux only, as the kit is.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../collector/cli/browser.ts';
import { practiceSite } from '../../collector/cli/trial.ts';
import { type RunningCollector, startCollector } from '../../collector/main.ts';
import { startPracticeChat } from '../../collector/practice/server.ts';
import type { Seen } from '../support/force-installed.ts';
import { run } from '../support/program.ts';
import { root } from '../support/repository.ts';

const ending = new AbortController();
let folder: string;
let collector: RunningCollector;
let practiceUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-kit-'));
  const started = await startCollector({
    dataDir: path.join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    extraSites: [practiceSite],
    signal: ending.signal,
  });
  const practice = await startPracticeChat({ port: 0, signal: ending.signal });
  if (!started.ok || !practice.ok) throw new Error('the servers did not start');
  collector = started;
  practiceUrl = practice.url;
});
afterAll(async () => {
  ending.abort();
  await collector.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the kit installs the extension, its values arrive and the guard works', async () => {
  const kit = path.join(folder, 'kit');
  const made = await run([
    'spillway',
    'mdm',
    'kit',
    '--out',
    kit,
    '--data',
    path.join(folder, 'data'),
    '--url',
    collector.url,
    '--department',
    'Controlling',
    '--user-hint',
    'someone@example.com',
  ]);
  expect(made.code, made.err).toBe(0);
  const policies = path.join(kit, 'etc/chromium/policies/managed');
  const policy = JSON.parse(await readFile(path.join(policies, 'spillway.json'), 'utf8'));
  const [id = ''] = Object.keys(policy.ExtensionSettings);

  const seen = await insidePrivatePolicy(path.join(kit, 'etc/chromium'), policies);
  expect(seen.id).toBe(id);
  expect(seen.managed).toMatchObject({
    collectorUrl: collector.url,
    department: 'Controlling',
    userHint: 'someone@example.com',
  });
  expect(seen.policy).toBeGreaterThan(0);
  expect(seen.shown).toMatch(/\[[A-Z_]+_1\]/);
  for (const value of seen.planted) expect(seen.shown).not.toContain(value);
});

/** The kit's folder stands in for /etc/chromium in a mount that only this process tree sees. */
async function insidePrivatePolicy(etc: string, policies: string): Promise<Seen> {
  // DevTools' protocol cannot see a force-installed extension without this; it is not part of the kit.
  await writeFile(
    path.join(policies, 'test-only.json'),
    JSON.stringify({ DeveloperToolsAvailability: 1 }),
  );
  const browser = await findBrowser(false);
  if (!browser.ok) throw new Error(browser.message);
  const script =
    'mkdir -p /etc/chromium && mount --bind "$1" /etc/chromium && exec "$2" "$3" "$4" "$5"';
  const program = path.join(root, 'test/support/force-installed.ts');
  const namespace = process.getuid?.() === 0 ? '-m' : '-rm';
  const { stdout } = await promisify(execFile)('unshare', [
    namespace,
    'sh',
    '-c',
    script,
    'sh',
    etc,
    process.execPath,
    program,
    browser.path,
    practiceUrl,
  ]);
  return JSON.parse(stdout);
}
