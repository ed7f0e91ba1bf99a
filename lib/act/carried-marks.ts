// Where marks stand after a text was changed in one place: what the change did not touch stays marked meanwhile.
import type { Mark } from './paragraphs.ts';

export function carriedMarks(
  marks: readonly Mark[],
  before: string,
  after: string,
): readonly Mark[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const grown = after.length - before.length;
  return marks.flatMap(({ start, end }) => {
    if (end <= head) return [{ start, end }];
    return start >= before.length - tail ? [{ start: start + grown, end: end + grown }] : [];
  });
}
