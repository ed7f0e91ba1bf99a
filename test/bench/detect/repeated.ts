// What rules know, repeated until it fills 256 KB: every word at which some rule looks closer, and every rule's own
// samples, whole and cut off. The slowest are printed. All are tried on 16 KB first, where what grows with the square
// of the text already shows, and only the slowest in full.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inspect, type RuleSet } from '../../../lib/inspect/inspect.ts';
import type { Miss } from '../../../lib/inspect/rule.ts';
import { filled, triggers } from './hostile.ts';
import { type Row, row } from './row.ts';

const separators = [' ', '', ' -p '];
const sieve = 16_384;
const full = 262_144;
const tried = 40;
const shown = 3;

type Timed = { readonly piece: string; readonly spent: number };

export const triggerWords = (set: RuleSet): Row[] =>
  slowest(
    'repetitions of trigger words',
    triggers.flatMap((word) => separators.map((separator) => word + separator)),
    set,
  );

/** Half a sample begins what a rule looks for and does not end it. */
export async function ownSamples(set: RuleSet): Promise<Row[]> {
  const pieces = (await samples()).flatMap((sample) => [
    `${sample}\n`,
    `${sample.slice(0, Math.ceil(sample.length / 2))}\n`,
    `${sample.slice(0, Math.ceil(sample.length * 0.8))} `,
  ]);
  return slowest('samples and parts of samples', [...new Set(pieces)], set);
}

type RuleFile = { readonly hits: readonly string[]; readonly misses: readonly Miss[] };

async function samples(): Promise<string[]> {
  const folder = path.join(import.meta.dirname, '../../../lib/inspect/rules');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(path.join(folder, name))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.join(folder, name, file)),
    );
  const loaded = await Promise.all(files.map(async (file): Promise<RuleFile> => import(file)));
  return loaded.flatMap(({ hits, misses }) => [...hits, ...misses.map(({ text }) => text)]);
}

function slowest(what: string, pieces: readonly string[], set: RuleSet): Row[] {
  const first = timed(pieces, sieve, 1, set).slice(0, tried);
  const worst = timed(
    first.map(({ piece }) => piece),
    full,
    5,
    set,
  ).slice(0, shown);
  return worst.map(({ piece, spent }, place) =>
    row(
      `256 KB of the ${place + 1}. slowest of ${pieces.length} ${what}`,
      `${spent.toFixed(1)} ms, ${JSON.stringify(piece.slice(0, 40))}`,
      '≤ 50 ms',
    ),
  );
}

/** Slowest first. The quickest of several goes: what a busy machine does besides only adds. */
function timed(pieces: readonly string[], size: number, goes: number, set: RuleSet): Timed[] {
  const all = pieces.map((piece) => {
    const text = filled(piece, size);
    inspect(text, set);
    let spent = Number.POSITIVE_INFINITY;
    for (let go = 0; go < goes; go++) {
      const start = performance.now();
      inspect(text, set);
      spent = Math.min(spent, performance.now() - start);
    }
    return { piece, spent };
  });
  return all.sort((a, b) => b.spent - a.spent);
}
