// Where marks stand after a text was changed in one place: what the change did not touch stays marked meanwhile.
import type { Mark } from './paragraphs.ts';

export function carriedMarks(
  marks: readonly Mark[],
  before: string,
  after: string,
): readonly Mark[] {
  const shorter = Math.min(before.length, after.length);
  const head = longestSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  // Counted from the end.
  const tail = longestSame(
    shorter - head,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  const grown = after.length - before.length;
  return marks.flatMap(({ start, end }) => {
    if (end <= head) return [{ start, end }];
    return start >= before.length - tail ? [{ start: start + grown, end: end + grown }] : [];
  });
}

/** By halves: the browser compares a stretch at once, and a loop over a prompt's letters takes a key longer than the rest. */
function longestSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let left = most; left > 0; ) {
    const half = Math.ceil(left / 2);
    if (isSame(same, same + half)) {
      same += half;
      left -= half;
    } else left = half - 1;
  }
  return same;
}
