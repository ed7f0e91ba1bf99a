// Exact data match: values of the organisation's own tables, known here by keyed hash alone. A Bloom filter passes over
// what is in no table, a hash confirms, and two columns of one row close together make a finding.
import { hmacWith } from '../checks/hmac.ts';
import { wordsOf } from './fingerprints.ts';
import { unitBytes } from './keyed-hash.ts';
import { eachRun, hashAt, type Letters, lettersAt, mixed } from './letters.ts';
import { type Found, type OwnExactData, ruleOf } from './own.ts';

/**
 * Words of 32 bits, little end first. Then the filter, then three lists of one word an entry, in the order of the hash:
 * its first half, its second half, its row × 4 + column.
 */
export const tableHead = {
  magic: 0,
  version: 1,
  rows: 2,
  entries: 3,
  /** Of bits, as a power of two. */
  filter: 4,
  maxWords: 5,
  filterKey: 6,
  /** Eight words: HMAC key. */
  key: 8,
  /** Four words, one bit a length: lengths from 0 to 127 that a value has. */
  lengths: 16,
  size: 20,
} as const;
export const tableMagic = 0x45575053; // "SPWE"
export const tableVersion = 1;
export const maxColumns = 4;
const probes = 6;

export type ExactTable = {
  readonly lengths: Uint8Array;
  readonly maxWords: number;
  readonly filterKey: number;
  readonly filter: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly owner: Uint32Array;
  readonly hmac: (message: Uint8Array) => Uint8Array;
};

/** null where the bytes are something else. */
export function openTable(bytes: Uint8Array): ExactTable | null {
  const words = wordsOf(bytes);
  if (!words || words[tableHead.magic] !== tableMagic) return null;
  if (words[tableHead.version] !== tableVersion) return null;
  const entries = words[tableHead.entries] ?? 0;
  const filterBits = words[tableHead.filter] ?? 0;
  if (filterBits < 10 || filterBits > 30) return null;
  const filterEnd = tableHead.size + 2 ** (filterBits - 5);
  if (words.length !== filterEnd + entries * 3) return null;
  return {
    lengths: lengthsOf(words.subarray(tableHead.lengths, tableHead.size)),
    maxWords: words[tableHead.maxWords] ?? 1,
    filterKey: words[tableHead.filterKey] ?? 0,
    filter: words.subarray(tableHead.size, filterEnd),
    high: words.subarray(filterEnd, filterEnd + entries),
    low: words.subarray(filterEnd + entries, filterEnd + entries * 2),
    owner: words.subarray(filterEnd + entries * 2),
    hmac: hmacWith(keyBytes(words.subarray(tableHead.key, tableHead.key + 8))),
  };
}

const lengthsOf = (bits: Uint32Array): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, length) => ((bits[length >> 5] ?? 0) >>> (length & 31)) & 1);

const keyBytes = (words: Uint32Array): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => (words[index >> 2] ?? 0) >>> ((index & 3) * 8));

/** Positions in the filter: double hashing (Kirsch, Mitzenmacher 2006). */
export function filterHas(filter: Uint32Array, hash: number, key: number): boolean {
  const first = mixed(hash, key);
  const second = mixed(first, key ^ 0x9e3779b9) | 1;
  for (let probe = 0, at = first; probe < probes; probe++, at += second)
    if ((((filter[(at >>> 5) & (filter.length - 1)] ?? 0) >>> (at & 31)) & 1) === 0) return false;
  return true;
}

export function filterAdd(filter: Uint32Array, hash: number, key: number): void {
  const first = mixed(hash, key);
  const second = mixed(first, key ^ 0x9e3779b9) | 1;
  for (let probe = 0, at = first; probe < probes; probe++, at += second) {
    const word = (at >>> 5) & (filter.length - 1);
    filter[word] = (filter[word] ?? 0) | (1 << (at & 31));
  }
}

/** First 64 bits of the keyed hash of a value's folded letters. */
export function tableHash(hmac: ExactTable['hmac'], value: string): readonly [number, number] {
  const hash = hmac(unitBytes(value));
  const word = (at: number) =>
    (((hash[at] ?? 0) << 24) |
      ((hash[at + 1] ?? 0) << 16) |
      ((hash[at + 2] ?? 0) << 8) |
      (hash[at + 3] ?? 0)) >>>
    0;
  return [word(0), word(4)];
}

/** Two columns of a row belong together within this many units of the text. */
const near = 300;
/** Keyed hashes that one text may cost; a text that passes the filter more often is a table by itself. */
const maxConfirmed = 20_000;
/** Rows of one value that are followed. */
const maxRows = 64;

type Place = { readonly start: number; readonly end: number };

export function matched(letters: Letters, own: OwnExactData, table: ExactTable): Found[] {
  const places = new Map<string, Place>();
  const rows = new Map<number, Map<number, Place>>();
  let left = maxConfirmed;
  eachRun(letters, table.lengths, table.maxWords, (from, length) => {
    if (left <= 0 || !filterHas(table.filter, hashAt(letters, from, length), table.filterKey))
      return;
    left--;
    const place = placeOf(letters, from, length);
    for (const owner of ownersOf(table, lettersAt(letters, from, length)))
      follow(rows, owner, place, (found) => places.set(`${found.start} ${found.end}`, found));
  });
  return [...places.values()].map((place) => ({
    rule: ruleOf(own.id),
    ...place,
    confidence: 0.97,
  }));
}

const placeOf = ({ at }: Letters, from: number, length: number): Place => ({
  start: at[from] ?? 0,
  end: (at[from + length - 1] ?? 0) + 1,
});

/** Calls with both places as soon as a second column of the row stands near the first. */
function follow(
  rows: Map<number, Map<number, Place>>,
  owner: number,
  place: Place,
  found: (place: Place) => void,
): void {
  const row = rows.get(owner >>> 2) ?? new Map<number, Place>();
  rows.set(owner >>> 2, row);
  for (const [column, other] of row) {
    if (column === (owner & 3) || place.start - other.end > near || place.start < other.end)
      continue;
    found(other);
    found(place);
  }
  row.set(owner & 3, place);
}

function ownersOf({ hmac, high, low, owner }: ExactTable, value: string): number[] {
  const [first, second] = tableHash(hmac, value);
  const owners: number[] = [];
  for (let at = firstAt(high, first); high[at] === first && owners.length < maxRows; at++)
    if (low[at] === second) owners.push(owner[at] ?? 0);
  return owners;
}

function firstAt(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
