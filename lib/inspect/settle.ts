// Weighs candidates when the whole text is known: context words nearby, columns of tables, level; then overlaps.
import type { Call, Candidate } from './call.ts';
import { traitsOf } from './compile.ts';
import { densityCandidates } from './density.ts';
import { confidenceOf } from './level.ts';
import { findTables, headingOf, type Table } from './tables.ts';
import { unitAt } from './unit-at.ts';
import { groupNames } from './words/groups.ts';

export type Weighed = Omit<Candidate, 'score'> & {
  readonly confidence: number;
  readonly rank: number;
};

/** How far context reaches (UTF-16 units): about a dozen words before, some after. */
const reachBefore = 80;
const reachAfter = 40;
/** A message rather than a document (UTF-16 units). */
const shortText = 600;
/** A text hardly longer than the match has no other explanation. */
const aloneSlack = 12;

export function weigh(call: Call): Weighed[] {
  const weighed: Weighed[] = [];
  const tables = findTables(call);
  const { spans, scores } = call.candidates;
  for (let at = 0; at < scores.length; at++)
    weighOne(
      call,
      tables,
      spans[at * 3] ?? 0,
      spans[at * 3 + 1] ?? 0,
      spans[at * 3 + 2] ?? 0,
      scores[at] ?? 0,
      weighed,
    );
  for (const { rule, start, end, score } of densityCandidates(call, tables))
    weighOne(call, tables, rule, start, end, score, weighed);
  return weighed;
}

function weighOne(
  call: Call,
  tables: readonly Table[],
  number: number,
  start: number,
  end: number,
  score: number,
  weighed: Weighed[],
): void {
  const rule = traitsOf(call.set, number);
  if (!rule) return;
  const row = number * groupNames.length;
  const seen = contextOf(call, row, start, end) | headedBy(call, row, start, tables);
  const confidence = confidenceOf({
    score: score + (call.length <= shortText ? rule.shortBonus : 0),
    nearBonus: rule.nearBonus,
    proof: rule.proof,
    near: (seen & 1) !== 0,
    against: (seen & 2) !== 0,
    alone: call.length - (end - start) <= aloneSlack,
  });
  if (confidence < 0.4) return;
  weighed.push({ rule: number, start, end, confidence, rank: rule.rank });
}

/** Bits: 1 = a supporting word stands nearby, 2 = a contrary one. */
function contextOf(call: Call, row: number, start: number, end: number): number {
  const { context } = call.set;
  const { at, group, count } = call.hits;
  let seen = 0;
  // Looked for when a word first asks: few candidates have one near them.
  let from = -1;
  let to = -1;
  for (let index = firstAfter(at, count, start - reachBefore); index < count; index++) {
    const where = at[index] ?? 0;
    if (where > end + reachAfter) break;
    if (where >= start && where < end) continue;
    const says = context[row + (group[index] ?? 0)] ?? 0;
    if ((seen & says) === says) continue;
    if (where < start) {
      if (from < 0) from = reachedFrom(call.text, start);
      if (where >= from) seen |= says;
    } else {
      if (to < 0) to = reachedTo(call.text, end);
      if (where <= to) seen |= says;
    }
  }
  return seen;
}

/** A word reaches its own line and the next one, not further; no line is looked at beyond a word's reach. */
function reachedFrom(text: string, start: number): number {
  const least = Math.max(0, start - reachBefore);
  for (let index = start - 1, ends = 0; index >= least; index--)
    if (unitAt(text, index) === lineEnd && ++ends === 2) return index + 1;
  return least;
}

/** Behind a candidate a word reaches on its line only. */
function reachedTo(text: string, end: number): number {
  const most = Math.min(text.length, end + reachAfter + 1);
  let index = end;
  while (index < most && unitAt(text, index) !== lineEnd) index++;
  return index;
}

const lineEnd = 10;

/** The header of a column speaks for what stands in it, however far down. */
function headedBy(call: Call, row: number, start: number, tables: readonly Table[]): number {
  const { context } = call.set;
  const table = tables[firstEndingAfter(tables, start)];
  if (!table || start < table.headerEnd) return 0;
  let seen = 0;
  for (const group of headingOf(call.text, table, start) ?? []) seen |= context[row + group] ?? 0;
  return seen & 1;
}

/** Tables stand in the order of the text, apart from each other. */
function firstEndingAfter(tables: readonly Table[], where: number): number {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.end ?? 0) <= where) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First hit at or behind `from`; hits stand in the order of the text, give or take a word's length. */
function firstAfter(at: Int32Array, count: number, from: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts in place. One sweep: what begins first stands, unless something stronger overlaps it. */
export function withoutOverlaps(all: Weighed[]): Weighed[] {
  all.sort((a, b) => a.start - b.start || stronger(a, b));
  const kept: Weighed[] = [];
  for (const next of all) {
    while (beaten(kept[kept.length - 1], next)) kept.pop();
    const last = kept[kept.length - 1];
    if (!last || last.end <= next.start) kept.push(next);
    else if (goesOn(last, next)) kept[kept.length - 1] = { ...last, end: next.end };
  }
  return kept;
}

/** Two of a kind with nothing between, the first read into the second: what is left of that one must not stand open. */
const goesOn = (last: Weighed, next: Weighed): boolean =>
  last.rule === next.rule && last.end < next.end && next.confidence >= leastCounting;

/** What counts at all. */
const leastCounting = 0.65;

function beaten(last: Weighed | undefined, next: Weighed): boolean {
  return last !== undefined && last.end > next.start && stronger(next, last) < 0;
}

/** Negative when `a` wins: what counts at all before what hardly does, then by rank, confidence, length. */
function stronger(a: Weighed, b: Weighed): number {
  const counts = Number(b.confidence >= leastCounting) - Number(a.confidence >= leastCounting);
  return (
    counts || a.rank - b.rank || b.confidence - a.confidence || b.end - b.start - (a.end - a.start)
  );
}
