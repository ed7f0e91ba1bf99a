// Reads numbers and codes by their shape: from each token with digits it walks the trie of shapes, which most tokens
// leave at once. Separators may be single spaces, hyphens, dots and slashes. Digits typed one by one count as a number.
import { type Call, keep, propose } from './call.ts';
import { codeBits, codeOf, type ShapeUse } from './shape-table.ts';
import { unitAt } from './unit-at.ts';

const maxSegments = 24;
const maxLetters = 8;
/** Letters apart from the digits belong to the code only when upper case and few: `QQ 12 34 56 C`. */
const maxApart = 4;
/** So many single digits with spaces between are one number. */
const minSingles = 9;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
const isLetter = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const isWord = (unit: number): boolean =>
  isLetter(unit) || isDigit(unit) || unit === 95 || isSpacedLetter(unit);

/**
 * Letters of scripts that put spaces between words. Chinese, Japanese, Korean, Thai and their like write on right
 * after a number: there they end it.
 */
const isSpacedLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit < 0x0e00) || (unit >= 0x10a0 && unit < 0x1780);

/** Hyphens and dashes 1, spaces 2, dot 3, slash 4, none 0. */
function separator(unit: number): number {
  if (unit === 32) return 2;
  if (unit < 45 || (unit > 47 && unit < 0xa0)) return 0;
  if (unit <= 47) return unit === 45 ? 1 : unit === 46 ? 3 : 4;
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009) return 2;
  return unit >= 0x2010 && unit <= 0x2013 ? 1 : 0;
}

/** @param at the first digit of a run of digits. @returns where the run ends. */
export function readShapes(call: Call, at: number): number {
  const { text } = call;
  const end = skipDigits(text, at);
  let start = at;
  while (start > 0 && isLetter(unitAt(text, start - 1))) {
    start--;
    if (at - start > maxLetters) return end;
  }
  // Inside a token its beginning has been read already; behind a word sign nothing begins.
  const before = start > 0 ? unitAt(text, start - 1) : 32;
  if (isWord(before)) return end;
  if (end - at === 4 && isIsoDate(text, end)) return end + 6;
  if (start === at - 2 && isDigit(unitAt(text, at + 1))) readLeads(call, start);
  walk(call, start);
  const kind = separator(before);
  if (kind !== 0 && start > 1) walkFromLetters(call, start - 1);
  if (end - at === 1 && kind !== 1 && separator(unitAt(text, end)) === 2) readSingles(call, at);
  return end;
}

// Two loops and not one with a function handed in: that call would be made for every character.
function skipDigits(text: string, from: number): number {
  let index = from;
  while (index < text.length && isDigit(unitAt(text, index))) index++;
  return index;
}

function skipLetters(text: string, from: number): number {
  let index = from;
  while (index < text.length && isLetter(unitAt(text, index))) index++;
  return index;
}

/** `-MM-DD` behind a year: logs are full of them, and no number looks so. */
const isIsoDate = (text: string, at: number): boolean =>
  unitAt(text, at) === 45 &&
  unitAt(text, at + 3) === 45 &&
  isDigit(unitAt(text, at + 1)) &&
  isDigit(unitAt(text, at + 4)) &&
  isDigit(unitAt(text, at + 5)) &&
  !isDigit(unitAt(text, at + 6));

/** Two letters, two digits: what IBANs begin with. */
function readLeads(call: Call, start: number): void {
  for (const lead of call.set.shapes.leads) {
    const read = lead.read(call.text, start);
    if (read) propose(call, lead.rule, read.start, read.end, read.score);
  }
}

/** Few upper-case letters before the separator open a code of their own. */
function walkFromLetters(call: Call, gap: number): void {
  const { text } = call;
  let start = gap;
  while (start > 0 && gap - start <= maxApart && isUpper(unitAt(text, start - 1))) start--;
  if (start === gap || gap - start > maxApart) return;
  if (start === 0 || !isWord(unitAt(text, start - 1))) walk(call, start);
}

// Scratch memory: an inspection is synchronous, so one set serves all calls.
const kinds = new Uint8Array(maxSegments);

