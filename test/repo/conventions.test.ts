// The house rules that no linter knows: first lines, names, sizes, and what must never stand in the repository.
import { expect, test } from 'vitest';
import { extensionPackage } from '../../lib/contract/package.ts';
import { isCode, read, repositoryFiles } from '../support/repository.ts';

const files = repositoryFiles();
const code = files.filter(isCode);
const text = files.filter(
  (file) => !/\.(?:png|ico|crx|zip|docx|xlsx|pptx|pdf|bin|woff2?)$/.test(file),
);

test('the first line of a file says what it does', () => {
  const silent = code.filter((file) => !/^\/\/ \S.{20,}/.test(read(file).replace(/^#!.*\n/, '')));
  expect(silent).toEqual([]);
});

test('files are named in kebab case, components in Pascal case', () => {
  const named = (file: string) => {
    const name = file.split('/').at(-1) ?? '';
    return file.endsWith('.tsx')
      ? /^(?:[A-Z][A-Za-z0-9]*|[a-z0-9.-]+)\.tsx$/.test(name)
      : /^[a-z0-9.-]+$/.test(name);
  };
  expect(code.filter((file) => !named(file))).toEqual([]);
});

test('no file of code is longer than 300 lines', () => {
  const tables = /lib\/inspect\/(?:rules|words)\/|test\/|lib\/sites\/known/;
  expect(code.filter((file) => !tables.test(file) && read(file).split('\n').length > 301)).toEqual(
    [],
  );
});

/** A promise counts as true there: such a wait ends at once, and what comes behind it may come too early. */
test('nothing waits in a page for a function that gives a promise', () => {
  const waits = new RegExp(`${'waitFor'}Function\\(\\s*async\\b`);
  expect(code.filter((file) => waits.test(read(file)))).toEqual([]);
});

test('no test is skipped, singled out or put off', () => {
  const parked = new RegExp(
    `\\b(?:test|it|describe)\\.(?:${['skip', 'only', 'todo', 'fixme'].join('|')})\\b`,
  );
  expect(code.filter((file) => parked.test(read(file)))).toEqual([]);
});

test('no registry is named, and the lock file has no addresses', () => {
  const registry = new RegExp(['registry', 'npmjs|registry', 'yarnpkg|npm', 'jsr'].join('\\.'));
  expect(text.filter((file) => registry.test(read(file)))).toEqual([]);
  expect(read('package-lock.json')).not.toContain('"resolved": "http');
  expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.keys(all).length).toBeGreaterThan(30);
  expect(
    Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version))),
  ).toEqual([]);
});

test('the version is the same for npm, the manifest and the wire', () => {
  expect(JSON.parse(read('package.json')).version).toBe(extensionPackage.version);
});

test('the top level holds what the architecture names and nothing else', () => {
  const allowed =
    /^(?:\.[a-z.-]+(?:\/|$)|(?:entrypoints|components|lib|public|test|collector|docs)\/|(?:package|package-lock|tsconfig|tsconfig\.pure|biome)\.json$|wxt\.config\.ts$|(?:README|CONTRIBUTING|CHANGELOG)\.md$|LICENSE$)/;
  expect(files.filter((file) => !allowed.test(file))).toEqual([]);
});

test('every decision record has a number of its own, in its name and in its title', () => {
  const records = files.filter((file) => file.startsWith('docs/decisions/'));
  const numbers = records.map((file) => /\/(\d{4})-[a-z-]+\.md$/.exec(file)?.[1] ?? file);
  expect(numbers.length).toBeGreaterThan(10);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(records.filter((file, at) => !read(file).startsWith(`# ${numbers[at]} `))).toEqual([]);
});
