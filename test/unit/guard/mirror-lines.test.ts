// @vitest-environment happy-dom
// The mirror's lines after any series of edits are those of a fresh one, and lines that did not change keep their nodes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMirrorLines } from '../../../lib/act/mirror-lines.ts';
import type { Mark } from '../../../lib/act/paragraphs.ts';

const marksIn = (text: string): Mark[] =>
  [...text.matchAll(/x+/g)].map(({ index, 0: value }) => ({
    start: index,
    end: index + value.length,
  }));

function mirrored(texts: readonly string[]) {
  const paper = document.createElement('article');
  const lines = createMirrorLines(paper);
  const drawn = texts.map((text) => lines.write(text, marksIn(text))).at(-1) ?? [];
  return { html: paper.innerHTML, marks: drawn.map(({ mark, node }) => [mark, node.textContent]) };
}

test('after any edits as if written at once', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'x', '\n', ' '), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const last = texts.at(-1) ?? '';
      expect(mirrored(texts)).toEqual(mirrored([last]));
      expect(mirrored(texts).marks).toEqual(
        marksIn(last).map((mark) => [mark, last.slice(mark.start, mark.end)]),
      );
    }),
    { numRuns: 500 },
  );
});

test('a key writes one line anew, and none behind the last mark', () => {
  const paper = document.createElement('article');
  const lines = createMirrorLines(paper);
  const write = (text: string): number[] => {
    const before = [...paper.children];
    lines.write(text, marksIn(text));
    return [...paper.children].flatMap((block, at) => (before.includes(block) ? [] : [at]));
  };
  expect(write('one\nxx\nthree\nx')).toEqual([0, 1, 2, 3]);
  expect(write('one\nxx\nthree!\nx')).toEqual([2]);
  expect(write('one\nxx\nthree!\nx\nfive')).toEqual([]);
  expect(write('one\nxx!\nthree\nfive')).toEqual([1]);
  expect(paper.textContent).toBe('onexx!');
  expect(write('one')).toEqual([]);
  expect(paper.childElementCount).toBe(0);
});

test('marks that meet: the first counts; an empty line keeps its height', () => {
  const paper = document.createElement('article');
  const drawn = createMirrorLines(paper).write('\nabcdef', [
    { start: 3, end: 6 },
    { start: 1, end: 4 },
  ]);
  expect(drawn.map(({ node }) => node.textContent)).toEqual(['abc']);
  expect(paper.firstElementChild?.textContent).toBe('\u200b');
});
