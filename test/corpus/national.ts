// Numbers of persons, taxpayers, accounts and patients of many countries under their own names, computed here by each
// authority's arithmetic; and the same with a wrong check digit, which must stay silent.
import type { Family } from '../../lib/contract/words.ts';
import type { Random } from './random.ts';
import { grouped, type Sample } from './sample.ts';

/** Name in the country's language and in English; the body as `random.fill` reads it; the whole number from the body. */
type Scheme = readonly [
  family: Family,
  names: readonly string[],
  body: string,
  whole: (body: string) => string | null,
];

const sumOf = (body: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + Number(body.charAt(index)) * weight, 0);

/** Behind the body: what a remainder of the weighted sum leads to; null where no number has that remainder. */
const behind =
  (weights: readonly number[], modulus: number, digit: (rest: number) => number) =>
  (body: string): string | null => {
    const check = digit(sumOf(body, weights) % modulus);
    return check > 9 ? null : body + check;
  };

const same = (rest: number): number => rest;
const missing = (rest: number): number => (11 - rest) % 11;

const luhn = (body: string): string => {
  const sum = [...body].reverse().reduce((total, sign, index) => {
    const twice = Number(sign) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(twice / 10) + (twice % 10);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
};

const repeat = (weights: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => weights[index % weights.length] ?? 0);

const by97 = (body: string): string => {
  const rest = Number(BigInt(body) % 97n);
  return body + String(rest === 0 ? 97 : rest).padStart(2, '0');
};

const schemes: readonly Scheme[] = [
  ['identity', ['УНП', 'UNP'], '1{dig:7}', behind([29, 23, 19, 17, 13, 7, 5, 3], 11, same)],
  ['identity', ['IDNP', 'cod personal'], '2{dig:11}', behind(repeat([7, 3, 1], 12), 10, same)],
  [
    'identity',
    ['ЕДБ'],
    '40{dig:10}',
    behind([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, (rest) => missing(rest) % 10),
  ],
  ['identity', ['ПИНФЛ', 'JSHSHIR'], '31{dig:11}', behind(repeat([7, 3, 1], 13), 10, same)],
  ['identity', ['ЛНЧ'], '7{dig:8}', behind([21, 19, 17, 13, 11, 9, 7, 3, 1], 10, same)],
  ['identity', ['cédula', 'Cédula No.'], '001{dig:7}', luhn],
  ['identity', ['income tax number', 'tax reference'], '2{dig:8}', luhn],
  [
    'identity',
    ['PIS', 'PIS/PASEP'],
    '12{dig:8}',
    behind([3, 2, 9, 8, 7, 6, 5, 4, 3, 2], 11, (rest) => (rest < 2 ? 0 : 11 - rest)),
  ],
  [
    'identity',
    ['mã số thuế', 'MST'],
    '03{dig:7}',
    behind([31, 29, 23, 19, 17, 13, 7, 5, 3], 11, (rest) => (rest === 0 ? 10 : 10 - rest)),
  ],
  [
    'identity',
    ['DUI'],
    '0{dig:7}',
    behind([9, 8, 7, 6, 5, 4, 3, 2], 10, (rest) => (10 - rest) % 10),
  ],
  ['health', ['NSS', 'seguridad social'], '12{dig:8}', luhn],
  [
    'health',
    ['NISS'],
    '11{dig:8}',
    behind([29, 23, 19, 17, 13, 11, 7, 5, 3, 2], 10, (rest) => 9 - rest),
  ],
  [
    'health',
    ['CNS', 'cartão nacional de saúde'],
    '7{dig:13}',
    behind([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], 11, missing),
  ],
];

/** Accounts stand bare too: their groups tell. */
const accounts: readonly (readonly [groups: readonly number[], mark: string, Scheme])[] = [
  [
    [4, 2, 5],
    '.',
    [
      'financial',
      ['kontonummer', ''],
      '60{dig:8}',
      behind([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, missing),
    ],
  ],
  [[3, 7, 2], '-', ['financial', ['rekeningnummer', ''], '{one}{dig:9}', by97]],
];

/** So long, or named so, that no other country's number is one by chance. */
const alone = /CNS|DUI|УНП/;

/** Where only the name tells: no check is published. */
const unchecked: readonly string[] = [
  'NIPT L{dig:8}K',
  'tax id {one}{dig:7}',
  'Tax identification number: {one}{dig:9}',
  'taxpayer number {one}{dig:2}-{dig:3}-{dig:3}',
  'national id {one}{dig:9}',
  'identity number: {one}{dig:3}-{dig:5}-{dig:2}',
  'personal code {one}{dig:10}',
  'cédula de ciudadanía 1.{dig:3}.{dig:3}.{dig:3}',
  'DNI 3{one}.{dig:3}.{dig:3}',
  'KRA PIN A00{dig:7}K',
  'NIF : 1{dig:14}',
  'IMSI 26201{dig:10}',
];

export function national(random: Random): Sample[] {
  return [
    ...schemes.flatMap((scheme) => [
      ...times(8, () => shown(random, scheme, (value) => `⟦${value}⟧`)),
      ...times(alone.test(scheme[1].join()) ? 8 : 0, () => shown(random, scheme, wrong)),
    ]),
    ...accounts.flatMap(([groups, mark, scheme]) =>
      times(8, () => shown(random, scheme, (value) => `⟦${grouped(value, groups, mark)}⟧`)),
    ),
    ...unchecked.flatMap((text) =>
      times(4, (): Sample => ({ family: 'identity', text: `⟦${random.fill(text)}⟧` })),
    ),
  ];
}

const times = (count: number, make: () => Sample): Sample[] => Array.from({ length: count }, make);

function shown(
  random: Random,
  [family, names, body, whole]: Scheme,
  show: (value: string) => string,
): Sample {
  for (;;) {
    const value = whole(random.fill(body));
    if (value !== null) return { family, text: `${random.pick(names)} ${show(value)}`.trim() };
  }
}

/** Next to the right check digit. */
const wrong = (value: string): string => value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10);
