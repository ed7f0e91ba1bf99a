// Reads runs of digits and letters (numbers, codes) and looks their shape up. Separators may be single
// spaces, hyphens, dots and slashes. Digits typed one by one with spaces between count as one number.
import { type Call, keep, propose } from './call.ts';
import { codeBits, codeOf, type ShapeUse } from './shape-table.ts';

const maxSegments = 24;
/** Shorter numbers fit no shape, unless letters stand with them. */
const minDigits = 5;
const maxLetters = 8;
/** Letters apart from the digits belong to the code only when upper case and few: `QQ 12 34 56 C`. */
const maxApart = 4;

// Scratch memory: an inspection is synchronous, so one set serves all calls.
const starts = new Int32Array(maxSegments);
const ends = new Int32Array(maxSegments);
const codes = new Uint8Array(maxSegments);
/** 1 = a separator or the edge of the run stands before. */
const apart = new Uint8Array(maxSegments);

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
const isLetter = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** @param at the first digit of a run. @returns where the run ends. */
export function readShapes(call: Call, at: number): number {
  const { text } = call;
  const first = skipDigits(text, at);
  if (first - at < minDigits && standsAlone(text, at, first)) return first;
  if (first - at === 4 && isIsoDate(text, first)) return first + 6;
  const count = readSegments(text, runStart(text, at));
  const end = ends[count - 1] ?? at;
  readLeads(call, count);
  if (digitsIn(count) >= (count > 1 ? minDigits - 1 : minDigits)) {
    for (let first = 0; first < count; first++) if (apart[first] === 1) walk(call, first, count);
    readSingleDigits(call, count);
  }
  return Math.max(end, at + 1);
}

/** `-MM-DD` behind a year: logs are full of them, and no number looks so. */
const isIsoDate = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 45 &&
  text.charCodeAt(at + 3) === 45 &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 4)) &&
  isDigit(text.charCodeAt(at + 5)) &&
  !isDigit(text.charCodeAt(at + 6));

/** Most numbers are short and touch nothing: no shape can begin there. */
function standsAlone(text: string, at: number, end: number): boolean {
  const next = end < text.length ? text.charCodeAt(end) : 32;
  if (isLetter(next) || (at > 0 && isLetter(text.charCodeAt(at - 1)))) return false;
  if (separator(next) !== 0 && end + 1 < text.length) {
    const beyond = text.charCodeAt(end + 1);
    if (isDigit(beyond) || isUpper(beyond)) return false;
  }
  return at < 2 || separator(text.charCodeAt(at - 1)) === 0 || !isUpper(text.charCodeAt(at - 2));
}

function digitsIn(count: number): number {
  let digits = 0;
  for (let index = 0; index < count; index++) {
    const code = codes[index] ?? 0;
    if (code < 32) digits += code;
  }
  return digits;
}

/** Back over letters that touch the digits, then over one separator and few upper-case letters. */
function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= maxLetters && isLetter(text.charCodeAt(start - 1))) start--;
  if (start > 1 && separator(text.charCodeAt(start - 1)) !== 0) {
    let lead = start - 1;
    while (lead > 0 && start - lead <= maxApart + 1 && isUpper(text.charCodeAt(lead - 1))) lead--;
    if (lead < start - 1 && lead >= start - 1 - maxApart && !isWord(text, lead - 1)) return lead;
  }
  return start;
}

const isWord = (text: string, index: number): boolean => {
  const unit = index < 0 ? 0 : text.charCodeAt(index);
  return isLetter(unit) || isDigit(unit) || unit === 95 || unit >= 0xc0;
};

/** Hyphens and dashes 1, spaces 2, dot 3, slash 4, none 0. */
function separator(unit: number): number {
  if (unit === 32 || unit === 0xa0 || unit === 0x202f || unit === 0x2009) return 2;
  if (unit === 45 || (unit >= 0x2010 && unit <= 0x2013)) return 1;
  return unit === 46 ? 3 : unit === 47 ? 4 : 0;
}

function readSegments(text: string, from: number): number {
  let count = 0;
  let index = from;
  let free = isWord(text, from - 1) ? 0 : 1;
  while (count < maxSegments && index < text.length) {
    const letters = isLetter(text.charCodeAt(index));
    const stop = letters ? skipLetters(text, index) : skipDigits(text, index);
    if (stop === index || (letters && !belongs(text, index, stop, free, count))) break;
    starts[count] = index;
    ends[count] = stop;
    codes[count] = codeOf(letters, stop - index);
    apart[count++] = free;
    free = stop < text.length && separator(text.charCodeAt(stop)) !== 0 ? 1 : 0;
    index = stop + free;
  }
  if (count > 0 && isWord(text, ends[count - 1] ?? 0)) closeOpenToken(count);
  return count;
}

