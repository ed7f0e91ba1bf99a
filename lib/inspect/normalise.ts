// Undoes disguises: invisible characters out, fullwidth, foreign digits, tag and mathematical letters and look-alikes to
// plain ones. Keeps where each unit came from, so that findings point into the original text.
import { invisibleRanges, zeros } from './alphabet.ts';

export type Normalised = {
  readonly text: string;
  /** Original offset of each unit; one more at the end. */
  readonly from: Int32Array;
  readonly hidden: readonly Hidden[];
};

/** Text a person cannot see, in original offsets. */
export type Hidden = {
  readonly kind: 'tag' | 'bidi' | 'zero-width';
  readonly start: number;
  readonly end: number;
};

const invisible = (unit: number): boolean =>
  invisibleRanges.some(([first, last]) => unit >= first && unit <= last);
// Cyrillic and Greek letters that look like Latin ones (Unicode TR39, the letters that fonts draw alike).
const alike =
  'аaвbсcеeԁdһhіiјjкkӏlмmоoрpԛqѕsтtцuѵvԝwхxуyАAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoρpνvιiκkυu';
const lookalikes: ReadonlyMap<number, number> = /* @__PURE__ */ new Map(
  Array.from({ length: alike.length / 2 }, (_, index) => [
    alike.charCodeAt(index * 2),
    alike.charCodeAt(index * 2 + 1),
  ]),
);

export function normalise(text: string): Normalised {
  const units = new Uint16Array(text.length);
  const from = new Int32Array(text.length + 1);
  const hidden: Hidden[] = [];
  let length = 0;
  const put = (unit: number, at: number) => {
    units[length] = unit;
    from[length++] = at;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) put(unit, index);
    else if (unit === 0xdb40 || unit === 0xd835) index += putPair(text, index, put, hidden);
    else if (unit >= 0xff01 && unit <= 0xff5e) put(unit - 0xfee0, index);
    else if (invisible(unit)) noteInvisible(text, index, hidden);
    else
      put(
        plainDigit(unit) ??
          (lookalikes.has(unit) && besideLatin(text, index)
            ? (lookalikes.get(unit) ?? unit)
            : unit),
        index,
      );
  }
  from[length] = text.length;
  return { text: stringOf(units, length), from: from.subarray(0, length + 1), hidden };
}

/** Tag characters spell ASCII nobody sees; mathematical letters are letters in fancy dress. @returns units to skip. */
function putPair(
  text: string,
  index: number,
  put: (unit: number, at: number) => void,
  hidden: Hidden[],
): number {
  const point = text.codePointAt(index) ?? 0;
  if (point < 0x10000) {
    put(point, index);
    return 0;
  }
  if (point >= 0xe0020 && point <= 0xe007e) {
    put(point - 0xe0000, index);
    if (!inFlag(text, index)) extend(hidden, 'tag', index, index + 2);
    return 1;
  }
  if (point >= 0xe0000) return 1;
  const plain = String.fromCodePoint(point).normalize('NFKC');
  for (let offset = 0; offset < plain.length && offset < 2; offset++)
    put(plain.charCodeAt(offset), index + offset);
  return 1;
}

/** The flags of England, Scotland and Wales are spelled with tags behind a black flag. */
const inFlag = (text: string, index: number): boolean =>
  /\u{1F3F4}(?:\udb40[\udc20-\udc7f]){0,6}$/u.test(text.slice(Math.max(0, index - 14), index)) ||
  text.slice(Math.max(0, index - 14), index).includes('\ud83c\udff4');

function noteInvisible(text: string, index: number, hidden: Hidden[]): void {
  const unit = text.charCodeAt(index);
  if (unit === 0x202d || unit === 0x202e) extend(hidden, 'bidi', index, index + 1);
  else if (
    unit >= 0x200b &&
    unit <= 0x200d &&
    isAsciiWord(text.charCodeAt(index - 1)) &&
    isAsciiWord(text.charCodeAt(index + 1))
  )
    extend(hidden, 'zero-width', index, index + 1);
  else if (
    (unit === 0x200b || unit === 0x2060 || unit === 0x200c) &&
    text.charCodeAt(index + 1) >= 0x200b &&
    text.charCodeAt(index + 1) <= 0x2064
  )
    extend(hidden, 'zero-width', index, index + 2);
}

function extend(hidden: Hidden[], kind: Hidden['kind'], start: number, end: number): void {
  const last = hidden.at(-1);
  if (last && last.kind === kind && start <= last.end + 1)
    hidden[hidden.length - 1] = { kind, start: last.start, end: Math.max(end, last.end) };
  else if (hidden.length < 1000) hidden.push({ kind, start, end });
}

const isAsciiWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

function plainDigit(unit: number): number | null {
  if (unit < 0x0660) return null;
  for (const zero of zeros) if (unit >= zero && unit < zero + 10) return unit - zero + 48;
  return null;
}

/** Looks a few letters to both sides: a look-alike counts only in a word that also has Latin letters. */
function besideLatin(text: string, index: number): boolean {
  for (const step of [-1, 1])
    for (let at = index + step, left = 12; left > 0; at += step, left--) {
      const unit = text.charCodeAt(at);
      if (isAsciiWord(unit)) return unit > 57;
      if (!lookalikes.has(unit) && !(unit >= 0x200b && unit <= 0x2064)) break;
    }
  return false;
}

/** In pieces: a call with a million arguments overflows the stack. */
function stringOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  return text;
}
