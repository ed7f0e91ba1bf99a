// What runs first, on a small clone of its own: the hooks are set also where `npm ci` came before, and one's own stay.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../support/repository.ts';

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'spillway-clone-'));
  for (const folder of ['collector/cli', 'node_modules'])
    mkdirSync(path.join(clone, folder), { recursive: true });
  cpSync(path.join(root, 'collector/cli/boot.mjs'), path.join(clone, 'collector/cli/boot.mjs'));
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(path.join(clone, file), '{}');
  writeFileSync(path.join(clone, 'collector/cli/spillway.ts'), "console.log('ran');\n");
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Without what a person has set for all repositories, and what a hook says of its own. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
};
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: clone, env, encoding: 'utf8' }).trim();
const boot = () =>
  execFileSync(process.execPath, ['collector/cli/boot.mjs', 'spillway'], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });

test('the hooks are set where everything is installed already', () => {
  git('init', '--quiet', '--initial-branch=main');
  expect(boot()).toBe('ran\n');
  expect(git('config', '--local', 'core.hooksPath')).toBe('.githooks');
});

test('hooks that somebody has chosen stay', () => {
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.hooksPath', 'mine');
  expect(boot()).toBe('ran\n');
  expect(git('config', 'core.hooksPath')).toBe('mine');
});

test('without git it runs all the same', () => {
  expect(boot()).toBe('ran\n');
});
