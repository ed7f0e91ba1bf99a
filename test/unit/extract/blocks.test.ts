// Long texts in overlapping blocks: together they are the text, and no finding is lost or doubled.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, merged, moved } from '../../../lib/extract/blocks.ts';

test('blocks cover the text, and neighbours share what they should', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.integer({ min: 5, max: 50 }),
      fc.integer({ min: 0, max: 4 }),
      (text, size, shared) => {
        const blocks = [...blocksOf(text, size, shared)];
        expect(blocks.every(({ start, text: part }) => text.startsWith(part, start))).toBe(true);
        const ends = blocks.map(({ start, text: part }) => start + part.length);
        expect(ends.at(-1) ?? 0).toBe(text.length);
        for (const [index, { start }] of blocks.slice(1).entries())
          expect(start).toBe((ends[index] ?? 0) - shared);
      },
    ),
  );
});

test('what stands in an overlap is found once, whole', () => {
  const text = `${'-'.repeat(18)}NEEDLE${'-'.repeat(30)}`;
  const find = (part: string) =>
    [...part.matchAll(/NEEDLE/g)].map(({ index }) => ({ rule: 'x', start: index, end: index + 6 }));
  const found = [...blocksOf(text, 26, 10)].flatMap((block) =>
    moved(find(block.text), block.start),
  );
  expect(found.length).toBeGreaterThan(1);
  expect(merged(found)).toEqual([{ rule: 'x', start: 18, end: 24 }]);
});