function walk(call: Call, start: number): void {
  const { text } = call;
  const { next, uses } = call.set.shapes;
  let node = 0;
  let index = start;
  let gaps = 0;
  let apart = false;
  for (let segment = 0; segment < maxSegments; segment++) {
    const letters = isLetter(unitAt(text, index));
    const stop = letters ? skipLetters(text, index) : skipDigits(text, index);
    const length = stop - index;
    if (length === 0 || (letters && apart && (length > maxApart || !isUpper(unitAt(text, index)))))
      return;
    node = next[(node << codeBits) | codeOf(letters, length)] ?? 0;
    if (node === 0) return;
    index = stop;
    const unit = index < text.length ? unitAt(text, index) : 32;
    apart = !isWord(unit);
    if (!apart) continue;
    for (const use of uses[node] ?? [])
      if (fits(use, gaps) && stands(text, use, start, index, gaps)) offer(call, use, start, index);
    const kind = separator(unit);
    if (kind === 0) return;
    kinds[gaps++] = kind;
    index++;
  }
}

function fits(use: ShapeUse, gaps: number): boolean {
  if (use.separators.length !== gaps) return false;
  for (let gap = 0; gap < gaps; gap++)
    if (!accepts(use.separators.charCodeAt(gap), kinds[gap] ?? 0)) return false;
  return true;
}

/** `-` hyphen or space, `_` hyphen, `.` dot, `/` slash, space. */
function accepts(mark: number, kind: number): boolean {
  if (mark === 45) return kind === 1 || kind === 2;
  if (mark === 95) return kind === 1;
  return mark === 32 ? kind === 2 : mark === 46 ? kind === 3 : kind === 4;
}

/** A piece of a longer number is no number: the neighbour across the same kind of separator has digits too. */
function stands(text: string, use: ShapeUse, start: number, end: number, gaps: number): boolean {
  const before = start > 1 ? separator(unitAt(text, start - 1)) : 0;
  const after = end + 1 < text.length ? separator(unitAt(text, end)) : 0;
  if (use.separators === '')
    return (
      !(ties(before) && isDigit(unitAt(text, start - 2))) &&
      !(ties(after) && isDigit(unitAt(text, end + 1)))
    );
  const own = gaps > 0 ? (kinds[0] ?? 0) : 0;
  if (before === own && digitsBefore(text, start - 1) >= 2) return false;
  return !(after === own && skipDigits(text, end + 1) - end > 3);
}

/** Hyphen and dot tie a plain number to its neighbour (UUIDs, decimals, versions); a space does not. */
const ties = (kind: number): boolean => kind === 1 || kind === 3;

function digitsBefore(text: string, end: number): number {
  let index = end;
  while (index > 0 && end - index < 4 && isDigit(unitAt(text, index - 1))) index--;
  return end - index;
}

function offer(call: Call, use: ShapeUse, start: number, end: number): void {
  call.budget--;
  const check = call.set.rules[use.rule]?.check;
  const verdict = check ? check(compact(call.text, start, end), call.text.slice(start, end)) : true;
  keep(call, use.rule, start, end, use.score, verdict);
}

/** Without separators, in upper case: what checks are given. */
function compact(text: string, start: number, end: number): string {
  const value = text.slice(start, end);
  return /^[0-9A-Z]+$/.test(value) ? value : value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** `4 1 1 1 1 …`: as many single digits as a number is long. */
function readSingles(call: Call, start: number): void {
  const { text } = call;
  if (start > 1 && isDigit(unitAt(text, start - 2)) && separator(unitAt(text, start - 1)) === 2)
    return;
  let end = start + 1;
  let count = 1;
  while (count < 31 && separator(unitAt(text, end)) === 2 && isDigit(unitAt(text, end + 1))) {
    if (isWord(unitAt(text, end + 2))) return;
    end += 2;
    count++;
  }
  const { next, uses } = call.set.shapes;
  const node = count < minSingles ? 0 : (next[codeOf(false, count)] ?? 0);
  for (const use of node === 0 ? [] : (uses[node] ?? []))
    if (use.separators === '') offer(call, use, start, end);
}
