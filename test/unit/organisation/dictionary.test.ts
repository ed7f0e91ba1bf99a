// Dictionaries: whole words, case, several different terms, long lists, and terms that would be found everywhere.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ownSection } from '../../../lib/contract/own.ts';
import { head, inspectorWith, ownIn } from '../../support/own.ts';

const named = (terms: readonly string[], more: object = {}) => ({
  dictionaries: [{ ...head('names'), terms, ...more }],
});

/** The same terms as an asset. */
function long(terms: readonly string[], more: object = {}) {
  const bytes = new TextEncoder().encode(terms.join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const asset = { sha256, bytes: bytes.length };
  return inspectorWith(
    { dictionaries: [{ ...head('names'), asset, ...more }] },
    new Map([[sha256, bytes]]),
  );
}

const kinds = [
  ['in the policy', (terms: string[], more?: object) => inspectorWith(named(terms, more))],
  ['as an asset', (terms: string[], more?: object) => long(terms, more)],
] as const;

describe.each(kinds)('terms %s', (_, make) => {
  test('are found as whole words, in any case and with accents or without', () => {
    const inspector = make(['Project Falcon', 'Müller-Werke', 'C4X']);
    expect(ownIn('about PROJECT FALCON: see muller-werke, c4x.', inspector)).toEqual([
      'PROJECT FALCON',
      'muller-werke',
      'c4x',
    ]);
    expect(ownIn('projects falconry C4XY aC4X', inspector)).toEqual([]);
  });

  test('with their case, where it is asked for', () => {
    const inspector = make(['Apollo'], { caseSensitive: true });
    expect(ownIn('Apollo and apollo and APOLLO', inspector)).toEqual(['Apollo']);
  });

  test('count only when enough different ones are there', () => {
    const inspector = make(['alpha', 'beta', 'gamma'], { minimumDistinct: 2 });
    expect(ownIn('alpha Alpha ALPHA', inspector)).toEqual([]);
    expect(ownIn('alpha or gamma', inspector)).toEqual(['alpha', 'gamma']);
  });

  test('are letters and not patterns', () => {
    const inspector = make(['a.*b(c)+', 'R&D[x]', 'AT&T', 'e^nd$x']);
    expect(ownIn('aXXbcc; end x; at t', inspector)).toEqual([]);
    expect(ownIn('see R&D[x] at AT&T and a.*b(c)+', inspector)).toHaveLength(3);
  });

  test('in scripts without spaces', () => {
    const inspector = make(['機密計画', 'Проект Сокол']);
    expect(ownIn('これは機密計画です。Проект сокол', inspector)).toEqual([
      '機密計画',
      'Проект сокол',
    ]);
  });

  test('carry rule, class and family, and the title for the employee', () => {
    const inspector = make(['falcon']);
    expect(inspector.inspect('the falcon').findings).toMatchObject([
      { rule: 'own-names', family: 'organisation', class: 'restricted', level: 'high' },
    ]);
    expect(inspector.titleOf('own-names')).toBe('Own');
    expect(inspector.labelOf('own-names')).toBe('NAMES');
    expect(inspector.titleOf('payment-card')).not.toBe('Own');
  });
});

test('inside longer words where that is asked for', () => {
  const inspector = inspectorWith(named(['falcon'], { wholeWord: false }));
  expect(ownIn('superfalconry', inspector)).toEqual(['falcon']);
});

test('ten thousand terms', () => {
  const terms = Array.from({ length: 10_000 }, (_, index) => `Customer ${index.toString(36)} Ltd`);
  const inspector = long(terms);
  expect(ownIn('we sold it to customer 5yc ltd. and customer zzz ltd', inspector)).toEqual([
    'customer 5yc ltd',
  ]);
});

test('a term inside something larger does not uncover the rest of it', () => {
  const key = `AKIA${'Q7RT3WPLZX2MNB4K'}`;
  const inspector = inspectorWith(named([key.slice(4, 12)], { wholeWord: false }));
  const { findings } = inspector.inspect(`key ${key} end`);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ start: 4, end: 24, class: 'restricted' });
});

test.each([[''], ['a'], ['  '], ['-'], ['é'], ['x'.repeat(81)]])(
  'the term %j is refused',
  (term) => {
    expect(ownSection.safeParse(named([term])).success).toBe(false);
  },
);

test('a dictionary has terms or an asset, and ids are used once', () => {
  const asset = { sha256: 'a'.repeat(64), bytes: 1 };
  expect(ownSection.safeParse(named(['falcon'], { asset })).success).toBe(false);
  expect(ownSection.safeParse({ dictionaries: [head('x')] }).success).toBe(false);
  const twice = {
    dictionaries: [{ ...head('x'), asset }],
    patterns: [{ ...head('x'), pattern: 'abc' }],
  };
  expect(ownSection.safeParse(twice).success).toBe(false);
});
