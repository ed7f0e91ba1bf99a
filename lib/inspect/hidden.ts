// Notes what a person cannot see: tag characters, direction overrides, zero-width characters inside words.
// What emoji and right-to-left scripts need is left alone.
import { unitAt } from './unit-at.ts';

/** In original offsets. */
export type Hidden = {
  readonly kind: 'tag' | 'bidi' | 'zero-width';
  readonly start: number;
  readonly end: number;
};

const maxHidden = 1_000;

export const isInTag = (point: number): boolean => point >= 0xe0020 && point <= 0xe007e;

export function hiddenAt(text: string, index: number, unit: number, hidden: Hidden[]): void {
  if (unit === 0xdb40) {
    const point = text.codePointAt(index) ?? 0;
    if (isInTag(point) ? !inFlag(text, index) : isSelector(point) && isSelected(text, index))
      extend(hidden, 'tag', index, index + 2);
  } else if (unit === 0x202d || unit === 0x202e) extend(hidden, 'bidi', index, index + 1);
  else if (unit >= 0x200b && unit <= 0x2064 && (insideWord(text, index) || follows(hidden, index)))
    extend(hidden, 'zero-width', index, index + 1);
}

/** Selectors 17 to 256. One behind a Chinese sign chooses its form; in a row they carry bytes. */
const isSelector = (point: number): boolean => point >= 0xe0100 && point <= 0xe01ef;

function isSelected(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  return (
    (before >= 0xfe00 && before <= 0xfe0f) ||
    isSelector(text.codePointAt(Math.max(0, index - 2)) ?? 0)
  );
}

/** The flags of England, Scotland and Wales are spelled with tags behind a black flag. */
const inFlag = (text: string, index: number): boolean =>
  text.slice(Math.max(0, index - 14), index).includes('\ud83c\udff4');

function insideWord(text: string, index: number): boolean {
  const before = unitAt(text, index - 1);
  const after = unitAt(text, index + 1);
  return isAsciiWord(before) && (isAsciiWord(after) || isZeroWidth(after));
}

/** The run that a word began goes on. */
const follows = (hidden: readonly Hidden[], index: number): boolean =>
  hidden.at(-1)?.kind === 'zero-width' && hidden.at(-1)?.end === index;

const isZeroWidth = (unit: number): boolean => unit >= 0x200b && unit <= 0x200d;
const isAsciiWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

function extend(hidden: Hidden[], kind: Hidden['kind'], start: number, end: number): void {
  const last = hidden.at(-1);
  if (last && last.kind === kind && start <= last.end + 1)
    hidden[hidden.length - 1] = { kind, start: last.start, end };
  else if (hidden.length < maxHidden) hidden.push({ kind, start, end });
}
