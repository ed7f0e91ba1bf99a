// Runs one job of one engine in a thread of its own, so that what takes minutes can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { corpus } from '../../corpus/cases.ts';
import { mixed } from '../detect/inputs.ts';
import { ordinary } from '../detect/ordinary.ts';
import { type Engine, engines, type Reported } from './engines.ts';

export type Job =
  | { readonly kind: 'time'; readonly size: number }
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'recall' };
/** Milliseconds; findings and units; by family found and wanted, and alarms in what must stay silent. */
export type Answer =
  | { readonly ok: true; readonly numbers: Readonly<Record<string, readonly [number, number]>> }
  | { readonly ok: false; readonly why: string };

const atMost = 200;
const enough = 1_500;
const piece = 10_240;
const piecesPerKind = 2;

async function time(engine: Engine, size: number) {
  const from = size < 1_000_000 ? 300_000 : 0;
  const text = mixed.slice(from, from + size);
  const times: number[] = [];
  const start = performance.now();
  while (times.length < atMost && performance.now() - start < enough) {
    const before = performance.now();
    await engine(text);
    times.push(performance.now() - before);
  }
  return { time: [times.sort((a, b) => a - b)[times.length >> 1] ?? 0, 0] as const };
}

/** The first pieces of each kind, so that no kind outweighs the others and nobody reads one long text. */
async function ordinaryText(engine: Engine) {
  let count = 0;
  let units = 0;
  for (const { texts } of ordinary()) {
    const text = texts.join('\n');
    for (let index = 0; index < piecesPerKind; index++) {
      const part = text.slice(index * piece, (index + 1) * piece);
      count += (await engine(part)).count;
      units += part.length;
    }
  }
  return { ordinary: [count, units] as const };
}

async function recall(engine: Engine) {
  const numbers: Record<string, readonly [number, number]> = {};
  const add = (key: string, found: boolean) => {
    const [sum, all] = numbers[key] ?? [0, 0];
    numbers[key] = [sum + (found ? 1 : 0), all + 1];
  };
  for (const { family, text, spans } of corpus()) {
    const reported = await engine(text);
    for (const span of spans)
      add(family, touches(reported, span, text.slice(span.start, span.end)));
    if (spans.length === 0) add('silent', reported.count > 0);
  }
  return numbers;
}

/** Anything reported that overlaps the span; without places, the value no longer stands there in full. */
function touches({ spans, left }: Reported, span: { start: number; end: number }, value: string) {
  if (spans) return spans.some(([start, end]) => start < span.end && end > span.start);
  return left !== null && !left.includes(value);
}

async function answer(name: string, job: Job): Promise<Answer> {
  const engine = await engines[name]?.();
  if (!engine) return { ok: false, why: 'no such engine' };
  if (job.kind === 'time') return { ok: true, numbers: await time(engine, job.size) };
  return { ok: true, numbers: await (job.kind === 'recall' ? recall : ordinaryText)(engine) };
}

const { name, job }: { name: string; job: Job } = workerData;
const failed = (error: unknown): Answer => ({
  ok: false,
  why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
});
parentPort?.postMessage(await answer(name, job).catch(failed));
