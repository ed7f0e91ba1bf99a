// What readers remember of a text (the last value, words behind a name, stretches without keys) saves work and changes
// nothing: each reader says the same whether or not the others have read before it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reader } from '../../../lib/inspect/rule.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const readers = rules
  .filter(({ family }) => family === 'credentials')
  .flatMap(({ find }) => find.filter((finder): finder is Reader => finder.at === 'reader'));

const wipe = (): void => {
  for (const { forget } of rules) forget?.();
};

type Place = { readonly reader: Reader; readonly start: number; readonly end: number };

function startsOf(text: string, word: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) starts.push(at);
  return starts;
}

/** Wherever a reader's word stands, in the order of the text. */
function placesIn(text: string): Place[] {
  const lower = text.toLowerCase();
  return readers
    .flatMap((reader) =>
      reader.words.flatMap((word) =>
        startsOf(lower, word.toLowerCase()).map((start) => ({
          reader,
          start,
          end: start + word.length,
        })),
      ),
    )
    .sort((a, b) => a.end - b.end);
}

const names = [
  'password',
  'pass',
  'secret_key',
  'api key',
  'auth0',
  'datadog',
  'hasło',
  '密码',
  'vk',
];
const between = [
  ' ',
  ' is ',
  ': ',
  '=',
  ' = "',
  '"\n',
  ', ',
  ' to ',
  ' for the box ',
  '. ',
  '\n',
  '是',
];
const values = [
  'Zk82mvQx',
  'q8Zk2mVx71LrTn45YbQw',
  'changeme',
  'required',
  'bob',
  '4f9c1e7ab2d85306f1ce',
];

const said = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom(...between),
  fc.constantFrom(...names, ...values, ''),
  fc.constantFrom(...between, ''),
);
const texts = fc.array(said, { minLength: 8, maxLength: 24 }).map((parts) => parts.flat().join(''));

test('a reader says the same, whatever has been read before it', () => {
  let found = 0;
  const once = fc.property(texts, (text) => {
    const places = placesIn(text);
    const alone = places.map(({ reader, start, end }) => {
      wipe();
      return reader.read(text, start, end);
    });
    wipe();
    expect(places.map(({ reader, start, end }) => reader.read(text, start, end))).toEqual(alone);
    found += alone.filter((read) => read !== null).length;
  });
  fc.assert(once, { numRuns: 400, seed: 7 });
  expect(found).toBeGreaterThan(1_000);
});
