// The keyed hash of a value, the same where lists are built and where texts are read: HMAC-SHA-256 over its folded
// letters and digits, so that spaces, hyphens, case and accents make no difference.
import { hmacWith } from '../checks/hmac.ts';
import { lettersAt, readLetters } from './letters.ts';

/** @returns the first 16 bytes in hex; '' for a value without letters and digits. */
export function keyedHash(key: string): (value: string) => string {
  const hmac = hmacWith(bytesOf(key));
  return (value) => {
    const letters = readLetters(value);
    if (letters.count === 0) return '';
    return hexOf(hmac(unitBytes(lettersAt(letters, 0, letters.count))).subarray(0, 16));
  };
}

/** UTF-16, little end first: no encoder is needed, and both sides agree. */
export function unitBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit;
    bytes[index * 2 + 1] = unit >> 8;
  }
  return bytes;
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length >> 1 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
