// Exact data match: two columns of one row close together are found, one alone is not; what could be guessed is refused.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../collector/own/csv.ts';
import { buildExactData } from '../../../collector/own/exact-data-file.ts';
import { head, inspectorWith, ownIn } from '../../support/own.ts';

const count = 2_000;
const numbers = Array.from({ length: count }, (_, row) => `DE-${(row * 7919 + 10_000_019) * 37}-K`);
const names = Array.from({ length: count }, (_, row) => `Person ${row.toString(26)}berg Muster`);
const columns = [
  { name: 'number', values: numbers },
  { name: 'name', values: names },
];

const built = buildExactData(columns);
if (!built.ok) throw new Error(built.message);
const sha256 = createHash('sha256').update(built.bytes).digest('hex');
const inspector = inspectorWith(
  { exactData: [{ ...head('customers'), asset: { sha256, bytes: built.bytes.length } }] },
  new Map([[sha256, built.bytes]]),
);

test('two columns of one row', () => {
  const [number = '', name = ''] = [numbers[77], names[77]];
  expect(ownIn(`Kunde ${name}, Nummer ${number}.`, inspector)).toEqual([name, number]);
  expect(ownIn(`${number.replaceAll('-', ' ')}\t${name.toUpperCase()}`, inspector)).toHaveLength(2);
});

test('one column alone, two rows, or far apart: nothing', () => {
  const far = ' und so weiter'.repeat(30);
  expect(ownIn(`Nummer ${numbers[5]}`, inspector)).toEqual([]);
  expect(ownIn(`${names[5]} ${numbers[6]}`, inspector)).toEqual([]);
  expect(ownIn(`${names[5]}${far} ${numbers[5]}`, inspector)).toEqual([]);
});

test('every row of a pasted table', () => {
  const rows = Array.from({ length: 200 }, (_, row) => `${numbers[row]};${names[row]}`);
  expect(ownIn(rows.join('\n'), inspector).length).toBeGreaterThanOrEqual(390);
});

test('the asset holds none of the values', () => {
  const bytes = built.bytes.toString('latin1');
  expect(numbers.filter((value) => bytes.includes(value.slice(3, 11)))).toEqual([]);
  expect(bytes).not.toContain('berg');
});

describe('refused', () => {
  const unique = columns[0] ?? { name: '', values: [] };
  const cases: [string, readonly string[], string][] = [
    [
      'towns',
      numbers.map((_, row) => ['Hamburg', 'München', 'Dresden'][row % 3] ?? ''),
      'few different',
    ],
    ['short numbers', numbers.map((_, row) => String(100_000 + row)), 'too short'],
    [
      'empty',
      numbers.map((_, row) => (row % 5 === 0 ? (names[row] ?? '') : '')),
      'empty or shorter',
    ],
    [
      'one value often',
      names.map((name, row) => (row % 3 === 0 ? 'unknown person' : name)),
      'any text',
    ],
  ];
  test.each(cases)('a column of %s', (name, values, says) => {
    const outcome = buildExactData([unique, { name, values }]);
    expect(outcome.ok ? '' : outcome.message).toContain(says);
  });

  test('one column', () => {
    const outcome = buildExactData([unique]);
    expect(outcome.ok ? '' : outcome.message).toContain('two to 4 columns');
  });
});

test('csv: quotes, line breaks in them, semicolons, a BOM, CRLF', () => {
  expect(readCsv('\ufeffa;b\r\n"x;1";"say ""hi""\nthere"\r\n\r\nlast;')).toEqual([
    ['a', 'b'],
    ['x;1', 'say "hi"\nthere'],
    ['last', ''],
  ]);
  expect(readCsv('')).toEqual([]);
});
