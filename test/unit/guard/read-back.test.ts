// isAsWritten(): "redacted" may be said only where the value is gone and the text is there, whole and in order.
import { describe, expect, test } from 'vitest';
import { isAsWritten, isSameText, joinsLines } from '../../../lib/act/read-back.ts';

const card = '4539148803436467';

describe('a selection was replaced', () => {
  const expected = {
    before: 'Hello ',
    written: 'card [CARD_1]\nnext',
    gone: [card],
    whole: false,
  };
  test.each([
    ['as written', 'Hello card [CARD_1]\nnext', true],
    ['breaks and spaces became structure', 'Hello\u00a0 card [CARD_1]\n\n\nnext', true],
    ['Markdown signs became structure', 'Hello card CARD_1 next', true],
    ['the value came in after all', `Hello card [CARD_1]\nnext ${card}`, false],
    ['the value came in with other spaces', 'card [CARD_1] next 4539 1488 0343 6467', false],
    ['nothing came in', 'Hello ', false],
    ['lines were mixed up', 'Hello next card [CARD_1]', false],
    ['it came in twice', 'Hello card [CARD_1] next card [CARD_1] next', false],
  ])('%s: %s', (_what, after, holds) => {
    expect(isAsWritten(after, expected)).toBe(holds);
  });

  test('a value that stood there before may stay there', () => {
    const before = `kept ${card} `;
    expect(isAsWritten(`${before}card [CARD_1]\nnext`, { ...expected, before })).toBe(true);
  });
});

describe('the whole text was replaced', () => {
  const expected = {
    before: `a ${card}`,
    written: 'a [CARD_1]',
    gone: [card],
    whole: true,
  };
  test.each([
    ['as written', 'a [CARD_1]', true],
    ['the old text is still there', `a [CARD_1]a ${card}`, false],
    ['the editor took it back', `a ${card}`, false],
    ['something else stands there too', 'a [CARD_1] b', false],
    ['empty', '', false],
  ])('%s: %s', (_what, after, holds) => {
    expect(isAsWritten(after, expected)).toBe(holds);
  });

  test('a value that the person kept may stay', () => {
    const kept = { ...expected, written: `a [CARD_1] ${card}` };
    expect(isAsWritten(`a [CARD_1] ${card}`, kept)).toBe(true);
  });
});

describe('lines that became one', () => {
  const expected = { before: '', written: 'one\n[CARD_1]\nthree', gone: [card], whole: true };
  test.each([
    ['joined', 'one[CARD_1]three', true],
    ['spaces in place of breaks are enough', 'one [CARD_1] three', false],
    ['breaks', 'one\n\n[CARD_1]\nthree', false],
  ])('%s: %s', (_what, after, joins) => {
    expect(joinsLines(after, expected, '')).toBe(joins);
  });

  test('a text put into a word joins it at both ends', () => {
    const within = { ...expected, before: 'begin', whole: false };
    expect(joinsLines('beone\n[CARD_1]\nthreegin', within, '')).toBe(false);
    expect(joinsLines('beone[CARD_1]\nthreegin', within, '')).toBe(true);
  });

  test('what gave way is not missed', () => {
    const within = { ...expected, before: 'begin with these end', whole: false };
    expect(joinsLines('begin one\n[CARD_1]\nthree end', within, 'with these')).toBe(false);
    expect(joinsLines('begin one[CARD_1]three end', within, 'with these')).toBe(true);
  });

  test('one line has none to lose', () => {
    expect(joinsLines('ab', { ...expected, written: 'a b' }, '')).toBe(false);
  });
});

test('texts are the same whatever their spaces', () => {
  expect(isSameText('a  b\n', 'a\u00a0b')).toBe(true);
  expect(isSameText('a b', 'ab')).toBe(false);
});
