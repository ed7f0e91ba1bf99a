// Reads numbers and codes by their shape: from each token with digits it walks the trie of shapes, which most tokens
// leave at once. Separators may be single spaces, hyphens, dots and slashes. Digits typed one by one count as a number.
import { type Call, keep, type Offered, propose } from './call.ts';
import { codeBits, codeOf, type ShapeUse } from './shape-table.ts';
import { unitAt } from './unit-at.ts';

const maxGaps = 24;
const maxLetters = 8;
/** Letters apart from the digits belong to the code only when upper case and few: `QQ 12 34 56 C`. */
const maxApart = 4;
/** So many single digits with spaces between are one number. */
const minSingles = 9;

// What a unit is, as bits: looked up, because a chain of comparisons is guessed wrong by the processor half of the time.
const digit = 1;
const upper = 2;
const lower = 4;
const letter = upper | lower;
/** Underscore and letters of scripts that put spaces between words. */
const joined = 8;
const word = digit | letter | joined;
const hyphen = 16;
const space = 32;
const dot = 64;
const slash = 128;
const separator = hyphen | space | dot | slash;

const classes = /* @__PURE__ */ classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x80);
  table.fill(digit, 48, 58);
  table.fill(upper, 65, 91);
  table.fill(lower, 97, 123);
  table[95] = joined;
  table[32] = space;
  table[45] = hyphen;
  table[46] = dot;
  table[47] = slash;
  return table;
}

/**
 * Chinese, Japanese, Korean, Thai and their like write on right after a number: there they end it. Letters of scripts
 * that put spaces between words do not.
 */
function classBeyondAscii(unit: number): number {
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009) return space;
  if (unit >= 0x2010 && unit <= 0x2013) return hyphen;
  return (unit >= 0xc0 && unit < 0x0e00) || (unit >= 0x10a0 && unit < 0x1780) ? joined : 0;
}

/** 0 outside the text, where V8's fast way of reading ends. */
function classAt(call: Call, index: number): number {
  if (index < 0 || index >= call.length) return 0;
  const unit = unitAt(call.text, index);
  return unit < 0x80 ? (classes[unit] ?? 0) : classBeyondAscii(unit);
}

const isDigitAt = (call: Call, index: number): boolean => classAt(call, index) === digit;

// Two loops and not one with a class handed in: that one would be compiled for both and guess worse.
function skipDigits({ text, length }: Call, from: number): number {
  let index = from;
  for (; index < length; index++) {
    const unit = unitAt(text, index);
    if (unit < 48 || unit > 57) break;
  }
  return index;
}

function skipLetters({ text, length }: Call, from: number): number {
  let index = from;
  for (; index < length; index++) {
    const unit = unitAt(text, index) | 32;
    if (unit < 97 || unit > 122) break;
  }
  return index;
}

/**
 * Of a word (letters, digits and what joins them) only the first run of digits begins a code.
 * @param at the first digit of a run of digits. @returns up to where no code begins.
 */
export function readShapes(call: Call, at: number): number {
  const end = skipDigits(call, at + 1);
  let start = at;
  while ((classAt(call, start - 1) & letter) !== 0) {
    start--;
    if (at - start > maxLetters) return pastWord(call, end);
  }
  // Behind a word sign nothing begins.
  const before = classAt(call, start - 1);
  if ((before & word) !== 0) return pastWord(call, end);
  if (end - at === 4 && isIsoDate(call, end)) return end + 6;
  if (start === at - 2 && end > at + 1) readLeads(call, start);
  const { next } = call.set.shapes;
  const letters = start === at ? 0 : (next[codeOf(true, at - start)] ?? 0);
  const node = next[(letters << codeBits) | codeOf(false, end - at)] ?? 0;
  if (node !== 0 && (letters !== 0 || start === at)) walk(call, start, node, end);
  if ((before & separator) !== 0 && start > 1) walkFromLetters(call, start - 1);
  if (end - at === 1 && before !== hyphen && classAt(call, end) === space) readSingles(call, at);
  return pastWord(call, end);
}

function pastWord(call: Call, from: number): number {
  let index = from;
  while ((classAt(call, index) & word) !== 0) index++;
  return index;
}

/** `-MM-DD` behind a year: logs are full of them, and no number looks so. */
const isIsoDate = (call: Call, at: number): boolean =>
  classAt(call, at) === hyphen &&
  unitAt(call.text, at) === 45 &&
  isDigitAt(call, at + 1) &&
  isDigitAt(call, at + 4) &&
  isDigitAt(call, at + 5) &&
  unitAt(call.text, at + 3) === 45 &&
  !isDigitAt(call, at + 6);

/** Two letters, two digits: what IBANs begin with. */
function readLeads(call: Call, start: number): void {
  for (const lead of call.set.shapes.leads) {
    const read = lead.read(call.text, start);
    if (read) propose(call, lead.rule, read.start, read.end, read.score);
  }
}

