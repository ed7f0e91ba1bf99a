// Every word at which some rule looks closer, repeated until it fills 256 KB: the slowest of them are printed. All are
// tried on 16 KB first, where what grows with the square of the text already shows, and only the slowest in full.
import { inspect, type RuleSet } from '../../../lib/inspect/inspect.ts';
import { filled } from './inputs.ts';
import { type Row, row } from './row.ts';

const separators = [' ', '', ' -p '];
const sieve = 16_384;
const full = 262_144;
const tried = 40;
const shown = 3;

type Timed = { readonly piece: string; readonly spent: number };

export function triggerWords(set: RuleSet): Row[] {
  const words = new Set(
    set.rules.flatMap(({ find }) =>
      find.flatMap((finder) => ('words' in finder ? finder.words : [])),
    ),
  );
  const pieces = [...words].flatMap((word) => separators.map((separator) => word + separator));
  const slowest = timed(pieces, sieve, set).slice(0, tried);
  const worst = timed(
    slowest.map(({ piece }) => piece),
    full,
    set,
  ).slice(0, shown);
  return worst.map(({ piece, spent }, place) =>
    row(
      `256 KB of each of ${pieces.length} trigger words, ${place + 1}. slowest`,
      `processor ${spent.toFixed(1)} ms, ${JSON.stringify(piece)}`,
      '≤ 50 ms',
    ),
  );
}

/** Slowest first. The second of two goes counts: the first compiles what nothing has used yet. */
function timed(pieces: readonly string[], size: number, set: RuleSet): Timed[] {
  const all = pieces.map((piece) => {
    const text = filled(piece, size);
    inspect(text, set);
    const before = process.threadCpuUsage();
    inspect(text, set);
    const { user, system } = process.threadCpuUsage(before);
    return { piece, spent: (user + system) / 1000 };
  });
  return all.sort((a, b) => b.spent - a.spent);
}
