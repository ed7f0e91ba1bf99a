// Finds encoded runs and decodes them: base64, hex, percent and backslash escapes, character references.
// What the decoded text means is for inspect.ts, which reads it like any other, two layers deep.
import { base64Bytes, textOf } from './checks/base64.ts';
import { unitAt } from './unit-at.ts';

export type Decoded = {
  readonly text: string;
  /** Original offset of each unit and of the end; null where only the run as a whole can be pointed at. */
  readonly from: readonly number[] | null;
  readonly start: number;
  readonly end: number;
};

/** Units of one run that are decoded; keys and passwords are shorter, images are not text anyway. */
const maxRun = 16_384;
const probe = 32;

/** A long token as base64, base64url or hex. @returns null where it is none of them, or holds no text. */
export function decodeToken(text: string, start: number, end: number): Decoded | null {
  let stop = end;
  while (stop < text.length && stop < end + 2 && unitAt(text, stop) === 61) stop++;
  const most = Math.min(end, start + maxRun);
  const kinds = kindsIn(text, start, Math.min(most, start + probe));
  if ((kinds & ~hexadecimal) === 0) return decodeHex(text.slice(start, most), start, stop);
  if ((kinds & beyond) !== 0 || !isMixed(kinds)) return null;
  const head = text.slice(start, Math.min(most, start + probe));
  if ((kinds & digit) === 0 && !/[A-Z][a-z][A-Z]|[A-Z]{2}[a-z]/.test(head)) return null;
  if (!textual(base64Bytes(head, 24))) return null;
  const plain = textual(base64Bytes(text.slice(start, most), maxRun));
  return plain ? { text: plain, from: null, start, end: stop } : null;
}

// What a token's beginning has, as bits: most are words and paths, and are told apart without a copy.
const digit = 1;
const lowHex = 2;
const highHex = 4;
const lower = 8;
const upper = 16;
/** No token of base64 has `.` or `~`. */
const beyond = 32;
const joiner = 64;
const hexadecimal = digit | lowHex | highHex;

/** Words and paths have few capitals or digits; base64 of text mixes them. */
const isMixed = (kinds: number): boolean =>
  (kinds & (upper | highHex)) !== 0 && (kinds & (lower | lowHex)) !== 0;

function kindsIn(text: string, start: number, end: number): number {
  let kinds = 0;
  for (let index = start; index < end; index++) kinds |= kindOf(unitAt(text, index));
  return kinds;
}

function kindOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit <= 102 ? lowHex : lower;
  if (unit >= 65 && unit <= 90) return unit <= 70 ? highHex : upper;
  if (unit >= 48 && unit <= 57) return digit;
  return unit === 46 || unit === 126 ? beyond : joiner;
}

function decodeHex(token: string, start: number, end: number): Decoded | null {
  if (token.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(token)) return null;
  const bytes: number[] = [];
  for (let index = 0; index < token.length; index += 2)
    bytes.push(Number.parseInt(token.slice(index, index + 2), 16));
  const plain = textual(bytes);
  return plain ? { text: plain, from: null, start, end } : null;
}

/** Chance makes one byte in three printable; a dozen in a row is text. */
function textual(bytes: readonly number[] | null): string | null {
  if (!bytes || bytes.length < 12) return null;
  const plain = textOf(bytes);
  if (plain === null) return null;
  let strange = 0;
  for (let index = 0; index < plain.length; index++) {
    const unit = plain.charCodeAt(index);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || (unit > 126 && unit < 0xc0))
      strange++;
  }
  return strange * 20 > plain.length ? null : plain;
}

const escaped =
  /%([0-9a-fA-F]{2})|\\u\{?([0-9a-fA-F]{4})\}?|\\x([0-9a-fA-F]{2})|&#x([0-9a-fA-F]{1,6});|&#(\d{1,7});/y;
const markers = ['%', '\\u', '\\x', '&#'];
/** Units around an escape that belong to the same run. */
const reach = 2_000;
const minEscapes = 3;

/** Runs with escapes in them, with exact offsets. At most `limit` runs, left to right per kind of escape. */
export function escapedRuns(text: string, limit: number): Decoded[] {
  const runs: Decoded[] = [];
  for (const marker of markers) {
    let at = text.indexOf(marker);
    while (at >= 0 && runs.length < limit) {
      const run = escapesAt(text, at) ? decodeEscapes(text, at) : null;
      if (run) runs.push(run);
      at = text.indexOf(marker, run ? run.end : at + marker.length);
    }
  }
  return runs;
}

function escapesAt(text: string, at: number): boolean {
  escaped.lastIndex = at;
  return escaped.test(text);
}

const isEdge = (unit: number): boolean =>
  unit <= 32 || unit === 34 || unit === 39 || unit === 60 || unit === 62 || unit === 96;

function decodeEscapes(text: string, first: number): Decoded | null {
  let start = first;
  while (start > 0 && first - start < 80 && !isEdge(unitAt(text, start - 1))) start--;
  let plain = '';
  const from: number[] = [];
  let escapes = 0;
  let index = start;
  while (index < text.length && index < start + reach && !isEdge(unitAt(text, index))) {
    escaped.lastIndex = index;
    const found = '%\\&'.includes(text.charAt(index)) ? escaped.exec(text) : null;
    from.push(index);
    if (found) {
      escapes++;
      plain += unitOf(found);
      index = escaped.lastIndex;
    } else plain += text.charAt(index++);
  }
  from.push(index);
  return escapes >= minEscapes ? { text: plain, from, start, end: index } : null;
}

/** One UTF-16 unit for each escape, so that offsets stay exact; what needs two is shown as a full stop. */
function unitOf(found: RegExpExecArray): string {
  const hex = found[1] ?? found[2] ?? found[3] ?? found[4];
  const code = hex === undefined ? Number(found[5]) : Number.parseInt(hex, 16);
  return code < 0x10000 ? String.fromCharCode(code) : '.';
}
