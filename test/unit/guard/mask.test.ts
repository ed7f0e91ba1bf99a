// mask(): a value is recognised by its owner and read by nobody else.
import { expect, test } from 'vitest';
import { mask } from '../../../lib/act/mask.ts';

test.each([
  [['4539', '1488', '0343', '6467'].join(' '), '4539 •••• •••• 6467'],
  ['DE89 3704 0044 0532 0130 00', 'DE89 •••• •••• •••• ••30 00'],
  ['jane.doe@example.com', 'jane.•••@••••••e.com'],
  ['hunter2', 'h•••••2'],
  ['abc', '•••'],
  ['', ''],
  ['two\nlines of it', 'tw• ••••• •• it'],
])('%s', (value, shown) => {
  expect(mask(value)).toBe(shown);
});

test('a long value is short, and shows no more than four characters at either end', () => {
  const value = `sk_${'x'.repeat(400)}_end`;
  expect(mask(value).length).toBeLessThan(40);
  expect(mask(value).replace(/[•_]/g, '')).toHaveLength(8);
});
