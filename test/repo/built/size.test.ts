// Size budgets, which do not depend on the machine: the engine with all rules, and the guard without it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nothingOwn } from '../../../lib/inspect/organisation/own.ts';
import type { BuildInspector } from '../../../lib/inspect/organisation/product.ts';
import { bundled } from '../../support/bundle.ts';
import { root } from '../../support/repository.ts';

const kilobyte = 1024;
const gzipped = (code: string | Buffer): number => gzipSync(code, { level: 9 }).length;

const built = (name: string): Buffer => readFileSync(path.join(root, '.output/chrome-mv3', name));

test('the engine with all its rules takes at most 90 KB, the guard without it at most 60 KB', async () => {
  const engine = gzipped(await bundled('test/support/engine-entry.ts'));
  const beside = gzipped(built('engine.js'));
  const [post, acting] = ['content-scripts/guard.js', 'acting.js'].map((name) =>
    gzipped(built(name)),
  );
  const guard = (post ?? Number.NaN) + (acting ?? Number.NaN);
  console.log(`engine ${engine} bytes, as it stands beside the guard ${beside}, guard ${guard}`);
  for (const size of [engine, beside, guard]) expect(size).toBeGreaterThan(5 * kilobyte);
  expect(engine).toBeLessThanOrEqual(90 * kilobyte);
  // And 8 KB for the organisation’s own detection.
  expect(beside).toBeLessThanOrEqual(98 * kilobyte);
  expect(guard).toBeLessThanOrEqual(60 * kilobyte);
});

test.each([
  ['engine.js', 'spillwayEngine'],
  ['acting.js', 'spillwayActing'],
] as const)('nothing of %s runs when it comes into a page', (name, slot) => {
  const before = Object.keys(globalThis);
  const code = built(name).toString();
  runInThisContext(code);
  const added = Object.keys(globalThis).filter((key) => !before.includes(key));
  expect(added).toEqual([slot]);
  const { [slot]: waiting } = globalThis as { [name in typeof slot]?: unknown };
  expect(String(waiting).length).toBeGreaterThan(code.length - 100);
});

test('the engine that stands beside the guard opens, and inspects', () => {
  runInThisContext(built('engine.js').toString());
  const { spillwayEngine } = globalThis as { spillwayEngine?: () => BuildInspector };
  const { inspect } = spillwayEngine?.()(nothingOwn, new Map()) ?? {};
  const card = ['4539', '1488', '0343', '6467'].join(' ');
  expect(inspect?.(`card number ${card}`).findings.map(({ rule }) => rule)).toEqual([
    'payment-card',
  ]);
});

test('the script in the page’s own world takes at most 4 KB', () => {
  const wire = built('content-scripts/wire.js');
  console.log(`wire ${gzipped(wire)} bytes`);
  expect(gzipped(wire)).toBeGreaterThan(kilobyte);
  expect(gzipped(wire)).toBeLessThanOrEqual(4 * kilobyte);
});
