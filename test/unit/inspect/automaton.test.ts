// The automaton is worked out while it reads. Whatever it has read before, it finds every keyword where it stands and
// nothing else, and says where digits begin.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnMask,
  createFold,
  firstRare,
  highColumn,
  lowColumn,
} from '../../../lib/inspect/alphabet.ts';
import {
  type Automaton,
  automatonOf,
  cellAt,
  firstRow,
  quiet,
  rowMask,
} from '../../../lib/inspect/automaton.ts';
import { compileRules } from '../../../lib/inspect/compile.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';
import { addWord, createTrie } from '../../../lib/inspect/trie.ts';

type Use = { readonly left: boolean; readonly twice: boolean };
const use: Use = { left: true, twice: false };

function automaton(words: readonly string[]): Automaton<Use> {
  const trie = createTrie<Use>();
  for (const word of words) addWord(trie, word, use);
  return automatonOf(trie);
}

type Read = { readonly ends: string[]; readonly digits: number[] };

/** What is told on the way: `end:length` of keywords, and where a cell speaks up though no keyword ends. */
function read(machine: Automaton<Use>, text: string): Read {
  const found: Read = { ends: [], digits: [] };
  let cell = firstRow;
  for (let index = 0; index < text.length; index++) {
    const folded = machine.trie.fold[text.charCodeAt(index)]!;
    const step = (column: number) => {
      cell = cellAt(machine, cell & rowMask, column);
    };
    if (folded >= firstRare) step(highColumn(folded));
    step(folded >= firstRare ? lowColumn(folded) : folded & columnMask);
    if (cell >= quiet) continue;
    for (let end = machine.ends[cell]; end; end = end.next)
      found.ends.push(`${index + 1}:${end.length}`);
    if (!machine.ends[cell]) found.digits.push(index);
  }
  return found;
}

function searched(fold: Uint16Array, words: readonly string[], text: string): string[] {
  const folded = (value: string): string =>
    [...Array(value.length).keys()]
      .map((index) => fold[value.charCodeAt(index)]!)
      .map((unit) => String.fromCharCode(unit >= firstRare ? unit : unit & columnMask))
      .join('');
  const within = folded(text);
  const different = new Map(words.map((word) => [folded(word), word.length]));
  return [...different]
    .flatMap(([word, length]) =>
      [...Array(text.length).keys()]
        .filter((at) => within.startsWith(word, at))
        .map((at) => `${at + length}:${length}`),
    )
    .sort();
}

/** Few letters, so that keywords meet; of several scripts, with accents, digits and marks. */
const letters = fc.constantFrom(...'aAbäßzжЖ密0179 _-@"%я\u200bé'.split(''));
const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));

test('finds what a search finds, whatever was read before', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(text), (words, texts) => {
      const machine = automaton(words);
      for (const one of [...texts, ...texts])
        expect(read(machine, one).ends.sort()).toEqual(searched(machine.trie.fold, words, one));
    }),
    { numRuns: 2_000 },
  );
});

test('tells where digits begin', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), text, (words, one) => {
      const machine = automaton(words);
      const begin = [...one.matchAll(/(?<!\d)\d/g)].map(({ index }) => index);
      const { ends, digits } = read(machine, one);
      const told = new Set([...digits, ...ends.map((end) => Number.parseInt(end, 10) - 1)]);
      for (const index of begin) expect(told).toContain(index);
      for (const index of digits) expect(begin).toContain(index);
    }),
    { numRuns: 2_000 },
  );
});

test('each keyword of the product finds itself: the alphabet has room for their letters', () => {
  const { trie } = compileRules(rules).automaton;
  const machine = automatonOf(trie);
  const listed = rules.flatMap(({ find }) =>
    find.flatMap((finder) => ('words' in finder ? finder.words : [])),
  );
  expect(listed.length).toBeGreaterThan(1_000);
  const lost = listed.filter(
    (each) => !read(machine, each).ends.includes(`${each.length}:${each.length}`),
  );
  expect(lost).toEqual([]);
  const letter = trie.fold['ß'.charCodeAt(0)];
  expect(letter).toBe('s'.charCodeAt(0) - 97);
});

test('too many keywords are refused', () => {
  const trie = createTrie<Use>();
  expect(() => {
    for (let index = 0; index < 40_000; index++) addWord(trie, `${index}x${index * 7}`, use);
  }).toThrow(RangeError);
});

test('accents fold as Unicode takes them apart', () => {
  const fold = createFold();
  const byHand: Readonly<Record<string, string>> = {
    ø: 'o',
    ł: 'l',
    đ: 'd',
    æ: 'a',
    œ: 'o',
    þ: 't',
    ð: 'd',
    ı: 'i',
    ß: 's',
  };
  for (let unit = 0xc0; unit < 0x250; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    const base = byHand[lower] ?? lower.normalize('NFD').charAt(0);
    const folded = /[a-z]/.test(base) ? base.charCodeAt(0) - 97 : fold[0x24f + 1];
    expect([unit, fold[unit]]).toEqual([unit, folded]);
  }
});
