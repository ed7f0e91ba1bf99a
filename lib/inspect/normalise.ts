// Undoes disguises: invisible characters out, fullwidth, foreign digits, tag and mathematical letters and look-alikes to
// plain ones. Keeps where each stretch came from, so that findings point into the original text.
import { invisibleRanges, suspicious, zeros } from './alphabet.ts';
import { type Hidden, hiddenAt, isInTag } from './hidden.ts';
import { unitAt } from './unit-at.ts';

export type Normalised = {
  readonly text: string;
  /** Stretches: where each begins in the new text and in the original, ascending. */
  readonly starts: readonly number[];
  readonly origins: readonly number[];
  readonly hidden: readonly Hidden[];
};

// Cyrillic and Greek letters that look like Latin ones (Unicode TR39, the letters that fonts draw alike).
const alike =
  'аaвbсcеeԁdһhіiјjкkӏlмmоoрpԛqѕsтtцuѵvԝwхxуyАAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoρpνvιiκkυu';
export const firstAlike = 0x370;
export const endAlike = 0x530;
/** By unit from `firstAlike`: the Latin letter, 0 = none. A table: texts of these scripts ask for every letter. */
const latinOf = /* @__PURE__ */ alikeTable();

function alikeTable(): Uint16Array {
  const table = new Uint16Array(endAlike - firstAlike);
  for (let index = 0; index < alike.length; index += 2)
    table[alike.charCodeAt(index) - firstAlike] = alike.charCodeAt(index + 1);
  return table;
}

const lookalike = (unit: number): number => latinOf[unit - firstAlike] ?? 0;

/** @param fold the rule set's alphabet, which knows what is suspicious. */
export function normalise(text: string, fold: Uint16Array): Normalised {
  const units = new Uint16Array(text.length);
  const starts: number[] = [0];
  const origins: number[] = [0];
  const hidden: Hidden[] = [];
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = unitAt(text, index);
    if (unit < 0x80 || !isDisguise(fold, text, index, unit)) {
      units[length++] = unit;
      continue;
    }
    const width = unit === 0xdb40 || unit === 0xd835 ? 2 : 1;
    const plain = plainOf(text, index, unit);
    hiddenAt(text, index, unit, hidden);
    if (plain !== 0) units[length++] = plain;
    // Only what changes the length moves the offsets behind it.
    if (width !== 1 || plain === 0) {
      starts.push(length);
      origins.push(index + width);
    }
    index += width - 1;
  }
  return { text: textOf(units, length), starts, origins, hidden };
}

/** Arguments of one call; more would not fit on the stack. */
const piece = 8_192;

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += piece)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + piece)));
  return text;
}

function isDisguise(fold: Uint16Array, text: string, index: number, unit: number): boolean {
  if (unit >= firstAlike && unit < endAlike)
    return lookalike(unit) !== 0 && besideLatin(text, index);
  const folded = fold[unit] ?? 0;
  return folded >= suspicious && folded < suspicious + 64;
}

/** @returns the plain unit; 0 where nothing remains. */
function plainOf(text: string, index: number, unit: number): number {
  if (unit >= firstAlike && unit < endAlike) return lookalike(unit);
  if (unit >= 0x200b && unit <= 0x206f) return 0;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (invisibleRanges.some(([first, last]) => unit >= first && unit <= last)) return 0;
  const zero = zeros.findLast((first) => unit >= first && unit < first + 10);
  if (zero !== undefined) return unit - zero + 48;
  const point = text.codePointAt(index) ?? 0;
  if (isInTag(point)) return point - 0xe0000;
  return unit === 0xd835 ? String.fromCodePoint(point).normalize('NFKC').charCodeAt(0) : 0;
}

/** Where a unit of the new text stood in the original. */
export function originOf({ starts, origins }: Normalised, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (origins[low] ?? 0) + at - (starts[low] ?? 0);
}

/** Looks a few letters to both sides: a look-alike counts only in a word that also has Latin letters. */
function besideLatin(text: string, index: number): boolean {
  for (const step of [-1, 1])
    for (let at = index + step, left = 12; left > 0; at += step, left--) {
      const unit = unitAt(text, at);
      if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) return true;
      if (lookalike(unit) === 0 && !(unit >= 0x200b && unit <= 0x2064)) break;
    }
  return false;
}
