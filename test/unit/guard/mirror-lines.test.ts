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

test('a key writes one line anew', () => {
  const paper = document.createElement('article');
  const lines = createMirrorLines(paper);
  lines.write('one\nxx\nthree', marksIn('one\nxx\nthree'));
  const before = [...paper.children];
  lines.write('one\nxx\nthree!', marksIn('one\nxx\nthree!'));
  expect([...paper.children].map((block, at) => block === before[at])).toEqual([true, true, false]);
});

test('marks that meet: the first counts; an empty line keeps its height', () => {
  const paper = document.createElement('article');
  const drawn = createMirrorLines(paper).write('abcdef\n', [
    { start: 2, end: 5 },
    { start: 0, end: 3 },
  ]);
  expect(drawn.map(({ node }) => node.textContent)).toEqual(['abc']);
  expect(paper.lastElementChild?.textContent).toBe('\u200b');
});
