// What stays marked while a text changes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedMarks } from '../../../lib/act/carried-marks.ts';

const marks = [{ start: 4, end: 8 }];

test('typing behind a mark leaves it, typing before it moves it', () => {
  expect(carriedMarks(marks, 'abc 1234', 'abc 1234 x')).toEqual(marks);
  expect(carriedMarks(marks, 'abc 1234', 'xabc 1234')).toEqual([{ start: 5, end: 9 }]);
  expect(carriedMarks(marks, 'abc 1234', 'ab 1234')).toEqual([{ start: 3, end: 7 }]);
});

test('a change within it takes it away', () => {
  expect(carriedMarks(marks, 'abc 1234', 'abc 12x34')).toEqual([]);
  expect(carriedMarks(marks, 'abc 1234', 'abc 124')).toEqual([]);
  expect(carriedMarks(marks, 'abc 1234', '')).toEqual([]);
});

test('by halves as letter by letter', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const shorter = Math.min(before.length, after.length);
      let head = 0;
      while (head < shorter && before[head] === after[head]) head += 1;
      let tail = 0;
      while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
      const grown = after.length - before.length;
      const letters = [...before].map((_, at) => ({ start: at, end: at + 1 }));
      expect(carriedMarks(letters, before, after)).toEqual([
        ...letters.slice(0, head),
        ...letters
          .slice(before.length - tail)
          .map(({ start, end }) => ({ start: start + grown, end: end + grown })),
      ]);
    }),
    { numRuns: 500 },
  );
});
