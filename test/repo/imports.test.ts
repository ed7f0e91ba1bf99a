// Who may import whom. Reads the import lines; fails too when a folder is missing from its table.
import { describe, expect, test } from 'vitest';
import { importsOf, isCode, repositoryFiles } from '../support/repository.ts';

type Wall = {
  readonly folders: readonly string[];
  readonly typesOf?: readonly string[];
  readonly packages: readonly string[];
};

const none: readonly string[] = [];
const everything = ['*'];

/** `typesOf`: only `import type` may cross. A folder may always import itself. */
const table: Record<string, Wall> = {
  'lib/build': { folders: none, packages: ['vite'] },
  'lib/contract': { folders: none, packages: ['zod', 'tldts'] },
  'lib/sites': { folders: none, typesOf: ['lib/contract'], packages: none },
  'lib/inspect': { folders: none, typesOf: ['lib/contract'], packages: none },
  'lib/decide': {
    folders: none,
    typesOf: ['lib/contract', 'lib/sites', 'lib/inspect'],
    packages: none,
  },
  'lib/dom': { folders: none, packages: none },
  'lib/capture': { folders: ['lib/sites', 'lib/dom'], typesOf: ['lib/contract'], packages: none },
  'lib/act': {
    folders: ['components', 'lib/dom'],
    typesOf: ['lib/contract', 'lib/inspect', 'lib/decide', 'lib/capture'],
    packages: ['preact', '@preact/signals'],
  },
  'lib/extract': {
    folders: none,
    typesOf: ['lib/contract'],
    packages: ['fflate', 'postal-mime', 'unpdf'],
  },
  'lib/record': {
    folders: ['lib/contract', 'lib/send'],
    typesOf: ['lib/decide'],
    packages: ['dexie'],
  },
  'lib/send': {
    folders: ['lib/contract', 'lib/record'],
    typesOf: ['lib/decide'],
    packages: ['zod', 'dexie'],
  },
  'lib/platform': {
    folders: ['lib/contract', 'lib/dom'],
    typesOf: ['lib/decide'],
    packages: ['wxt', 'webextension-polyfill'],
  },
  components: { folders: none, typesOf: ['lib/contract'], packages: ['preact', '@preact/signals'] },
  entrypoints: {
    folders: [
      'components',
      'lib/contract',
      'lib/dom',
      'lib/sites',
      'lib/inspect',
      'lib/decide',
      'lib/capture',
      'lib/act',
      'lib/extract',
      'lib/record',
      'lib/send',
      'lib/platform',
    ],
    packages: ['wxt', 'preact', '@preact/signals'],
  },
  collector: {
    folders: [
      'components',
      'lib/contract',
      'lib/sites',
      'lib/inspect',
      'lib/decide',
      'lib/extract',
    ],
    packages: everything,
  },
  test: { folders: everything, packages: everything },
};

const code = repositoryFiles().filter(isCode);
const folderOf = (file: string): string =>
  file.startsWith('lib/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
const isPackage = (target: string): boolean =>
  !/^(?:lib|components|entrypoints|collector|test|public|package\.json|wxt\.config)\b/.test(target);
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

describe('import walls', () => {
  test('every folder with code stands in the table', () => {
    const folders = new Set(
      code.filter((file) => file.includes('/') && !file.startsWith('.')).map(folderOf),
    );
    expect([...folders].filter((folder) => !(folder in table))).toEqual([]);
    expect(folders.size).toBeGreaterThan(10);
  });

  test.each(Object.keys(table))('%s imports only what it may', (folder) => {
    const files = code.filter((file) => folderOf(file) === folder);
    const lines = files.flatMap(importsOf);
    expect(files.length).toBeGreaterThan(0);
    // Only what may import nothing has no line to look at.
    if (lines.length === 0) expect(table[folder]).toEqual({ folders: none, packages: none });
    expect(
      lines.filter((line) => !mayImport(folder, line)).map(({ from, to }) => `${from} → ${to}`),
    ).toEqual([]);
  });
});

function mayImport(folder: string, { to, typesOnly }: { to: string; typesOnly: boolean }): boolean {
  const wall = table[folder] ?? { folders: none, packages: none };
  if (isPackage(to)) return allows(wall.packages, packageOf(to));
  const target = folderOf(to);
  if (target === folder || target === 'public' || allows(wall.folders, target)) return true;
  return typesOnly && (wall.typesOf ?? none).includes(target);
}

const allows = (list: readonly string[], name: string): boolean =>
  list.includes('*') || list.includes(name);
