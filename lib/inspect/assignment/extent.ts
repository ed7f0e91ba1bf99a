// How far a value without quotes goes: unit by unit, because a pattern whose class names other scripts beside `\s` calls
// out of its own code for each character of a text in two bytes.
import { unitAt } from '../unit-at.ts';

// What a unit ends, as bits.
/** A value anywhere: blanks, quotes, `<>,;|\` and brackets. */
export const anywhere = 1;
/** Of a shell or a URL: more characters belong to a password; a query ends at `&`. */
export const inShell = 2;
/** In a sentence: as anywhere, and where Chinese, Japanese and Korean write on right behind it. */
export const spoken = 4;
/** In a sentence brackets and the like belong to a password; it ends at the space. */
export const spokenWide = 8;

const all = anywhere | inShell | spoken | spokenWide;
const ends = /* @__PURE__ */ endTable();

function endTable(): Uint8Array {
  const table = new Uint8Array(0x80);
  const put = (units: string, bits: number): void => {
    for (const unit of units) table[unit.charCodeAt(0)] = (table[unit.charCodeAt(0)] ?? 0) | bits;
  };
  put(' \t\n\v\f\r"\'`<>,;\\', all);
  put('|', anywhere | inShell | spoken);
  put('()[]', anywhere | spoken);
  put('{}', anywhere | spoken | spokenWide);
  put('&', inShell);
  return table;
}

function endsBeyondAscii(unit: number): number {
  if (unit === 0xfeff) return all;
  if (unit >= 0x3000) {
    const eastern = unit <= 0xd7ff || (unit >= 0xff00 && unit <= 0xffef);
    return unit === 0x3000 ? all : eastern ? spoken | spokenWide : 0;
  }
  return isBlankBeyond(unit) ? all : 0;
}

/** As `\s` has it. */
const isBlankBeyond = (unit: number): boolean =>
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f;

const longest = 200;

/** @returns where the value that begins at `from` ends; `from` where none does. */
export function pastValue(text: string, from: number, ending: number): number {
  const most = Math.min(text.length, from + longest);
  let index = from;
  for (; index < most; index++) {
    const unit = unitAt(text, index);
    const what = unit < 0x80 ? (ends[unit] ?? 0) : endsBeyondAscii(unit);
    if ((what & ending) !== 0) break;
  }
  return index;
}
