// Whatever the input: no throw, findings sorted, apart from each other and inside the text, the same each time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const set = compileRules(rules);

function check(text: string): void {
  const { findings, truncated } = inspect(text, set);
  let end = 0;
  for (const found of findings) {
    expect(found.start).toBeGreaterThanOrEqual(end);
    expect(found.end).toBeGreaterThan(found.start);
    expect(found.end).toBeLessThanOrEqual(text.length);
    end = found.end;
  }
  expect(truncated).toBe(findings.some((found) => found.rule === 'inspection-truncated'));
}

/** Lone surrogates and NUL included: any UTF-16 unit may stand anywhere. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((codes) => String.fromCharCode(...codes));

/** Pieces that begin what rules look for, glued in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'password',
        '=',
        ': ',
        '"',
        "'",
        '`',
        'token',
        '\n',
        ' is ',
        'sk-',
        'ghp_',
        'AKIA',
        'eyJ',
        '-----BEGIN ',
        'PRIVATE KEY-----',
        '://',
        '@',
        '4539 1488 0343 6467',
        'DE89',
        'GB82 WEST',
        '\u200b',
        '\u202e',
        '\u{E0041}',
        'аb',
        '1234',
        '％',
        '%41',
        '\\u0041',
        'QUtJQQ==',
        '<password>',
        ',',
        '\t',
        '|',
        'iban',
        '密码',
        '\ud800',
        '\udc00',
      ),
      units,
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('any UTF-16 units', () => {
  fc.assert(fc.property(units, check), { numRuns: 60_000 });
}, 120_000);

test('text of every plane', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), check), { numRuns: 20_000 });
}, 120_000);

test('glued beginnings of what rules look for', () => {
  fc.assert(fc.property(pieces, check), { numRuns: 25_000 });
}, 120_000);

test('the same text gives the same findings', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      expect(inspect(text, set)).toEqual(inspect(text, set));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['nothing', ''],
  ['NUL', '\0'.repeat(1000)],
  ['a lone high surrogate at the end', 'x\ud800'],
  ['a deep nest', '['.repeat(100_000)],
  ['one long line', 'lorem ipsum '.repeat(200_000)],
])('%s', (_name, text) => check(text));

test('what is not read is reported', () => {
  const text = 'a'.repeat(1000);
  const { findings, truncated } = inspect(text, set, { maxLength: 100 });
  expect(truncated).toBe(true);
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'inspection-truncated',
      family: 'inspection',
      class: 'confidential',
      start: 100,
      end: 1000,
    }),
  ]);
});
