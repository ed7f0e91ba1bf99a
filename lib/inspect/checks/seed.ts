// The checksum of a wallet's recovery words: eleven bits a word, the last bits are a hash of those before. Source: BIP-39.
import { seedBeginnings } from '../words/seed.ts';
import { sha256 } from './sha256.ts';

let numbers: ReadonlyMap<string, number> | null = null;
const bitsPerWord = 11;

/** @returns the words' numbers, or null where one is not on the list. The list is opened at first use. */
export function seedNumbers(words: readonly string[]): number[] | null {
  numbers ??= new Map(seedBeginnings().map((word, index) => [word, index]));
  const found: number[] = [];
  for (const word of words) {
    const number = numbers.get(word.slice(0, 4));
    if (number === undefined) return null;
    found.push(number);
  }
  return found;
}

/** @param words 12, 15, 18, 21 or 24 numbers. */
export function seedChecksum(words: readonly number[]): boolean {
  const bits = words.map((word) => word.toString(2).padStart(bitsPerWord, '0')).join('');
  const checked = bits.length / 33;
  const entropy = bits.slice(0, -checked);
  const bytes = Uint8Array.from(entropy.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const first = (sha256(bytes)[0] ?? 0).toString(2).padStart(8, '0');
  return bits.slice(entropy.length) === first.slice(0, checked);
}
