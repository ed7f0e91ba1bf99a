// The inner loop of the scan: passes the text over the automaton's table and writes down where something happens. What is
// to be done there is scan.ts's.
import { columnBits, columnMask, suspicious } from './alphabet.ts';
import { rowMask } from './automaton.ts';
import { unitAt } from './unit-at.ts';

/** Units passed in one go, before what happened at them is handled: meanwhile the table lies ready. */
export const ahead = 16_384;

export type Passed = {
  /** The units before it are passed. */
  index: number;
  cell: number;
  /** From where the places in `stops` count, and how many of those there are. */
  from: number;
  count: number;
};

export const cellBits = 16;
export const cellMask = 0xffff;
/** Scratch memory, as an inspection is synchronous: above `cellBits` where something happens, below the cell. */
export const stops = /* @__PURE__ */ new Int32Array(ahead);

/**
 * It calls nothing, so that the tables stay in registers, and has two branches, both hardly ever taken: it is several
 * times as fast as a loop that does what must be done on the way. Each unit is written down, and the next one writes over
 * it where nothing happened. It is a function of its own, in which nothing is ever new: what a text brings for the first
 * time sends the function that meets it back to the interpreter, and a megabyte of single steps there takes a tenth of a
 * second. Stops at a unit that is suspicious or has two columns, and at a cell that is not known yet.
 */
export function passKnown(
  text: string,
  fold: Uint16Array,
  next: Uint16Array,
  passed: Passed,
  end: number,
): void {
  const from = passed.index;
  let index = from;
  let { cell } = passed;
  let count = 0;
  for (; index < end; index++) {
    const folded = fold[unitAt(text, index)] ?? 0;
    if (folded >= suspicious) break;
    const known = next[((cell & rowMask) << columnBits) | (folded & columnMask)] ?? 0;
    if (known === 0) break;
    cell = known;
    stops[count] = ((index - from) << cellBits) | known;
    // The highest bit: nothing happens.
    count += (known >> 15) ^ 1;
  }
  passed.index = index;
  passed.cell = cell;
  passed.from = from;
  passed.count = count;
}
