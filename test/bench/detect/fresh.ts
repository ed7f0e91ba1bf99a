// One cold start: loads the bundled engine, builds the rule set, reads 10 KB for the first time; or, asked for `heap`, what
// the rule set keeps (collecting garbage would make what follows colder than it is). Run in a process of its own with
// --expose-gc, the folder and the question as arguments; prints JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Engine from '../../support/engine-entry.ts';

/** By the clock, and by the processor's: on a busy machine only the second tells. */
export type Spent = { readonly clock: number; readonly processor: number };
export type ColdStart = { readonly load: Spent; readonly build: Spent; readonly first: Spent };
/** Bytes, and how many when a megabyte has been read. */
export type Heap = { readonly built: number; readonly used: number };

const [folder = '', question] = process.argv.slice(2);
const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const load = async (): Promise<typeof Engine> => import(path.join(folder, 'engine.mjs'));

async function coldStart(): Promise<ColdStart> {
  const small = text('small.txt');
  const spent = stopwatch();
  const engine = await load();
  const loaded = spent();
  const set = engine.compileRules(engine.rules);
  const build = spent();
  engine.inspect(small, set);
  return { load: loaded, build, first: spent() };
}

/** @returns what was spent since the last call. */
function stopwatch(): () => Spent {
  let clock = performance.now();
  let before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    const spent = { clock: performance.now() - clock, processor: (user + system) / 1000 };
    clock = performance.now();
    before = process.threadCpuUsage();
    return spent;
  };
}

async function heap(): Promise<Heap> {
  const large = text('large.txt');
  const engine = await load();
  const before = held();
  const set = engine.compileRules(engine.rules);
  const built = held() - before;
  engine.inspect(large, set);
  return { built, used: held() - before };
}

function held(): number {
  for (let again = 0; again < 3; again++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

console.log(JSON.stringify(question === 'heap' ? await heap() : await coldStart()));
