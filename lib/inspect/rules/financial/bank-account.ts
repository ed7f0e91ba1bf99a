// National account numbers, which nothing but their words tell: routing, sort code, account, CLABE, IFSC, BIC.
// Source: ABA routing check, UK sort codes, ISO 9362, CLABE (Banco de México), RBI's IFSC.
import { after, notDate } from '../../after-name.ts';
import { down10, every, tail } from '../../checks/tail.ts';
import type { Finder, Miss, Rule } from '../../rule.ts';

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

/** In one piece, or in pieces of which one is longer than thousands are. */
const grouped = new RegExp(
  `${notDate}(?:\\d{7,26}|(?=${'[ -]?\\d'.repeat(8)})(?=[\\d -]{0,12}\\d{4})\\d{2,10}(?:[ -]\\d{2,10}){1,5})(?!\\d|[.,]\\d)`,
);

const aba = every(/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/, tail('37137137', down10));
const clabe = tail('37137137137137137', down10);

export const rules: readonly Rule[] = /* @__PURE__ */ [
  make(
    'us-routing',
    'ROUTING',
    'US bank routing number',
    [
      after('routing|aba|aba routing|rtn|transit|transit routing|routing transit', /\d{9}(?!\d)/),
      { at: 'shape', shapes: ['999999999'], score: 0.31 },
    ],
    aba,
    0.66,
  ),
  make('us-bank-account', 'ACCOUNT', 'Bank account number', [
    {
      ...after('account|acct|a/c|checking|savings', /(?<!aws account.{0,9})\d{8,17}(?!\d|[.,]\d)/i),
      score: 0.62,
    },
    {
      ...after(
        'konto|kto.|cuenta|compte|conta|rekening|rachunek|расчётный счёт|р/с|口座番号|bank account|bsb|transit number|numéro de transit',
        grouped,
      ),
      score: 0.62,
    },
  ]),
  make('uk-bank-account', 'UK_ACCOUNT', 'UK sort code and account', [
    {
      ...after(
        'sort code|sortcode|sort_code|sort-code|s/c',
        /\d{2}[- ]?\d{2}[- ]?\d{2}(?:[ ,;/|]{1,3}(?:(?:account|acc|acct|a\/c)(?: (?:no\.?|number))?[: ]{1,3})?\d{8})?(?!\d)/i,
      ),
      score: 0.8,
    },
    // Groups of a date, and the account behind them.
    { at: 'shape', shapes: ['99_99_99 99999999'], score: 0.4 },
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
    [after('ifsc|ifsc code', /[A-Z]{4}0[A-Z0-9]{6}(?![A-Z0-9])/)],
    undefined,
    0.7,
  ),
  make(
    'bic',
    'BIC',
    'Bank code (BIC)',
    [
      after(
        'bic|bic code|bic/swift|swift|swift code|swift/bic',
        /[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/,
      ),
    ],
    undefined,
    0.6,
  ),
  make('sepa-mandate', 'MANDATE', 'SEPA mandate', [
    {
      ...after(
        'mandatsreferenz|mandatsref|sepa mandate|mandate ref|mandate reference',
        /[A-Z0-9][A-Z0-9/-]{5,34}/,
      ),
      score: 0.68,
    },
  ]),
];

export const hits = [
  'routing number: 021000021',
  'account number: 4820193746',
  'sort code 40-12-76, account 38192046',
  'our bank account 40-12-76 38192046',
  'BSB 083-163 66165258',
  'BIC: DEUTDEFF500',
  'Mandatsreferenz: KD-2024-00817',
];
export const misses: readonly Miss[] = [
  { text: 'la cuenta 3.456.789 habitantes', because: 'an amount' },
  { text: 'la ville compte 12 345 678 habitants', because: 'an amount' },
  { text: 'compte 2019-2020 12', because: 'years' },
  { text: 'routing number 021000022', because: 'the check is wrong' },
  { text: 'sort code review', because: 'prose' },
  { text: 'account number required', because: 'no number' },
];
