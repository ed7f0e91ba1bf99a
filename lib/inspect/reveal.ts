// Writes out what a person cannot see, for showing it: tag letters, bytes in variation selectors, bits in zero-width
// characters, turns of direction. Decides nothing; hidden.ts finds such text.
import { isInTag } from './hidden.ts';

/** A message of thousands of letters is one line in a dialog. */
const longest = 160;

const turns: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
/** Selectors alone only choose a form; behind the first of them the surrogates tell. */
const invisible = /[\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\uddef]/;
const runs =
  /(?:\udb40[\udc20-\udc7e])+|(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]){2,}|[\u200b-\u200d\u2060-\u2064\ufeff]+|[\u202a-\u202e\u2066-\u2069]/g;

/** @returns `text` with what is hidden in it between ⟦ and ⟧; the same text where nothing is hidden. */
export function revealed(text: string): string {
  if (!invisible.test(text)) return text;
  return text.replace(runs, (run) => `⟦${shorten(written(run))}⟧`);
}

const shorten = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

function written(run: string): string {
  const turn = turns[run];
  if (turn) return turn;
  const points = [...run].map((char) => char.codePointAt(0) ?? 0);
  if (points.every(isInTag)) return String.fromCodePoint(...points.map((point) => point - 0xe0000));
  return printable(selectedBytes(points)) ?? printable(bits(points)) ?? `${points.length}×`;
}

/** Variation selectors number 256: each may stand for a byte. */
const selectedBytes = (points: readonly number[]): number[] =>
  points.map((point) =>
    point >= 0xe0100
      ? point - 0xe0100 + 16
      : point >= 0xfe00 && point < 0xfe10
        ? point - 0xfe00
        : 0,
  );

/** Two kinds of zero-width characters in groups of eight, the first kind counting as zero. */
function bits(points: readonly number[]): number[] {
  const [zero] = points;
  if (points.length % 8 !== 0 || new Set(points).size !== 2) return [];
  return Array.from({ length: points.length / 8 }, (_, byte) =>
    points
      .slice(byte * 8, byte * 8 + 8)
      .reduce((sum, point) => sum * 2 + (point === zero ? 0 : 1), 0),
  );
}

/** Empty where the bytes are no UTF-8. */
function fromUtf8(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(
      bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return '';
  }
}

function printable(bytes: readonly number[]): string | null {
  if (bytes.length === 0) return null;
  const text = fromUtf8(bytes);
  return /^[\p{L}\p{N}\p{P}\p{Z}\p{S}\n]+$/u.test(text) ? text : null;
}
