// The one fused pass over the text: keywords by automaton, numbers and codes by shape, long tokens by length.
// It proposes candidates; what they are worth is decided later, when all context is known.
import {
  columnBits,
  firstBoundary,
  firstDigit,
  firstRare,
  highColumn,
  isLatin,
  isWordUnit,
  lowColumn,
  suspicious,
} from './alphabet.ts';
import { hasOutput, stateMask } from './automaton.ts';
import { addHit, type Call, propose } from './call.ts';
import type { Use } from './compile.ts';
import type { Read } from './rule.ts';
import { readShapes } from './shapes.ts';
import { endOf } from './sticky.ts';

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
const stretch = 4_096;

type Cursor = { index: number; cell: number; shapesEnd: number; tokenStart: number };

/** @returns where the scan stopped, and whether it stopped because the text must be normalised first. */
export function scan(call: Call, normalised: boolean): Stop {
  const { length } = call.text;
  const cursor: Cursor = { index: 0, cell: 0, shapesEnd: 0, tokenStart: 0 };
  while (cursor.index < length) {
    scanStretch(call, cursor, Math.min(length, cursor.index + stretch), normalised);
    if (call.suspects.length > maxSuspects) return { at: cursor.index, suspicious: true };
    if (call.budget <= 0) return { at: cursor.index, suspicious: false };
  }
  if (length - cursor.tokenStart >= longToken) readToken(call, cursor.tokenStart, length);
  return { at: length, suspicious: false };
}

function scanStretch(call: Call, cursor: Cursor, end: number, normalised: boolean): void {
  const { text, set } = call;
  const { fold, next } = set.automaton;
  let { cell, shapesEnd, tokenStart } = cursor;
  for (let index = cursor.index; index < end; index++) {
    let folded = fold[text.charCodeAt(index)] ?? 0;
    if (folded >= firstDigit) {
      if (folded < firstBoundary) {
        if (index >= shapesEnd) shapesEnd = readShapes(call, index);
      } else {
        if (index - tokenStart >= longToken) readToken(call, tokenStart, index);
        tokenStart = index + 1;
        if (folded >= suspicious) {
          if (!normalised && mustNormalise(fold, text, index, folded)) call.suspects.push(index);
          if (folded >= firstRare) {
            cell = next[((cell & stateMask) << columnBits) | highColumn(folded)] ?? 0;
            folded = lowColumn(folded);
          }
        }
      }
    }
    cell = next[((cell & stateMask) << columnBits) | (folded & 63)] ?? 0;
    if (cell >= hasOutput) readWords(call, index + 1, cell & stateMask);
  }
  cursor.index = end;
  cursor.cell = cell;
  cursor.shapesEnd = shapesEnd;
  cursor.tokenStart = tokenStart;
}

/**
 * Foreign digits, tags and overrides always; other controls where they stand between visible ASCII, not in emoji or at
 * the edge of words; a letter of another script where it touches a Latin one.
 */
function mustNormalise(fold: Uint16Array, text: string, index: number, folded: number): boolean {
  const before = index > 0 ? text.charCodeAt(index - 1) : 32;
  const after = index + 1 < text.length ? text.charCodeAt(index + 1) : 32;
  if (folded >= firstRare) return isLatin(fold[before] ?? 0) || isLatin(fold[after] ?? 0);
  const unit = text.charCodeAt(index);
  const control =
    (unit >= 0x200b && unit <= 0x206f) ||
    unit === 0xad ||
    unit === 0xfeff ||
    (unit >= 0xfe00 && unit <= 0xfe0f);
  if (!control || unit === 0x202d || unit === 0x202e) return true;
  return isVisibleAscii(before) && (isVisibleAscii(after) || (fold[after] ?? 0) >= suspicious);
}

const isVisibleAscii = (unit: number): boolean => unit > 32 && unit < 127;

function readWords(call: Call, end: number, state: number): void {
  const { automaton, lengths, atStart, uses } = call.set;
  const { words, outAt } = automaton;
  for (
    let index = outAt[state] ?? 0, word = words[index] ?? -1;
    word >= 0;
    word = words[++index] ?? -1
  ) {
    const start = end - (lengths[word] ?? 0);
    const free = startsToken(call, start);
    if (!free && atStart[word] === 1) continue;
    for (const use of uses[word] ?? []) if (free || !use.left) apply(call, use, start, end);
  }
}

function apply(call: Call, use: Use, start: number, end: number): void {
  if (use.kind === 'group') {
    if (!use.right || !isWordAt(call, end)) addHit(call.hits, start, use.group);
    return;
  }
  call.budget--;
  if (start < (call.doneUntil[use.rule] ?? 0)) return;
  if (use.kind === 'reader') {
    const read = use.read(call.text, start, end);
    if (read) settleRead(call, use.rule, read);
    return;
  }
  const from = Math.max(0, start - use.back);
  const at = use.head ? endOf(use.head, call.text, from) : from;
  const stop = at < 0 ? -1 : endOf(use.pattern, call.text, at);
  if (stop > at) propose(call, use.rule, at, stop, use.score);
}

/** A long value is read once: a text that repeats a keyword would else be read again from each of them. */
const longRead = 120;

function settleRead(call: Call, rule: number, read: Read): void {
  if (read.end - read.start >= longRead) call.doneUntil[rule] = read.end;
  if (read.score > 0) propose(call, rule, read.start, read.end, read.score);
}

function isWordAt(call: Call, index: number): boolean {
  return (
    index < call.text.length &&
    isWordUnit(call.set.automaton.fold[call.text.charCodeAt(index)] ?? 0)
  );
}

/** Start of a word: after no letter or digit, at a camelCase hump, or after an escape such as `\n` or `%20`. */
function startsToken(call: Call, start: number): boolean {
  if (start === 0 || !isWordAt(call, start - 1)) return true;
  const { text } = call;
  const before = text.charCodeAt(start - 1);
  const here = text.charCodeAt(start);
  if (here >= 65 && here <= 90 && before >= 97 && before <= 122) return true;
  if (start < 2) return false;
  if (text[start - 2] === '\\' && 'nrt'.includes(text.charAt(start - 1))) return true;
  return start > 2 && text[start - 3] === '%';
}

function readToken(call: Call, start: number, end: number): void {
  const length = end - start;
  for (const use of call.set.tokens) {
    if (length < use.min || length > use.max) continue;
    call.budget--;
    const fits = endOf(use.pattern, call.text, start) === end;
    if (fits && propose(call, use.rule, start, end, use.score)) return;
  }
  if (call.longTokens.length < maxLongTokens) call.longTokens.push(start, end);
}
