// The one fused pass over the text: keywords by automaton, numbers and codes by shape, long tokens by length.
// It proposes candidates; what they are worth is decided later, when all context is known.
import {
  columnMask,
  firstBoundary,
  firstRare,
  highColumn,
  isLatin,
  isWordUnit,
  lowColumn,
  suspicious,
} from './alphabet.ts';
import {
  type Automaton,
  cellAt,
  digitHere,
  endsHere,
  firstRow,
  quiet,
  rowMask,
} from './automaton.ts';
import { addHit, type Call, propose } from './call.ts';
import type { Use } from './compile.ts';
import { endAlike, firstAlike } from './normalise.ts';
import { ahead, cellBits, cellMask, type Passed, passKnown, stops } from './pass.ts';
import type { Read } from './rule.ts';
import { readShapes } from './shapes.ts';
import { endOf, patternOf } from './sticky.ts';
import type { End } from './trie.ts';
import { unitAt } from './unit-at.ts';

/** Tokens shorter than this are left to keywords and shapes. */
const longToken = 24;
const maxLongTokens = 20_000;
/** With more disguised characters than this the whole text is normalised. */
const maxSuspects = 300;

export type Stop = { readonly at: number; readonly suspicious: boolean };

/**
 * Units read in one go. Short runs of one function are compiled as a whole; a loop over a megabyte is patched in
 * halfway, again and again, and takes twice as long.
 */
const stretch = 1_024;

type Cursor = Passed & {
  /** Which of the stops is next. */
  at: number;
  shapesEnd: number;
  /** Where the token begins that may become a long one, and up to where no edge stands in it. */
  tokenStart: number;
  tokenSeen: number;
};

/** @returns where the scan stopped, and whether it stopped because the text must be normalised first. */
export function scan(call: Call, normalised: boolean): Stop {
  const { length } = call;
  const cursor: Cursor = {
    index: 0,
    cell: firstRow,
    from: 0,
    count: 0,
    at: 0,
    shapesEnd: 0,
    tokenStart: 0,
    tokenSeen: 0,
  };
  for (let end = 0; end < length; ) {
    end = Math.min(length, end + stretch);
    scanStretch(call, cursor, end, normalised);
    readTokens(call, cursor, end);
    if (call.suspects.length > maxSuspects) return { at: end, suspicious: true };
    if (call.budget <= 0) return { at: end, suspicious: false };
  }
  return { at: length, suspicious: false };
}

function scanStretch(call: Call, cursor: Cursor, end: number, normalised: boolean): void {
  const { text, fold, length, set } = call;
  for (;;) {
    arriveBefore(call, cursor, end);
    const from = cursor.index;
    if (from >= end) return;
    passKnown(text, fold, set.automaton.next, cursor, Math.min(length, from + ahead));
    cursor.at = 0;
    if (cursor.index === from) passRare(call, cursor, end, normalised);
  }
}

/** What was written down and stands before `end`. */
function arriveBefore(call: Call, cursor: Cursor, end: number): void {
  const { from, count } = cursor;
  let { at } = cursor;
  for (; at < count; at++) {
    const stop = stops[at] ?? 0;
    const index = from + (stop >> cellBits);
    if (index >= end) break;
    arrive(call, cursor, stop & cellMask, index);
  }
  cursor.at = at;
}

/** One step over a cell that is not known yet, or over a word of another script: its letters come together. */
function passRare(call: Call, cursor: Cursor, end: number, normalised: boolean): void {
  const { text, fold, set } = call;
  let { index, cell } = cursor;
  let folded = fold[unitAt(text, index)] ?? 0;
  do {
    if (folded >= suspicious && !normalised && mustNormalise(call, fold, index, folded))
      call.suspects.push(index);
    cell = step(set.automaton, cell & rowMask, folded);
    if (cell < quiet) arrive(call, cursor, cell, index);
    index++;
    folded = index < end ? (fold[unitAt(text, index)] ?? 0) : 0;
  } while (folded >= firstRare);
  cursor.index = index;
  cursor.cell = cell;
}

/** Where the letter leads that has two columns, or the cell is not known yet. */
const step = (automaton: Automaton<Use>, row: number, folded: number): number =>
  folded < firstRare
    ? cellAt(automaton, row, folded & columnMask)
    : cellAt(automaton, cellAt(automaton, row, highColumn(folded)) & rowMask, lowColumn(folded));

/** Digits begin or a keyword ends. */
function arrive(call: Call, cursor: Cursor, row: number, index: number): void {
  const { automaton } = call.set;
  const what = automaton.what[row] ?? 0;
  if ((what & digitHere) !== 0 && index >= cursor.shapesEnd)
    cursor.shapesEnd = readShapes(call, index);
  if ((what & endsHere) === 0) return;
  for (let word = automaton.ends[row]; word; word = word.next) readWord(call, word, index + 1);
}

/** Looks where a long token would end and then back for an edge: most characters are never looked at. */
function readTokens(call: Call, cursor: Cursor, end: number): void {
  const { text, fold } = call;
  let { tokenStart, tokenSeen } = cursor;
  while (tokenStart + longToken <= end) {
    const last = tokenStart + longToken - 1;
    let at = last;
    while (at >= tokenSeen && (fold[unitAt(text, at)] ?? 0) < firstBoundary) at--;
    if (at >= tokenSeen) {
      tokenStart = at + 1;
      tokenSeen = last + 1;
      continue;
    }
    tokenSeen = Math.max(tokenSeen, last + 1);
    while (tokenSeen < end && (fold[unitAt(text, tokenSeen)] ?? 0) < firstBoundary) tokenSeen++;
    if (tokenSeen === end && end < call.length) break;
    readToken(call, tokenStart, tokenSeen);
    tokenStart = tokenSeen + 1;
    tokenSeen = tokenStart;
  }
  cursor.tokenStart = tokenStart;
  cursor.tokenSeen = tokenSeen;
}

