// One cold start: loads the bundled engine, builds the rule set, reads 10 KB for the first time. Run in a process of its
// own with --expose-gc and the folder as argument; prints JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Engine from '../../support/engine-entry.ts';

export type Fresh = {
  readonly load: number;
  readonly build: number;
  readonly first: number;
  /** Bytes that the rule set keeps, and what it keeps when it has read a megabyte. */
  readonly heap: number;
  readonly heapAfter: number;
};

const folder = process.argv[2] ?? '';
const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const small = text('small.txt');
const large = text('large.txt');

function held(): number {
  for (let again = 0; again < 3; again++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const start = performance.now();
const engine = (await import(path.join(folder, 'engine.mjs'))) as typeof Engine;
const loaded = performance.now();
const before = held();
const building = performance.now();
const set = engine.compileRules(engine.rules);
const built = performance.now();
const after = held();
const reading = performance.now();
engine.inspect(small, set);
const first = performance.now() - reading;
engine.inspect(large, set);
const fresh: Fresh = {
  load: loaded - start,
  build: built - building,
  first,
  heap: after - before,
  heapAfter: held() - before,
};
console.log(JSON.stringify(fresh));
