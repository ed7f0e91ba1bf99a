// Builds what `npm start` serves and a kit carries (extension, console, practice chat), and only when a source has
// changed since.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export const root = path.join(import.meta.dirname, '../..');
export const extensionOutput = path.join(root, '.output/chrome-mv3');

const stampFile = path.join(root, '.output/.built-from');
const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'collector',
  'wxt.config.ts',
  'package-lock.json',
];
const results = [
  '.output/chrome-mv3/manifest.json',
  '.output/console/index.html',
  '.output/practice/index.html',
];

export type BuildOutcome =
  | { readonly ok: true; readonly built: boolean }
  | { readonly ok: false; readonly why: 'build-failed'; readonly message: string };

export async function buildIfStale(): Promise<BuildOutcome> {
  const stamp = await sourceStamp();
  const fresh = stamp === (await readFile(stampFile, 'utf8').catch(() => '')) && (await allExist());
  if (fresh) return { ok: true, built: false };
  for (const [tool, args] of steps) {
    const failure = await runTool(tool, args);
    if (failure) return { ok: false, why: 'build-failed', message: failure };
  }
  await markBuilt(stamp);
  return { ok: true, built: true };
}

/** @param stamp taken before the build: a source that changes meanwhile makes it stale again. */
export const markBuilt = (stamp: string): Promise<void> => writeFile(stampFile, stamp);

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['wxt/bin/wxt.mjs', ['build']],
  ['vite/bin/vite.js', ['build', '--config', 'collector/console/vite.config.ts']],
  ['vite/bin/vite.js', ['build', '--config', 'collector/practice/vite.config.ts']],
];

/** @returns null on success, else the tool's own last words. */
async function runTool(tool: string, args: readonly string[]): Promise<string | null> {
  const script = path.join(root, 'node_modules', tool);
  try {
    await promisify(execFile)(process.execPath, [script, ...args], {
      cwd: root,
      maxBuffer: 64 << 20,
    });
    return null;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `Building failed (${path.basename(script)} ${args.join(' ')}):\n${`${stdout}\n${stderr}`.trim().slice(-2_000)}`;
  }
}

/** Paths, sizes and times of every source file; contents would cost more and say no more. */
export async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of await filesBelow(path.join(root, source)))
      hash.update(await fingerprint(file));
  return hash.digest('hex');
}

async function fingerprint(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  return `${path.relative(root, file)} ${size} ${mtimeMs}\n`;
}

async function filesBelow(file: string): Promise<string[]> {
  if ((await stat(file)).isFile()) return [file];
  const entries = await readdir(file, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function allExist(): Promise<boolean> {
  const found = await Promise.all(
    results.map((file) =>
      access(path.join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}