/**
 * Foreign digits, tags and overrides always; other controls where they stand between visible ASCII, not in emoji or at
 * the edge of words; a letter of another script where it touches a Latin one.
 */
function mustNormalise(call: Call, fold: Uint16Array, index: number, folded: number): boolean {
  const { text, length } = call;
  const before = index > 0 ? unitAt(text, index - 1) : 32;
  const after = index + 1 < length ? unitAt(text, index + 1) : 32;
  const unit = unitAt(text, index);
  if (folded >= firstRare)
    return hasLookalikes(unit) && (isLatin(fold[before] ?? 0) || isLatin(fold[after] ?? 0));
  const control =
    (unit >= 0x200b && unit <= 0x206f) ||
    unit === 0xad ||
    unit === 0xfeff ||
    (unit >= 0xfe00 && unit <= 0xfe0f);
  if (!control || unit === 0x202d || unit === 0x202e) return true;
  return isVisibleAscii(before) && (isVisibleAscii(after) || (fold[after] ?? 0) >= suspicious);
}

const isVisibleAscii = (unit: number): boolean => unit > 32 && unit < 127;

/** Greek and Cyrillic; Chinese beside Latin is ordinary, and nothing in it is undone. */
const hasLookalikes = (unit: number): boolean => unit >= firstAlike && unit < endAlike;

function readWord(call: Call, word: End<Use>, end: number): void {
  const start = end - word.length;
  const free = startsToken(call, start);
  if (!free && !word.inside) return;
  const { uses } = word;
  for (let at = 0; at < uses.length; at++) {
    const use = uses[at];
    if (use && (free || !use.left)) apply(call, use, start, end);
  }
}

function apply(call: Call, use: Use, start: number, end: number): void {
  if (use.rule < 0) {
    if (!use.right || !isWordAt(call, end)) addHit(call.hits, start, use.group);
    return;
  }
  call.budget--;
  if (start < (call.doneUntil[use.rule] ?? 0) && start > (call.doneFrom[use.rule] ?? 0)) return;
  if (use.read) {
    const read = use.read(call.text, start, end);
    if (read) settleRead(call, use.rule, end, read);
    return;
  }
  const from = Math.max(0, start - use.back);
  const at = use.head ? endOf(patternOf(use.head), call.text, from) : from;
  const stop = at < 0 || !use.pattern ? -1 : endOf(patternOf(use.pattern), call.text, at);
  if (stop > at) settleMatch(call, use, at, stop);
}

/** A long value is read once: a text that repeats a keyword would else be read again from each of them. */
const longRead = 120;

/** Another secret may follow with nothing between, and the pattern have taken its first letters. */
const mostTaken = 16;

/** A vendor's form holds no second one: what a pattern has found is not looked through again. */
function settleMatch(call: Call, { rule, score }: Use, start: number, end: number): void {
  if (propose(call, rule, start, end, score) || end - start >= longRead)
    setDone(call, rule, start, end - mostTaken);
}

/** Inside a short value another name may stand with a value of its own, as in an address with its query. */
function settleRead(call: Call, rule: number, behind: number, { start, end, score }: Read): void {
  if (end - start >= longRead) setDone(call, rule, -1, end);
  if (score <= 0 || isLast(call, rule, start, end, score)) return;
  const found = propose(call, rule, start, end, score);
  if (found && score >= surest && start >= behind && start - behind <= nameReach)
    setDone(call, rule, -1, start);
}

/** No other word of the name tells more: `aws_secret_access_key` has three of them. */
const surest = 0.9;
const nameReach = 32;

/** Several words of one value each lead to it. */
function isLast(call: Call, rule: number, start: number, end: number, score: number): boolean {
  const { spans, scores } = call.candidates;
  const last = spans.length - 3;
  return (
    last >= 0 &&
    spans[last + 1] === start &&
    spans[last + 2] === end &&
    spans[last] === rule &&
    (scores[scores.length - 1] ?? 0) >= score
  );
}

function setDone(call: Call, rule: number, from: number, until: number): void {
  if (until <= (call.doneUntil[rule] ?? 0)) return;
  call.doneFrom[rule] = from;
  call.doneUntil[rule] = until;
}

function isWordAt(call: Call, index: number): boolean {
  return index < call.length && isWordUnit(call.fold[unitAt(call.text, index)] ?? 0);
}

/** Start of a word: after no letter or digit, at a camelCase hump, or after an escape such as `\n` or `%20`. */
function startsToken(call: Call, start: number): boolean {
  if (start === 0 || !isWordAt(call, start - 1)) return true;
  const { text } = call;
  const before = unitAt(text, start - 1);
  const here = unitAt(text, start);
  if (here >= 65 && here <= 90 && before >= 97 && before <= 122) return true;
  if (start < 2) return false;
  if (isEscapeLetter(before) && unitAt(text, start - 2) === backslash) return true;
  return start > 2 && unitAt(text, start - 3) === percent;
}

const backslash = 92;
const percent = 37;
/** `n`, `r`, `t` */
const isEscapeLetter = (unit: number): boolean => unit === 110 || unit === 114 || unit === 116;

function readToken(call: Call, start: number, end: number): void {
  const length = end - start;
  for (const use of call.set.tokens) {
    if (length < use.min || length > use.max) continue;
    call.budget--;
    const fits = endOf(patternOf(use.pattern), call.text, start) === end;
    if (fits && propose(call, use.rule, start, end, use.score)) return;
  }
  if (call.longTokens.length < maxLongTokens) call.longTokens.push(start, end);
}
