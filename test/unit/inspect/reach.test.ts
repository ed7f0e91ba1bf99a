// How far a word of context reaches: along its line and the next one, and down the column that it heads.
import { expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const set = compileRules(rules);
/** Valid by its checksum, and so has any word beside it to tell what it is. */
const number = '943 476 5919';
const padding = 'lorem ipsum dolor sit amet '.repeat(30);

function confidence(before: string, after = ''): number {
  const text = `${padding}\n\n\n${before}${number}${after}\n\n\n${padding}`;
  const start = text.indexOf(number);
  return inspect(text, set).findings.find((found) => found.start === start)?.confidence ?? 0;
}

const alone = confidence('');

test.each(['NHS number ', 'NHS number\n', 'NHS number and some words more '])(
  'from %j on',
  (before) => {
    expect(confidence(before)).toBeGreaterThan(alone);
  },
);

test('not over two line ends, nor from far away', () => {
  expect(confidence('NHS number\n\n')).toBe(alone);
  expect(confidence(`NHS number ${'x'.repeat(81)} `)).toBe(alone);
});

test('back on its own line only', () => {
  expect(confidence('', ' is the NHS number')).toBeGreaterThan(alone);
  expect(confidence('', '\nis the NHS number')).toBe(alone);
});

test('a text without any line end', () => {
  const text = `${padding}NHS number ${number} ${padding}`;
  expect(inspect(text, set).findings).toEqual([
    expect.objectContaining({ start: text.indexOf(number), level: 'high' }),
  ]);
});

test('each of several tables heads its own columns', () => {
  const table = (header: string, cell: string): string =>
    `${header}\n${`a,${cell},c\n`.repeat(3)}\n${padding}\n\n`;
  const digits = '4111117890';
  const plain = table('id,order,city', digits);
  const text = `${plain}${table('name,nhs number,city', '9434765919')}${plain}`;
  const found = inspect(text, set).findings.filter(({ rule }) => rule === 'gb-nhs');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    Array.from({ length: 3 }, () => '9434765919'),
  );
});
