// Builds the asset for exact data match from rows of values. What would be guessed from the asset, or found in any text,
// is refused with the reason: a key that is shipped to every browser protects no short number and no list of towns.
import { createHmac, randomBytes } from 'node:crypto';
import {
  filterAdd,
  maxColumns,
  tableHash,
  tableHead,
  tableMagic,
  tableVersion,
} from '../../lib/inspect/organisation/exact-data.ts';
import { hashAt, lettersAt, readLetters } from '../../lib/inspect/organisation/letters.ts';

/** Values in all columns together: the asset stays below 16 MB. */
export const maxValues = 1_000_000;
/** Letters and digits of one value, as they are read in a text. */
const minLetters = 5;
const maxLetters = 127;
/** Values a column must be able to have: seven digits can be tried out in a minute. */
const minPossible = 2 ** 26;
const minDifferent = 0.2;
const maxShare = 0.01;

export type Built =
  | { readonly ok: true; readonly bytes: Buffer; readonly rows: number; readonly leftOut: number }
  | { readonly ok: false; readonly message: string };

/** @param columns one list of values a column, all of the same length. */
export function buildExactData(
  columns: readonly { readonly name: string; readonly values: readonly string[] }[],
): Built {
  if (columns.length < 2 || columns.length > maxColumns)
    return no(`Name two to ${maxColumns} columns: a value alone would be found by chance.`);
  const folded = columns.map(({ name, values }) => ({ name, values: values.map(fold) }));
  const rows = folded[0]?.values.length ?? 0;
  if (rows * columns.length > maxValues)
    return no(`${rows} rows of ${columns.length} columns are more than ${maxValues} values.`);
  for (const column of folded) {
    const why = weakness(column.values);
    if (why) return no(`Column ${column.name} ${why}`);
  }
  const values = folded.flatMap((column, index) =>
    column.values.flatMap((value, row) =>
      isUsable(value) ? [{ value, owner: row * 4 + index }] : [],
    ),
  );
  const leftOut = rows * columns.length - values.length;
  return { ok: true, bytes: assetOf(values, rows), rows, leftOut };
}

type Folded = { readonly letters: string; readonly words: number; readonly hash: number };
type Owned = { readonly value: Folded; readonly owner: number };

function fold(value: string): Folded {
  const letters = readLetters(value.trim());
  const length = Math.min(letters.count, maxLetters + 1);
  return {
    letters: lettersAt(letters, 0, length),
    words: letters.wordCount,
    hash: hashAt(letters, 0, length),
  };
}

const isUsable = ({ letters }: Folded): boolean =>
  letters.length >= minLetters && letters.length <= maxLetters;

function weakness(all: readonly Folded[]): string | null {
  const usable = all.filter(isUsable).map(({ letters }) => letters);
  if (usable.length * 2 < all.length)
    return `is empty or shorter than ${minLetters} letters in most rows.`;
  if (usable.length < 10) return 'has fewer than ten values; name them in a dictionary instead.';
  const counts = new Map<string, number>();
  for (const value of usable) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < usable.length * minDifferent)
    return `has few different values (${counts.size} in ${usable.length} rows): they tell nobody apart, and whoever has the asset can guess them.`;
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most > Math.max(3, usable.length * maxShare))
    return `has one value in ${most} of ${usable.length} rows: it would be found in any text.`;
  const typical = usable.map(possible).sort((a, b) => a - b)[usable.length >> 1] ?? 0;
  return typical < minPossible
    ? `has values that are too short (about ${Math.round(typical)} are possible): whoever has the asset can try them all.`
    : null;
}

/** How many values of this length and these kinds of characters there are. */
function possible(value: string): number {
  const kinds = (/\d/.test(value) ? 10 : 0) + (/\D/.test(value) ? 26 : 0);
  return kinds ** Math.min(value.length, 20);
}

function assetOf(values: readonly Owned[], rows: number): Buffer {
  const key = randomBytes(32);
  const filterBits = Math.max(10, Math.ceil(Math.log2(values.length * 16)));
  const filterWords = 2 ** (filterBits - 5);
  const words = new Uint32Array(tableHead.size + filterWords + values.length * 3);
  const filterKey = key.readUInt32LE(0) ^ key.readUInt32LE(4);
  words[tableHead.magic] = tableMagic;
  words[tableHead.version] = tableVersion;
  words[tableHead.rows] = rows;
  words[tableHead.entries] = values.length;
  words[tableHead.filter] = filterBits;
  words[tableHead.maxWords] = Math.min(
    16,
    values.reduce((most, { value }) => Math.max(most, value.words), 1),
  );
  words[tableHead.filterKey] = filterKey;
  for (let word = 0; word < 8; word++) words[tableHead.key + word] = key.readUInt32LE(word * 4);
  for (const { value } of values) {
    const at = tableHead.lengths + (value.letters.length >> 5);
    words[at] = (words[at] ?? 0) | (1 << (value.letters.length & 31));
  }
  const filter = words.subarray(tableHead.size, tableHead.size + filterWords);
  for (const { value } of values) filterAdd(filter, value.hash, words[tableHead.filterKey] ?? 0);
  writeEntries(words, tableHead.size + filterWords, values, key);
  return Buffer.from(words.buffer);
}

function writeEntries(words: Uint32Array, from: number, values: readonly Owned[], key: Buffer) {
  const hmac = (message: Uint8Array) => createHmac('sha256', key).update(message).digest();
  const entries = values.map(({ value, owner }) => ({
    hash: tableHash(hmac, value.letters),
    owner,
  }));
  entries.sort((a, b) => a.hash[0] - b.hash[0] || a.hash[1] - b.hash[1] || a.owner - b.owner);
  for (const [index, { hash, owner }] of entries.entries()) {
    words[from + index] = hash[0];
    words[from + entries.length + index] = hash[1];
    words[from + entries.length * 2 + index] = owner;
  }
}

const no = (message: string): Built => ({ ok: false, message });
