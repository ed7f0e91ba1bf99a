// A text as the letters and digits that stand in it, folded, each with its place: case, accents, width, separators and
// invisible characters make no difference. Dictionaries, exact data and fingerprints are all read off it.
import { invisibleRanges, zeros } from '../alphabet.ts';

export type Letters = {
  readonly text: string;
  /** Folded letters and digits, one after the other. */
  readonly units: Uint16Array;
  /** Place of each in the text. */
  readonly at: Int32Array;
  readonly count: number;
  /** Index into `units` at which each word begins; a letter of Chinese or Japanese is a word. */
  readonly words: Int32Array;
  readonly wordCount: number;
  /** Hash of any stretch of `units` in one step. */
  readonly prefix: Int32Array;
};

const separator = 0;
const ignored = 1;
/** Odd; the hash is told apart further by each asset's own key. */
const base = 0x2c1b3c6d;
const maxStretch = 128;
const powers = /* @__PURE__ */ powersOf(base, maxStretch + 1);

function powersOf(value: number, count: number): Int32Array {
  const list = new Int32Array(count);
  list[0] = 1;
  for (let index = 1; index < count; index++) list[index] = Math.imul(list[index - 1] ?? 0, value);
  return list;
}

let folding: Uint16Array | null = null;

export function readLetters(text: string): Letters {
  folding ??= createFolding();
  const units = new Uint16Array(text.length);
  const at = new Int32Array(text.length);
  const words = new Int32Array(text.length);
  const prefix = new Int32Array(text.length + 1);
  let count = 0;
  let wordCount = 0;
  let open = false;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = folding[text.charCodeAt(index)] ?? 0;
    if (unit <= ignored) {
      if (unit === separator) open = false;
      continue;
    }
    const alone = unit >= 0x2e80 && (unit < 0xac00 || unit > 0xdfff);
    if (!open || alone) words[wordCount++] = count;
    open = !alone;
    units[count] = unit;
    at[count++] = index;
    hash = (Math.imul(hash, base) + unit) | 0;
    prefix[count] = hash;
  }
  return { text, units, at, count, words, wordCount, prefix };
}

/** @param length at most 128. */
export function hashAt({ prefix }: Letters, from: number, length: number): number {
  const high = Math.imul(prefix[from] ?? 0, powers[length] ?? 0);
  return ((prefix[from + length] ?? 0) - high) | 0;
}

/** The folded letters of a stretch, as they are compared and hashed. */
export function lettersAt({ units }: Letters, from: number, length: number): string {
  return String.fromCharCode(...units.subarray(from, from + length));
}

/** Spreads the bits of a hash, differently for each key (the finaliser of MurmurHash3). */
export function mixed(hash: number, key: number): number {
  let value = hash ^ key;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A text may have this much between two words that belong to one value, e.g. `, ` or ` - `. */
const maxGap = 3;

/**
 * Calls with every run of up to `maxWords` words whose length is in `lengths`.
 * @param lengths by number of units: 1 = something has that length.
 */
export function eachRun(
  letters: Letters,
  lengths: Uint8Array,
  maxWords: number,
  visit: (from: number, length: number, words: number) => void,
): void {
  const { words, wordCount, count, at } = letters;
  for (let first = 0; first < wordCount; first++) {
    const from = words[first] ?? 0;
    for (let word = first; word < wordCount && word < first + maxWords; word++) {
      const end = word + 1 < wordCount ? (words[word + 1] ?? count) : count;
      if (end - from >= lengths.length) break;
      if (lengths[end - from] === 1) visit(from, end - from, word - first + 1);
      if (end < count && (at[end] ?? 0) - (at[end - 1] ?? 0) > maxGap + 1) break;
    }
  }
}

/** Units from here on stand for themselves; before, a separator unless a rule below says otherwise. */
function createFolding(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0x370; unit < 65536; unit++) table[unit] = unit;
  for (const [first, last] of separators) table.fill(separator, first, last + 1);
  for (let unit = 0; unit < 10; unit++) table[48 + unit] = 48 + unit;
  for (let unit = 0; unit < 26; unit++) table[65 + unit] = table[97 + unit] = 97 + unit;
  for (const [first, last] of cased)
    for (let unit = first; unit <= last; unit++) table[unit] = plainest(unit);
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit++) table[zero + digit] = 48 + digit;
  for (let unit = 0xff10; unit <= 0xff5a; unit++) {
    const narrow = table[unit - 0xfee0] ?? separator;
    table[unit] = narrow;
  }
  for (const [first, last] of [...invisibleRanges, marks]) table.fill(ignored, first, last + 1);
  return table;
}

const separators: readonly (readonly [number, number])[] = [
  [0x60c, 0x60d],
  [0x61b, 0x61f],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x2000, 0x2e7f],
  [0x3000, 0x3004],
  [0x3007, 0x3020],
  [0xfe10, 0xfe6f],
  [0xff00, 0xff65],
];
/** Ranges with upper case and accents. */
const cased: readonly (readonly [number, number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x370, 0x587],
  [0x1e00, 0x1fff],
];
/** Combining accents. */
const marks = [0x300, 0x36f] as const;

/** Lower case, without accents where Unicode can take them off. */
function plainest(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.normalize('NFKD').charCodeAt(0);
}
