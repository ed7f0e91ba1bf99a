// Prints our engine and its peers side by side: time, noise on ordinary text, recall on our own corpus. Installs the
// peers beside itself when they are missing; one that cannot be had is a line with the reason.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { engines } from './engines.ts';
import type { Answer, Job } from './worker.ts';

const folder = import.meta.dirname;
/** Milliseconds that one job of one engine may take. */
const cap = 20_000;
const sizes: readonly (readonly [string, number])[] = [
  ['1 KB', 1_024],
  ['10 KB', 10_240],
  ['100 KB', 102_400],
  ['1 MB', 1_048_576],
];
const families = [
  'credentials',
  'financial',
  'identity',
  'health',
  'markings',
  'business',
  'hostile',
];

type Row = { readonly what: string; readonly cells: readonly string[] };

/** @returns rows, a cell for each of `names`; and a line for each engine that could not be had. */
export async function sideBySide(): Promise<{
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  readonly missing: readonly string[];
}> {
  const trouble = install();
  const missing: string[] = trouble === '' ? [] : [`peers not installed: ${trouble}`];
  const names: string[] = [];
  for (const name of Object.keys(engines)) {
    const tried = await run(name, { kind: 'time', size: 100 });
    if (tried.ok) names.push(name);
    else missing.push(`${name}: ${tried.why}`);
  }
  return { names, rows: await rowsOf(names), missing };
}

function install(): string {
  if (existsSync(path.join(folder, 'node_modules'))) return '';
  try {
    const shell = process.platform === 'win32';
    execFileSync('npm', ['--prefix', folder, 'install'], { stdio: 'pipe', shell });
    return '';
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'npm failed';
  }
}

async function rowsOf(names: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [label, size] of sizes)
    rows.push({ what: `ms for ${label}`, cells: await each(names, { kind: 'time', size }, times) });
  const noise = await each(names, { kind: 'ordinary' }, perPiece);
  rows.push({ what: 'findings per 100 KB of ordinary text', cells: noise });
  const answers: Answer[] = [];
  for (const name of names) answers.push(await run(name, { kind: 'recall' }));
  for (const family of families)
    rows.push({
      what: `recall: ${family}`,
      cells: answers.map((answer) => cellOf(answer, (numbers) => share(numbers[family]))),
    });
  rows.push({
    what: 'silent cases with an alarm',
    cells: answers.map((answer) => cellOf(answer, (numbers) => share(numbers.silent))),
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== '–'));
}

type Numbers = Extract<Answer, { ok: true }>['numbers'];

const times = ({ time }: Numbers): string => (time?.[0] ?? 0).toPrecision(3);
const perPiece = ({ ordinary: [count, units] = [0, 1] }: Numbers): string =>
  ((count / units) * 102_400).toFixed(2);
const share = (pair: readonly [number, number] | undefined): string =>
  pair ? `${((pair[0] / pair[1]) * 100).toFixed(1)} %` : '–';
const cellOf = (answer: Answer, show: (numbers: Numbers) => string): string =>
  answer.ok ? show(answer.numbers) : answer.why;

/** One after the other: they would slow each other down. */
async function each(names: readonly string[], job: Job, show: (numbers: Numbers) => string) {
  const cells: string[] = [];
  for (const name of names) cells.push(cellOf(await run(name, job), show));
  return cells;
}

function run(name: string, job: Job): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { name, job } });
  const late = setTimeout(() => resolve({ ok: false, why: `over ${cap / 1000} s, ended` }), cap);
  worker.once('message', resolve);
  worker.once('error', (error) => resolve({ ok: false, why: error.message }));
  return promise.finally(() => {
    clearTimeout(late);
    return worker.terminate();
  });
}
