// Patterns in RE2 syntax: what is understood means the same as RE2 itself says, what is not is refused by name.
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { compileRe2 } from '../../../lib/inspect/organisation/re2.ts';
import { head, inspectorWith, ownIn } from '../../support/own.ts';

const withPattern = (pattern: string, more: object = {}) =>
  inspectorWith({ patterns: [{ ...head('code'), pattern, ...more }] });

describe('found', () => {
  test('at a fixed text, also inside a token and behind a fixed beginning', () => {
    expect(ownIn('see EU-PRJ-123456, xPRJ-1', withPattern('[A-Z]{2}-PRJ-\\d{6}'))).toEqual([
      'EU-PRJ-123456',
    ]);
    expect(ownIn('aPRJ-77b', withPattern('PRJ-\\d+'))).toEqual(['PRJ-77']);
  });

  test('without a fixed text, anywhere in a long text', () => {
    const inspector = withPattern('\\b[A-Z]{3}\\d{4}\\b');
    const filler = 'plain words in lower case, again and again. '.repeat(2_000);
    expect(ownIn(`ABC1234 ${filler} DEF5678 ${filler} GHI9012`, inspector)).toEqual([
      'ABC1234',
      'DEF5678',
      'GHI9012',
    ]);
  });

  test('across the edge of a window, once', () => {
    const inspector = withPattern('[A-Z]{3}\\d{4}');
    for (let pad = 32_755; pad < 32_775; pad++)
      expect(ownIn(`${' '.repeat(pad)}ABC1234 .`, inspector)).toEqual(['ABC1234']);
  });

  test('with a validator only where it holds', () => {
    const inspector = withPattern('CUST-\\d{8}', { validator: 'luhn' });
    expect(ownIn('CUST-12345674 CUST-12345675', inspector)).toEqual(['CUST-12345674']);
  });

  test('with a context word nearby at level high, without one at level low', () => {
    const inspector = withPattern('K\\d{5}Q\\d', { context: ['Vertrag'], proximity: 20 });
    const levels = (text: string) => inspector.inspect(text).findings.map(({ level }) => level);
    expect(levels('im vertrag K12345Q1 steht')).toEqual(['high']);
    expect(levels(`vertrag ${'x '.repeat(30)} K12345Q1 steht da und sonst nichts`)).toEqual([
      'low',
    ]);
  });

  test('when the budget is spent the rest is told as unread', () => {
    const inspector = withPattern('[a-z]{2}\\d[a-z]{200}\\d');
    const text = `ab1${'-'.repeat(7_000_000)}`;
    const { findings, truncated } = inspector.inspect(text);
    expect(truncated).toBe(true);
    expect(findings.at(-1)).toMatchObject({ rule: 'inspection-truncated', end: text.length });
  });
});

describe('refused by name', () => {
  test.each([
    ['(a)b\\1', 'backreference'],
    ['(?P<x>a)(?P=x)', 'backreference'],
    ['foo(?=bar)', 'lookahead'],
    ['foo(?!bar)', 'negative lookahead'],
    ['(?<=foo)bar', 'lookbehind'],
    ['(?<!foo)bar', 'negative lookbehind'],
    ['(?>foo)', 'atomic group'],
    ['foo++', 'possessive'],
    ['foo(?i)bar', 'at the start'],
    ['foo(?#note)', 'comment'],
    ['[z-a]bc', 'backwards'],
    ['[abc', 'closing bracket'],
    ['(abc', 'closing'],
    ['abc)', 'opening'],
    ['\\Cabc', '\\C'],
    ['a*', 'empty text'],
    ['(\\w+\\s*)+x', 'bound its repeats'],
    ['abc\\', 'backslash'],
    ['*abc', 'nothing before'],
  ])('%s', (pattern, says) => {
    const compiled = compileRe2(pattern);
    expect(compiled.ok ? '' : compiled.why).toContain(says);
  });
});

/** The oracle is RE2's own port; it is slow and large, so it is not shipped. */
function spansByRe2(pattern: string, text: string): string[] {
  const matcher = RE2JS.compile(pattern).matcher(text);
  const spans: string[] = [];
  while (matcher.find()) spans.push(`${matcher.start()}-${matcher.end()}`);
  return spans;
}

function spansByUs(pattern: string, text: string): string[] {
  const compiled = compileRe2(pattern);
  if (!compiled.ok) throw new Error(compiled.why);
  const { source, flags } = compiled.regexp;
  const all = text.matchAll(new RegExp(source, flags.replace('y', 'g')));
  return [...all].map(({ index, 0: found }) => `${index}-${index + found.length}`);
}

const understood = [
  'PRJ-\\d+',
  '(?i)acme[ -]\\w+',
  '(foo|ba[rz])\\d{1,3}?',
  '\\b[A-Z]{2}\\d*x',
  '[^a-f\\d]{2}\\.',
  'a.b',
  '(?s)a.b',
  '(?m)^ab',
  '\\Qa.b\\E',
  '[[:digit:][:upper:]]{3}',
  '\\pL\\d',
  '\\p{Greek}x?\\d',
  '\\s[\\w-]{2}\\s',
  '(a|ab)(c|bcd)?',
  '\\x41\\x{42}',
  '[]a]b',
  'ab$',
  '\\Aab',
];

test.each(understood)('%s means what RE2 says', (pattern) => {
  const mark = fc.constantFrom(...'aAbBcfoxz019 -.\nPRJαΩ]acme');
  const text = fc.array(mark, { maxLength: 60 }).map((marks) => marks.join(''));
  fc.assert(
    fc.property(text, (sample) => {
      expect(spansByUs(pattern, sample)).toEqual(spansByRe2(pattern, sample));
    }),
    { numRuns: 400 },
  );
});

test('no string of characters makes the reader of patterns throw', () => {
  const piece = fc.constantFrom(...'ab\\()[]{}?*+|^$.-:<>=!PpdwsQE019,'.split(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const compiled = compileRe2(pieces.join(''));
      expect(compiled.ok || compiled.why.length > 0).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

test('what it takes, RE2 takes too', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '\\d',
    '[a-c]',
    '(',
    ')',
    '|',
    '+',
    '{2}',
    '{2,3}',
    '?',
    'x',
  );
  const refusals = new Set<string>();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const pattern = pieces.join('');
      if (!compileRe2(pattern).ok) return;
      try {
        RE2JS.compile(pattern);
      } catch {
        refusals.add(pattern);
      }
    }),
    { numRuns: 3_000 },
  );
  expect([...refusals]).toEqual([]);
});
