// What stays marked while a text changes.
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
