// National account numbers, which nothing but their words tell: routing, sort code, account, CLABE, IFSC, BIC.
// Source: ABA routing check, UK sort codes, ISO 9362, CLABE (Banco de México), RBI's IFSC.
import { weightedSum } from '../../checks/weighted.ts';
import type { Finder, Miss, Rule } from '../../rule.ts';

const gap = (words: string): RegExp =>
  new RegExp(
    `(?:${words})[ \\t]{0,3}(?:no\\.?|number|num|nr\\.?|#|code)?[ \\t"']{0,3}(?:is|[:=#-])?[ \\t"'(]{0,4}`,
    'i',
  );

const make = (
  id: string,
  label: string,
  title: string,
  find: Finder[],
  check?: (value: string) => boolean,
  score = 0.74,
): Rule => ({
  id,
  family: 'financial',
  class: 'restricted',
  label,
  title,
  find,
  score,
  proof: check ? 'checksum' : 'none',
  ...(check ? { check } : {}),
  near: ['bank', 'routing', 'sortcode', 'swift'],
  against: ['reference'],
});

const aba = (value: string): boolean =>
  /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(value) &&
  weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
const clabe = (value: string): boolean =>
  (10 - (weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10 ===
  Number(value[17]);

export const rules: readonly Rule[] = /* @__PURE__ */ [
  make(
    'us-routing',
    'ROUTING',
    'US bank routing number',
    [
      {
        at: 'word',
        words: ['routing', 'aba', 'rtn', 'transit'],
        head: gap('routing|aba|rtn|transit(?: routing)?'),
        pattern: /\d{9}(?!\d)/,
      },
      { at: 'shape', shapes: ['999999999'], score: 0.31 },
    ],
    aba,
    0.66,
  ),
  make('us-bank-account', 'ACCOUNT', 'Bank account number', [
    {
      at: 'word',
      words: ['account', 'acct', 'a/c', 'checking', 'savings'],
      head: gap(
        '(?<!aws )(?:bank |checking |savings )?(?:account|acct\\.?|a/c)(?: (?:number|no\\.?|num|#))?|checking|savings',
      ),
      pattern: /\d{8,17}(?!\d|[.,]\d)/,
      score: 0.62,
    },
    {
      at: 'word',
      words: [
        'konto',
        'kontonr',
        'kontonummer',
        'konto-nr',
        'cuenta',
        'compte',
        'conta',
        'rekening',
        'rekeningnummer',
        'rachunek',
        'kontonummer',
      ],
      head: gap(
        'konto(?:-?nr\\.?|nummer)?|(?:n[º°o]?\\.? (?:de )?)?cuenta|compte|conta|rekening(?:nummer)?|rachunek',
      ),
      pattern: /\d{7,26}(?!\d|[.,]\d)/,
      score: 0.62,
    },
  ]),
  make('uk-bank-account', 'UK_ACCOUNT', 'UK sort code and account', [
    {
      at: 'word',
      words: ['sort code', 'sortcode', 's/c'],
      head: gap('sort ?code|sort[_-]code|s/c'),
      pattern:
        /\d{2}[- ]?\d{2}[- ]?\d{2}(?:[ ,;/|]{1,3}(?:(?:account|acc|acct|a\/c)(?: (?:no\.?|number))?[: ]{1,3})?\d{8})?(?!\d)/i,
      score: 0.8,
    },
  ]),
  make(
    'clabe',
    'CLABE',
    'Mexican account number (CLABE)',
    [{ at: 'shape', shapes: ['999999999999999999'], score: 0.5 }],
    clabe,
    0.5,
  ),
  make(
    'in-ifsc',
    'IFSC',
    'Indian bank code (IFSC)',
    [
      {
        at: 'word',
        words: ['ifsc'],
        head: gap('ifsc'),
        pattern: /[A-Z]{4}0[A-Z0-9]{6}(?![A-Z0-9])/,
      },
    ],
    undefined,
    0.7,
  ),
  make(
    'bic',
    'BIC',
    'Bank code (BIC)',
    [
      {
        at: 'word',
        words: ['bic', 'swift'],
        head: gap('(?:bic|swift)(?: ?/ ?(?:bic|swift))?(?:[ _-]?code)?'),
        pattern: /[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/,
      },
    ],
    undefined,
    0.6,
  ),
  make('sepa-mandate', 'MANDATE', 'SEPA mandate', [
    {
      at: 'word',
      words: ['mandatsreferenz', 'mandate reference', 'mandate ref', 'sepa mandate', 'mandatsref'],
      head: gap('mandatsref(?:erenz)?\\.?|(?:sepa )?mandate(?: ref(?:erence)?\\.?)?'),
      pattern: /[A-Z0-9][A-Z0-9/-]{5,34}/,
      score: 0.68,
    },
  ]),
];

export const hits = [
  'routing number: 021000021',
  'account number: 4820193746',
  'sort code 40-12-76, account 38192046',
  'BIC: DEUTDEFF500',
  'Mandatsreferenz: KD-2024-00817',
];
export const misses: readonly Miss[] = [
  { text: 'routing number 021000022', because: 'the check is wrong' },
  { text: 'sort code review', because: 'prose' },
  { text: 'account number required', because: 'no number' },
];
