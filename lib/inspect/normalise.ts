// Undoes disguises: invisible characters out, fullwidth, foreign digits, tag and mathematical letters and look-alikes to
// plain ones. Keeps where each stretch came from, so that findings point into the original text.
import { invisibleRanges, suspicious, zeros } from './alphabet.ts';
import { type Hidden, hiddenAt, isInTag } from './hidden.ts';

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
const lookalikes: ReadonlyMap<number, string> = /* @__PURE__ */ new Map(
  Array.from({ length: alike.length / 2 }, (_, index) => [
    alike.charCodeAt(index * 2),
    alike.charAt(index * 2 + 1),
  ]),
);

/** @param fold the rule set's alphabet, which knows what is suspicious. */
export function normalise(text: string, fold: Uint16Array): Normalised {
  const parts: string[] = [];
  const starts: number[] = [0];
  const origins: number[] = [0];
  const hidden: Hidden[] = [];
  let length = 0;
  let clean = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80 || !isDisguise(fold, text, index, unit)) continue;
    const width = unit === 0xdb40 || unit === 0xd835 ? 2 : 1;
    const plain = plainOf(text, index, unit);
    hiddenAt(text, index, unit, hidden);
    parts.push(text.slice(clean, index), plain);
    length += index - clean;
    starts.push(length, length + plain.length);
    origins.push(index, index + width);
    length += plain.length;
    index += width - 1;
    clean = index + 1;
  }
  parts.push(text.slice(clean));
  return { text: parts.join(''), starts, origins, hidden };
}

function isDisguise(fold: Uint16Array, text: string, index: number, unit: number): boolean {
  if (unit >= 0x370 && unit < 0x530) return lookalikes.has(unit) && besideLatin(text, index);
  const folded = fold[unit] ?? 0;
  return folded >= suspicious && folded < suspicious + 64;
}

function plainOf(text: string, index: number, unit: number): string {
  if (unit >= 0x370 && unit < 0x530) return lookalikes.get(unit) ?? '';
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  if (invisibleRanges.some(([first, last]) => unit >= first && unit <= last)) return '';
  const zero = zeros.findLast((first) => unit >= first && unit < first + 10);
  if (zero !== undefined) return String.fromCharCode(unit - zero + 48);
  const point = text.codePointAt(index) ?? 0;
  if (isInTag(point)) return String.fromCharCode(point - 0xe0000);
  return unit === 0xd835 ? String.fromCodePoint(point).normalize('NFKC') : '';
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
      const unit = text.charCodeAt(at);
      if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) return true;
      if (!lookalikes.has(unit) && !(unit >= 0x200b && unit <= 0x2064)) break;
    }
  return false;
}
