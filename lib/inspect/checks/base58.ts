// Checksums of cryptocurrency addresses: Base58Check (double SHA-256) and Bech32/Bech32m (BCH code).
import { sha256 } from './sha256.ts';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** @returns true for 21 bytes of payload followed by the first four of their double hash. */
export function base58check(value: string): boolean {
  const bytes = new Uint8Array(25);
  // Bytes before this one are zero still.
  let first = 25;
  for (const letter of value) {
    let carry = alphabet.indexOf(letter);
    if (carry < 0) return false;
    for (let index = 24; index >= first || carry !== 0; index--) {
      if (index < 0) return false;
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
      if (index < first) first = index;
    }
  }
  const hash = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((index) => hash[index] === bytes[21 + index]);
}

const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** @param value lower case. */
export function bech32(value: string): boolean {
  const split = value.lastIndexOf('1');
  const prefix = value.slice(0, split);
  const data = [...value.slice(split + 1)].map((letter) => charset.indexOf(letter));
  if (split < 1 || data.length < 8 || data.includes(-1)) return false;
  const units = [...prefix].map((letter) => letter.charCodeAt(0));
  let check = 1;
  for (const part of [
    ...units.map((unit) => unit >> 5),
    0,
    ...units.map((unit) => unit & 31),
    ...data,
  ]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ part;
    for (const [bit, mask] of generator.entries()) if ((top >> bit) & 1) check ^= mask;
  }
  return check === 1 || check === 0x2bc830a3;
}
