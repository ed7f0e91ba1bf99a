// What one or two characters behind a secret's name say, before a pattern is asked: whether an operator or a type can follow.
// The patterns are connector.ts's.
import { unitIn } from '../unit-at.ts';
import { isLower, isUpper } from './name.ts';

function tableOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x80);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

const operators = /* @__PURE__ */ tableOf(':=!?+|<-.');

/** Signs of the keyboard, the arrow, and the wide colon and `=`. */
export const beginsOperator = (unit: number): boolean =>
  unit < 0x80 ? operators[unit] === 1 : unit === 0x2192 || unit === 0xff1a || unit === 0xff1d;

/** `:` and `=`: with a letter behind it, it is an operator and all of it. */
export const isWhole = (unit: number): boolean =>
  unit === 58 || unit === 61 || unit === 0xff1a || unit === 0xff1d;

export const isLetterOrDigit = (unit: number): boolean =>
  isLower(unit) || isUpper(unit) || (unit >= 48 && unit <= 57);

/** `s`, `a`, `n`, `v` in either case, a brace or a bracket. */
export function mayBeType(unit: number): boolean {
  const low = unit | 32;
  return low === 115 || low === 97 || low === 110 || low === 118 || low === 123;
}

/** A bracket, or two letters of `string`, `As`, `nvarchar` or `varchar`. */
export function isTypeAhead(text: string, at: number): boolean {
  const first = unitIn(text, at) | 32;
  const second = first === 115 ? 116 : first === 97 ? 115 : first === 110 ? 118 : 97;
  return first === 123 || (unitIn(text, at + 1) | 32) === second;
}

const openers = /* @__PURE__ */ tableOf('![brfuLN@$#nSB\\"\'`');

/** What a quoted value or the call around one can begin with: most values begin otherwise. */
export const mayOpen = (unit: number): boolean =>
  unit < 0x80
    ? openers[unit] === 1
    : unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 0x300c;