/** The run stopped inside a token: its last piece is no end of anything. */
function closeOpenToken(count: number): void {
  for (let index = count - 1; index >= 0; index--) {
    codes[index] = 0;
    if (apart[index] === 1) break;
  }
}

function belongs(text: string, from: number, to: number, free: number, count: number): boolean {
  if (to - from > maxLetters) return false;
  return free === 0 || count === 0 || (to - from <= maxApart && isUpper(text.charCodeAt(from)));
}

function skipDigits(text: string, from: number): number {
  let index = from;
  while (index < text.length && isDigit(text.charCodeAt(index))) index++;
  return index;
}

function skipLetters(text: string, from: number): number {
  let index = from;
  while (index < text.length && isLetter(text.charCodeAt(index))) index++;
  return index;
}

function readLeads(call: Call, count: number): void {
  const { leads } = call.set.shapes;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    if (apart[index] === 0 || !isLead(call.text, start)) continue;
    for (const lead of leads) {
      const read = lead.read(call.text, start);
      if (read) propose(call, lead.rule, read.start, read.end, read.score);
    }
  }
}

function walk(call: Call, first: number, count: number): void {
  const { next, uses } = call.set.shapes;
  let node = 0;
  for (let last = first; last < count; last++) {
    node = next[(node << codeBits) | (codes[last] ?? 0)] ?? 0;
    if (node === 0) return;
    if (last + 1 < count && apart[last + 1] === 0) continue;
    for (const use of uses[node] ?? [])
      if (fits(call.text, use, first, last) && stands(call.text, use, first, last, count))
        offer(call, use, first, last);
  }
}

/** Two letters, two digits, and more of the same. */
const isLead = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) &&
  isLetter(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 3));

/** The separators stand in the gaps between segments, in the shape's order. */
function fits(text: string, use: ShapeUse, first: number, last: number): boolean {
  let wanted = 0;
  for (let index = first + 1; index <= last; index++) {
    if (apart[index] === 0) continue;
    const mark = use.separators.charCodeAt(wanted++);
    if (!accepts(mark, separator(text.charCodeAt(ends[index - 1] ?? 0)))) return false;
  }
  return wanted === use.separators.length;
}

/** A piece of a longer number is no number: the neighbour across the same kind of separator has digits too. */
function stands(text: string, use: ShapeUse, first: number, last: number, count: number): boolean {
  const before = first > 0 ? separator(text.charCodeAt((starts[first] ?? 1) - 1)) : 0;
  const after = last + 1 < count ? separator(text.charCodeAt(ends[last] ?? 0)) : 0;
  if (use.separators === '')
    return !(ties(before) && hasDigits(first - 1, 1)) && !(ties(after) && hasDigits(last + 1, 1));
  const own = separator(text.charCodeAt(ends[first] ?? 0));
  return !(before === own && hasDigits(first - 1, 2)) && !(after === own && hasDigits(last + 1, 3));
}

/** Hyphen and dot tie a plain number to its neighbour (UUIDs, decimals, versions); a space does not. */
const ties = (kind: number): boolean => kind === 1 || kind === 3;

const hasDigits = (segment: number, least: number): boolean => {
  const code = codes[segment] ?? 0;
  return code < 32 && code >= least;
};

function accepts(mark: number, kind: number): boolean {
  if (mark === 45) return kind === 1 || kind === 2;
  if (mark === 95) return kind === 1;
  return mark === 32 ? kind === 2 : mark === 46 ? kind === 3 : kind === 4;
}

function offer(call: Call, use: ShapeUse, first: number, last: number): void {
  call.budget--;
  const start = starts[first] ?? 0;
  const end = ends[last] ?? start;
  const check = call.set.rules[use.rule]?.check;
  const verdict = check ? check(compact(call.text, start, end), call.text.slice(start, end)) : true;
  keep(call, use.rule, start, end, use.score, verdict);
}

/** Without separators, in upper case: what checks are given. */
function compact(text: string, start: number, end: number): string {
  let value = '';
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (isDigit(unit) || isLetter(unit)) value += text.charAt(index);
  }
  return value.toUpperCase();
}

/** `4 1 1 1 1 …`: as many single digits as a number is long. */
function readSingleDigits(call: Call, count: number): void {
  if (count < 9) return;
  for (let index = 0; index < count; index++) if (codes[index] !== codeOf(false, 1)) return;
  const { next, uses } = call.set.shapes;
  const node = next[codeOf(false, count)] ?? 0;
  for (const use of node === 0 ? [] : (uses[node] ?? []))
    if (use.separators === '') offer(call, use, 0, count - 1);
}
