// Size budgets, which do not depend on the machine: the engine with all rules, and the guard without it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundled } from '../../support/bundle.ts';
import { root } from '../../support/repository.ts';

const kilobyte = 1024;
const gzipped = (code: string | Buffer): number => gzipSync(code, { level: 9 }).length;

test('the engine with all its rules takes at most 90 KB, the guard around it at most 60 KB', async () => {
  const engine = gzipped(await bundled('test/support/engine-entry.ts'));
  const guard = gzipped(
    readFileSync(path.join(root, '.output/chrome-mv3/content-scripts/guard.js')),
  );
  console.log(`engine ${engine} bytes, guard with engine ${guard} bytes`);
  expect(engine).toBeGreaterThan(5 * kilobyte);
  expect(engine).toBeLessThanOrEqual(90 * kilobyte);
  expect(guard - engine).toBeLessThanOrEqual(60 * kilobyte);
});

test('the script in the page’s own world takes at most 4 KB', () => {
  const wire = readFileSync(path.join(root, '.output/chrome-mv3/content-scripts/wire.js'));
  console.log(`wire ${gzipped(wire)} bytes`);
  expect(gzipped(wire)).toBeGreaterThan(kilobyte);
  expect(gzipped(wire)).toBeLessThanOrEqual(4 * kilobyte);
});
