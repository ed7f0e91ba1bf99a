// Dead code: an export nobody imports, a file nobody reaches. (The usual tools need another TypeScript; see
// docs/decisions/0002-tool-chain.md.)
import { expect, test } from 'vitest';
import { importsOf, isCode, read, repositoryFiles } from '../support/repository.ts';

const code = repositoryFiles().filter(isCode);
const imports = code.flatMap(importsOf);

/** Started by a tool or read as a folder, not imported. */
const roots =
  /^(?:entrypoints\/|test\/|lib\/platform\/no-context|collector\/cli\/(?:start|spillway|boot|build-all)|.*\.config\.ts$|collector\/(?:console|practice)\/)/;
const exported =
  /^export\s+(?:async\s+)?(?:const|let|function\*?|class|type|interface)\s+([A-Za-z0-9_$]+)/gm;
/** Rules carry their own cases, which tests find by reading the folder. */
const readByFolder = (file: string, name: string): boolean =>
  file.startsWith('lib/inspect/rules/') && ['hits', 'misses'].includes(name);

test('every export is imported somewhere, or used where it stands', () => {
  const used = new Map<string, Set<string>>();
  for (const { to, names } of imports) used.set(to, new Set([...(used.get(to) ?? []), ...names]));
  const checked = code.filter((file) => !roots.test(file) && !file.startsWith('test/'));
  const dead = checked.flatMap((file) =>
    exportsOf(file)
      .filter((name) => !isUsed(file, name, used))
      .map((name) => `${file}: ${name}`),
  );
  expect(checked.length).toBeGreaterThan(40);
  expect(dead).toEqual([]);
});

test('every file is reached', () => {
  const reached = new Set(imports.map(({ to }) => to));
  const files = code.filter((file) => !roots.test(file) && !file.startsWith('.'));
  expect(files.filter((file) => !reached.has(file))).toEqual([]);
});

const exportsOf = (file: string): string[] =>
  [...read(file).matchAll(exported)].map(([, name = '']) => name);

function isUsed(file: string, name: string, used: Map<string, Set<string>>): boolean {
  const names = used.get(file);
  if (names?.has(name) || [...(names ?? [])].some((entry) => entry.startsWith('*'))) return true;
  if (readByFolder(file, name)) return true;
  // A type that an exported function speaks of is part of that function's signature.
  return (
    new RegExp(`\\b${name}\\b`, 'g').exec(
      read(file).replace(new RegExp(`export[^\\n]*\\b${name}\\b`), ''),
    ) !== null
  );
}
