// Account numbers as banks wrote them before IBAN, and still do: each country's groups and check digits. What only its
// name tells, without a check, is in bank-account.ts.
import { mod97 } from '../../checks/mod97.ts';
import { type Check, down10, down11, every, tail } from '../../checks/tail.ts';
import { numberRule } from '../../number-rule.ts';
import type { Miss } from '../../rule.ts';

const czech = tail('6379a5842', down11);
const spanish = every(tail('485a9736', '01987654321'), (value) =>
  tail('12485a9736', '01987654321')(value.slice(10) + value[9]),
);
const hungarian = every(tail('9731973', down10), (value) =>
  tail('973197319731973', down10)(value.slice(8)),
);

/** Two ways to weigh, by bank and age. */
const newZealand: Check = (value) =>
  tail('0063790a5842', down11)(value) || tail('0000000a5842', down11)(value);

/** By the number of digits. Each stands for one country, or for several with one arithmetic. */
const checks: Readonly<Record<number, Check>> = {
  // Norway, Bits: the last digit.
  11: tail('5432765432', down11),
  // Belgium, Febelfin: ten digits by 97, none counting as 97.
  12: (value) => Number(value.slice(0, 10)) % 97 === Number(value.slice(10)) % 97,
  // Czechia and Slovakia, central banks: ten digits and the bank.
  14: czech,
  // New Zealand, Payments NZ: bank, branch, account, suffix.
  15: newZealand,
  16: newZealand,
  // Spain, AEB: one digit for the bank and its office, one for the account.
  20: spanish,
  // Portugal, Banco de Portugal (NIB).
  21: (value) => mod97(value) === 1,
  // Argentina, BCRA (CBU): bank and account.
  22: every(tail('7139713', down10), (value) => tail('3971397139713', down10)(value.slice(8))),
  // France, CFONB (RIB).
  23: (value) => mod97(value) === 0,
  // Hungary, MNB; Morocco, Bank Al-Maghrib (RIB).
  24: (value) => hungarian(value) || mod97(value) === 0,
  // Poland, NBP (NRB): an IBAN without its country.
  26: (value) => mod97(`${value.slice(2)}2521${value.slice(0, 2)}`) === 1,
};

export const rule = /* @__PURE__ */ numberRule({
  family: 'financial',
  id: 'national-account',
  title: 'Bank account number',
  label: 'ACCOUNT',
  shapes: [
    '9999.99.99999',
    '999_9999999_99',
    '9999999999/9999',
    '9999-9999-99-9999999999',
    '9999 9999 99999999999 99',
    '99999999-99999999999999',
    '99999 99999 99999999999 99',
    '99999999-99999999-99999999',
    '999 999 9999999999999999 99',
    '99_9999_9999999_99',
    '99_9999_9999999_999',
    '99 9999 9999 9999 9999 9999 9999',
  ],
  score: 0.66,
  plain: [20, 21, 22, 23, 24, 26].map((count) => '9'.repeat(count)),
  near: ['bank'],
  check: (value) => checks[value.length]?.(value) ?? false,
});

export const hits = [
  'kontonummer: 2182.29.36870', // Norway
  '584-3492206-67', // Belgium
  'číslo účtu 5692137835/0800', // Czechia
  '01-0543-8771135-00', // New Zealand
  '2100 3163 22 4209409143', // Spain
  'NIB 003557177879739040140', // Portugal
  'CBU: 01766798 57879579888908', // Argentina
  'RIB 30004 37920 94755599789 15', // France
  'számlaszám: 117756616209774239561368', // Hungary
  '011 780 4691088518437957 26', // Morocco
  '45 1020 9945 6681 4488 1087 8127', // Poland
];
export const misses: readonly Miss[] = [
  { text: '2182.29.36871', because: 'the check digit is wrong' },
  { text: '584-3492206-68', because: 'the check digits are wrong' },
  { text: '2100 3163 23 4209409143', because: 'the check digits are wrong' },
  { text: '45 1020 9945 6681 4488 1087 8128', because: 'the check digits are wrong' },
  { text: 'digits 21003163224209409143 of pi', because: 'twenty digits and nothing that tells' },
];
