// redact(): placeholders, stability, overlaps, odd spans.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlaceholderTable, redact } from '../../lib/decide/redaction.ts';

const label = (rule: string) => rule.toUpperCase();
const span = (rule: string, start: number, end: number) => ({ rule, start, end });

test('each value gets a placeholder of its own, the same value the same one', () => {
  const text = 'a 111 b 222 c 111';
  const table = createPlaceholderTable();
  const result = redact(
    text,
    [span('card', 14, 17), span('card', 2, 5), span('card', 8, 11)],
    table,
    label,
  );
  expect(result.text).toBe('a [CARD_1] b [CARD_2] c [CARD_1]');
  expect(result.replacements.map(({ start, end }) => result.text.slice(start, end))).toEqual([
    '[CARD_1]',
    '[CARD_2]',
    '[CARD_1]',
  ]);
  expect(table.valueOf('[CARD_2]')).toBe('222');
});

test('a table remembers across texts of a conversation', () => {
  const table = createPlaceholderTable();
  redact('x 111', [span('card', 2, 5)], table, label);
  expect(redact('222 111', [span('card', 0, 3), span('card', 4, 7)], table, label).text).toBe(
    '[CARD_2] [CARD_1]',
  );
});

test('overlapping spans are replaced once, under the first name', () => {
  const result = redact(
    '0123456789',
    [span('b', 4, 8), span('a', 2, 6)],
    createPlaceholderTable(),
    label,
  );
  expect(result.text).toBe('01[A_1]89');
});

test('no span, whatever it is, leaves a covered character or breaks the text', () => {
  const spans = fc.array(
    fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), spans, (text, pairs) => {
      const given = pairs.map(([start, end]) => span('x', start, end));
      const kept = [...Array(text.length).keys()].filter(
        (at) => !given.some(({ start, end }) => start <= at && at < end),
      );
      const { text: out } = redact(text, given, createPlaceholderTable(), () => '');
      expect(out.replaceAll(/\[_\d+\]/g, '').length).toBeLessThanOrEqual(text.length);
      if (!/[[\]_\d]/.test(text))
        expect(out.replaceAll(/\[_\d+\]/g, '')).toBe(kept.map((at) => text[at]).join(''));
    }),
  );
});