/** Few upper-case letters before the separator open a code of their own. */
function walkFromLetters(call: Call, gap: number): void {
  let start = gap;
  while (gap - start <= maxApart && classAt(call, start - 1) === upper) start--;
  if (start === gap || gap - start > maxApart) return;
  const node = call.set.shapes.next[codeOf(true, gap - start)] ?? 0;
  if (node !== 0 && (classAt(call, start - 1) & word) === 0) walk(call, start, node, gap);
}

// Scratch memory: an inspection is synchronous, so one set serves all calls.
const kinds = /* @__PURE__ */ new Uint8Array(maxGaps);

/** From the end of the first segment, `index`, on; `node` is where that segment led. */
function walk(call: Call, start: number, first: number, firstEnd: number): void {
  const { next, uses } = call.set.shapes;
  let node = first;
  let index = firstEnd;
  for (let gaps = 0; ; ) {
    let here = classAt(call, index);
    const apart = (here & word) === 0;
    if (apart) {
      offerAll(call, uses[node] ?? noUses, start, index, gaps);
      if ((here & separator) === 0 || gaps === maxGaps) return;
      kinds[gaps++] = here;
      here = classAt(call, ++index);
    }
    if (apart && (here & lower) !== 0) return;
    const letters = (here & letter) !== 0;
    if (!letters && here !== digit) return;
    const stop = letters ? skipLetters(call, index) : skipDigits(call, index);
    if (apart && letters && stop - index > maxApart) return;
    node = next[(node << codeBits) | codeOf(letters, stop - index)] ?? 0;
    if (node === 0) return;
    index = stop;
  }
}

const noUses: readonly ShapeUse[] = [];

/** Where it stands is asked once, for the first shape that fits. */
function offerAll(
  call: Call,
  uses: readonly ShapeUse[],
  start: number,
  end: number,
  gaps: number,
): void {
  let asked = false;
  for (const use of uses) {
    if (!fits(use, gaps)) continue;
    if (!asked && !stands(call, start, end, gaps)) return;
    asked = true;
    offer(call, use, start, end);
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
  if (mark === 45) return kind === hyphen || kind === space;
  if (mark === 95) return kind === hyphen;
  return mark === 32 ? kind === space : mark === 46 ? kind === dot : kind === slash;
}

/** A piece of a longer number is no number: the neighbour across the same kind of separator has digits too. */
function stands(call: Call, start: number, end: number, gaps: number): boolean {
  const before = start > 1 ? classAt(call, start - 1) & separator : 0;
  const after = end + 1 < call.length ? classAt(call, end) & separator : 0;
  if (gaps === 0)
    return (
      !(ties(before) && isDigitAt(call, start - 2)) && !(ties(after) && isDigitAt(call, end + 1))
    );
  const own = kinds[0] ?? 0;
  if (before === own && digitsBefore(call, start - 1) >= 2) return false;
  return !(after === own && skipDigits(call, end + 1) - end > 3);
}

/** Hyphen and dot tie a plain number to its neighbour (UUIDs, decimals, versions); a space does not. */
const ties = (kind: number): boolean => kind === hyphen || kind === dot;

function digitsBefore(call: Call, end: number): number {
  let index = end;
  while (end - index < 4 && isDigitAt(call, index - 1)) index--;
  return end - index;
}

function offer(call: Call, use: ShapeUse, start: number, end: number): void {
  call.budget--;
  const { check } = use;
  // A dozen countries are asked about one number.
  if (start !== call.offered.start || end !== call.offered.end)
    call.offered = offeredAt(call.text, start, end);
  const verdict = check ? check(call.offered.value, call.offered.raw) : true;
  keep(call, use.rule, start, end, use.score, verdict);
}

/** What checks are given: without separators, in upper case; and as it stands in the text. */
function offeredAt(text: string, start: number, end: number): Offered {
  const raw = text.slice(start, end);
  const isPlain = isCode(raw);
  const value = isPlain ? raw : raw.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return { start, end, raw, value };
}

/** Digits and upper case. */
function isCode(raw: string): boolean {
  for (let index = 0; index < raw.length; index++) {
    const unit = unitAt(raw, index);
    if (unit > 90 || unit < 48 || (unit > 57 && unit < 65)) return false;
  }
  return true;
}

/** `4 1 1 1 1 …`: as many single digits as a number is long. */
function readSingles(call: Call, start: number): void {
  if (isDigitAt(call, start - 2) && classAt(call, start - 1) === space) return;
  let end = start + 1;
  let count = 1;
  while (count < 31 && classAt(call, end) === space && isDigitAt(call, end + 1)) {
    if ((classAt(call, end + 2) & word) !== 0) return;
    end += 2;
    count++;
  }
  const { next, uses } = call.set.shapes;
  const node = count < minSingles ? 0 : (next[codeOf(false, count)] ?? 0);
  for (const use of node === 0 ? [] : (uses[node] ?? []))
    if (use.separators === '') offer(call, use, start, end);
}
