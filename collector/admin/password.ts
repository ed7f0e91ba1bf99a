// Passwords as scrypt hashes, and the one-time password that a first administrator is given.
import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and about 80 ms a guess. The parameters stand in each hash, so that they can be raised later. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } satisfies ScryptOptions;
const length = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, ...[salt, hash].map(text)].join('$');
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [kind, n, r, p, salt = '', hash = ''] = stored.split('$');
  if (kind !== 'scrypt') return false;
  const options = { ...cost, N: Number(n), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), options);
  const expected = Buffer.from(hash, 'base64url');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** Compared where the name is unknown, so that the answer takes the same time. Matches nothing. */
export const noPassword = `scrypt$${cost.N}$${cost.r}$${cost.p}$${text(Buffer.alloc(16))}$${text(Buffer.alloc(length))}`;

/** Five groups of four, 99 bits; without the letters and digits that look alike. */
export function makeOneTimePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}

/** The same characters typed on another keyboard are the same password (RFC 8265 asks for NFC). */
const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

function text(bytes: Buffer): string {
  return bytes.toString('base64url');
}
