// Reads the repository as its own tests see it: files by git's eye, import lines, exports.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

/** Tracked and new files, without ignored ones; relative paths with forward slashes. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

export const isCode = (file: string): boolean => /\.(?:ts|tsx|mjs)$/.test(file);
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export type ImportLine = {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
  readonly names: readonly string[];
};

const importLine =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

/**
 * Static, dynamic and bare imports; a dynamic one counts for all names. Relative targets are resolved to
 * repository paths; packages stay as they are.
 */
export function importsOf(file: string): ImportLine[] {
  return [...read(file).matchAll(importLine)].map((match) => {
    const [, , typeWord, clause = '', from, dynamic, bare] = match;
    const target = from ?? dynamic ?? bare ?? '';
    if (dynamic) return { from: file, to: resolve(file, dynamic), typesOnly: false, names: ['*'] };
    const names = clause
      .replace(/[{}]/g, ' ')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typesOnly =
      Boolean(typeWord) || (names.length > 0 && names.every((name) => name.startsWith('type ')));
    return { from: file, to: resolve(file, target), typesOnly, names: names.map(originalName) };
  });
}

const originalName = (name: string): string =>
  name.replace(/^type\s+/, '').split(/\s+as\s+/)[0] ?? name;
const resolve = (file: string, target: string): string =>
  target.startsWith('.')
    ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
    : target;
