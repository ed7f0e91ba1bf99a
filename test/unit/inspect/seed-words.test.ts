// The words of wallets, opened: the published list, to the byte.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seedWords } from '../../../lib/inspect/words/seed.ts';

/** Of english.txt in the repository of the proposals (bitcoin/bips, bip-0039). */
const published = '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda';

test('the published list', () => {
  const lines = seedWords().map((word) => `${word}\n`);
  expect(lines.length).toBe(2048);
  expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(published);
});
