// Fingerprints of documents by winnowing (Schleimer, Wilkerson, Aiken 2003): of the hashes of all stretches of 24 letters
// the least in each window of 32 is kept. Whatever shares 55 letters in a row shares a fingerprint, however it is set.
import { hashAt, type Letters, mixed } from './letters.ts';
import { type Found, type OwnFingerprints, ruleOf } from './own.ts';

export const gram = 24;
const window = 32;

/** Words of 32 bits, little end first; the fingerprints follow, ascending. */
export const fingerprintHead = {
  magic: 0,
  version: 1,
  count: 2,
  key: 3,
  documents: 4,
  size: 8,
} as const;
export const fingerprintMagic = 0x46575053; // "SPWF"
export const fingerprintVersion = 1;

export type FingerprintSet = { readonly key: number; readonly hashes: Uint32Array };

/** null where the bytes are something else. */
export function openFingerprints(bytes: Uint8Array): FingerprintSet | null {
  const words = wordsOf(bytes);
  const count = words?.[fingerprintHead.count] ?? 0;
  if (words?.[fingerprintHead.magic] !== fingerprintMagic) return null;
  if (words[fingerprintHead.version] !== fingerprintVersion) return null;
  if (words.length !== fingerprintHead.size + count) return null;
  return { key: words[fingerprintHead.key] ?? 0, hashes: words.subarray(fingerprintHead.size) };
}

/** A view where the bytes are aligned, else a copy. Every browser's processor has the little end first. */
export function wordsOf(bytes: Uint8Array): Uint32Array | null {
  if (bytes.length % 4 !== 0) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/** @param visit gets each fingerprint of a text with the place of its first letter. */
export function eachFingerprint(
  letters: Letters,
  key: number,
  visit: (hash: number, from: number) => void,
): void {
  const grams = letters.count - gram + 1;
  if (grams < window) return;
  const hashes = choosers(letters, key, grams);
  let least = -1;
  for (let start = 0; start + window <= grams; start++) {
    const end = start + window - 1;
    const before = least;
    if (least < start) least = leastOf(hashes, start, end);
    else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    if (least !== before && hashes[least] !== never) visit(printOf(letters, least, key), least);
  }
}

/** Different letters that a stretch must have: rules, blanks and columns of zeros are in every document. */
const minVariety = 8;
/** Chosen only where nothing else is there. */
const never = 0xffffffff;

/** What is left out must be left out of the choice: a text that shares more must choose the same. */
function choosers(letters: Letters, key: number, grams: number): Uint32Array {
  const { units } = letters;
  const hashes = new Uint32Array(grams);
  const seen = new Uint8Array(65536);
  let variety = 0;
  for (let end = 0; end < grams + gram - 1; end++) {
    const entering = units[end] ?? 0;
    if (seen[entering] === 0) variety++;
    seen[entering] = (seen[entering] ?? 0) + 1;
    const from = end - gram + 1;
    if (from < 0) continue;
    hashes[from] = variety < minVariety ? never : mixed(hashAt(letters, from, gram), key);
    const leaving = units[from] ?? 0;
    seen[leaving] = (seen[leaving] ?? 0) - 1;
    if (seen[leaving] === 0) variety--;
  }
  return hashes;
}

/**
 * What is kept is another hash than the one that chose: the least of 32 are all small, which would leave 27 bits of the
 * 32 and make chance hits 32 times as likely.
 */
function printOf({ units }: Letters, from: number, key: number): number {
  let hash = key;
  for (let index = from; index < from + gram; index++)
    hash = Math.imul(hash ^ (units[index] ?? 0), 0x01000193) ^ (hash >>> 15);
  return mixed(hash, key);
}

/** The last of equal ones, so that a run of the same letters gives few. */
function leastOf(hashes: Uint32Array, start: number, end: number): number {
  let least = start;
  for (let index = start + 1; index <= end; index++)
    if ((hashes[index] ?? 0) <= (hashes[least] ?? 0)) least = index;
  return least;
}

/** Hits further apart than this (letters) belong to different places. */
const reach = 1_500;
const maxHits = 100_000;

type Hit = { readonly hash: number; readonly from: number };

export function shared(letters: Letters, own: OwnFingerprints, set: FingerprintSet): Found[] {
  const hits: Hit[] = [];
  eachFingerprint(letters, set.key, (hash, from) => {
    if (hits.length < maxHits && holds(set.hashes, hash)) hits.push({ hash, from });
  });
  return clusters(hits).flatMap((cluster) => found(letters, own, cluster));
}

function clusters(hits: readonly Hit[]): Hit[][] {
  const all: Hit[][] = [];
  for (const hit of hits) {
    const last = all.at(-1)?.at(-1);
    if (last && hit.from - last.from <= reach) all.at(-1)?.push(hit);
    else all.push([hit]);
  }
  return all;
}

function found(letters: Letters, own: OwnFingerprints, cluster: readonly Hit[]): Found[] {
  const different = new Set(cluster.map(({ hash }) => hash)).size;
  if (different < own.minimumHits) return [];
  const start = letters.at[cluster[0]?.from ?? 0] ?? 0;
  const end = (letters.at[(cluster.at(-1)?.from ?? 0) + gram - 1] ?? 0) + 1;
  const confidence = different >= own.minimumHits * 3 ? 0.96 : 0.9;
  return [{ rule: ruleOf(own.id), start, end, confidence, wide: true }];
}

function holds(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle] ?? 0;
    if (here === value) return true;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
