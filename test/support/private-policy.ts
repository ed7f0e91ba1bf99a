// Runs a program of test/support in a mount of its own in which a kit's folder stands for /etc/chromium, and reads the
// JSON that it prints. Linux only.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../collector/cli/browser.ts';
import { run } from './program.ts';
import { root } from './repository.ts';

/** @returns the folder that the kit wrote for Chromium's policies. */
export async function makeKit(kit: string, data: string, url: string): Promise<string> {
  const made = await run(['spillway', 'mdm', 'kit', '--out', kit, '--data', data, '--url', url]);
  if (made.code !== 0) throw new Error(made.err);
  return path.join(kit, 'etc/chromium');
}

/** @param args after the browser's path. */
export async function underPolicy<T>(
  etc: string,
  program: string,
  args: readonly string[],
): Promise<T> {
  // DevTools' protocol cannot see a force-installed extension without this; it is not part of the kit.
  await writeFile(
    path.join(etc, 'policies/managed/test-only.json'),
    JSON.stringify({ DeveloperToolsAvailability: 1 }),
  );
  const browser = await findBrowser(false);
  if (!browser.ok) throw new Error(browser.message);
  const script = 'mkdir -p /etc/chromium && mount --bind "$1" /etc/chromium && shift && exec "$@"';
  const namespace = process.getuid?.() === 0 ? '-m' : '-rm';
  const file = path.join(root, 'test/support', program);
  const command = ['sh', '-c', script, 'sh', etc, process.execPath, file, browser.path, ...args];
  const { stdout } = await promisify(execFile)('unshare', [namespace, ...command]);
  return JSON.parse(stdout) as T;
}
