// The beginnings of the words of wallets, opened: those of the published list, to the byte.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seedBeginnings } from '../../../lib/inspect/words/seed.ts';

/** Of the first four letters of each line (`cut -c1-4`) of english.txt in the repository of the proposals (bitcoin/bips, bip-0039). */
const published = '4046dd0908bfbe3e09d205a4b4696102139886701ab7a9715ca950252993ab64';

test('the published list', () => {
  const lines = seedBeginnings().map((word) => `${word}\n`);
  expect(new Set(lines).size).toBe(2048);
  expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(published);
});
