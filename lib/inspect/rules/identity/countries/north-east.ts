// Personal and tax numbers of northern, central and eastern Europe. Source: each authority's published structure,
// as collected by the OECD's "TIN" country sheets.
import { luhn } from '../../../checks/luhn.ts';
import {
  digitAt,
  isDate,
  isShortDate,
  mod11_10,
  number,
  repeated,
  weightedSum,
} from '../../../checks/weighted.ts';
import type { NumberRow } from '../../../number-rule.ts';

const jmbg = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export const rows: readonly NumberRow[] = [
  {
    id: 'se-organisation-number',
    title: 'Swedish organisation number',
    shapes: ['999999-9999'],
    score: 0.42,
    near: ['taxid'],
    class: 'confidential',
    check: (value) => number(value, 2, 4) >= 20 && luhn(value),
  },
  {
    id: 'se-personnummer',
    title: 'Swedish personal number',
    shapes: ['999999-9999', '99999999-9999'],
    score: 0.68,
    plain: ['9999999999', '999999999999'],
    near: ['nationalid', 'taxid', 'healthid'],
    check: (value) => {
      const short = value.slice(-10);
      const day = number(short, 4, 6);
      return (
        isShortDate(number(short, 0, 2), number(short, 2, 4), day > 60 ? day - 60 : day) &&
        luhn(short)
      );
    },
  },
  {
    id: 'no-fodselsnummer',
    title: 'Norwegian identity number',
    shapes: ['999999 99999', '999999-99999'],
    score: 0.7,
    plain: ['99999999999'],
    plainScore: 0.55,
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const day = number(value, 0, 2);
      const first = (11 - (weightedSum(value, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
      const second = (11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return (
        isShortDate(number(value, 4, 6), number(value, 2, 4) % 40, day > 40 ? day - 40 : day) &&
        first === digitAt(value, 9) &&
        second === digitAt(value, 10)
      );
    },
  },
  {
    id: 'dk-cpr',
    title: 'Danish CPR number',
    shapes: ['999999-9999'],
    score: 0.6,
    plain: ['9999999999'],
    plainScore: 0.31,
    near: ['nationalid', 'healthid'],
    checksum: false,
    check: (value) => isShortDate(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2)),
  },
  {
    id: 'fi-hetu',
    title: 'Finnish personal identity code',
    shapes: ['999999-999A', '999999-9999', '999999A999A', '999999A9999'],
    score: 0.74,
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const digits = value.replace(/^(\d{6})[A-FYXWVU]/, '$1');
      return (
        digits.length === 10 &&
        isShortDate(number(digits, 4, 6), number(digits, 2, 4), number(digits, 0, 2)) &&
        '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits.slice(0, 9)) % 31] === digits[9]
      );
    },
  },
  {
    id: 'is-kennitala',
    title: 'Icelandic identity number',
    shapes: ['999999-9999'],
    score: 0.7,
    plain: ['9999999999'],
    near: ['nationalid', 'taxid'],
    check: (value) =>
      /[890]$/.test(value) &&
      isShortDate(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2) % 40) &&
      (11 - (weightedSum(value, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(value, 8),
  },
  {
    id: 'pl-pesel',
    title: 'Polish PESEL number',
    shapes: [],
    score: 0.6,
    plain: ['99999999999'],
    plainScore: 0.55,
    near: ['nationalid', 'healthid'],
    check: (value) =>
      isShortDate(number(value, 0, 2), number(value, 2, 4) % 20, number(value, 4, 6)) &&
      weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  {
    id: 'pl-nip',
    title: 'Polish tax number (NIP)',
    shapes: ['999-999-99-99', '999-99-99-999'],
    score: 0.7,
    plain: ['9999999999', 'AA9999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: (value) => {
      const digits = value.slice(-10);
      return (
        /^(?:PL)?[1-9]/.test(value) &&
        !repeated(digits) &&
        weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(digits, 9)
      );
    },
  },
  {
    id: 'pl-regon',
    title: 'Polish company number (REGON)',
    shapes: [],
    score: 0.4,
    plain: ['999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: (value) =>
      !repeated(value) &&
      (weightedSum(value, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(value, 8),
  },
  {
    id: 'pl-id-card',
    title: 'Polish identity card',
    shapes: ['AAA999999', 'AAA 999999'],
    score: 0.6,
    near: ['nationalid', 'passport'],
    check: (value) => {
      let sum = 0;
      for (const [index, weight] of [7, 3, 1, 9, 7, 3, 1, 7, 3].entries())
        sum += Number.parseInt(value.charAt(index), 36) * weight;
      return sum % 10 === 0;
    },
  },
  {
    id: 'cz-birth-number',
    title: 'Czech or Slovak birth number',
    label: 'BIRTH_NUMBER',
    shapes: ['999999/9999'],
    score: 0.74,
    plain: ['9999999999'],
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const month = number(value, 2, 4);
      const plain =
        month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month;
      return (
        isShortDate(number(value, 0, 2), plain, number(value, 4, 6)) &&
        (Number(value) % 11 === 0 || (Number(value.slice(0, 9)) % 11 === 10 && value[9] === '0'))
      );
    },
  },
  {
    id: 'hu-tax-id',
    title: 'Hungarian tax number',
    shapes: [],
    score: 0.5,
    plain: ['9999999999'],
    near: ['taxid', 'nationalid'],
    check: (value) =>
      value[0] === '8' &&
      weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(value, 9),
  },
  {
    id: 'hu-taj',
    title: 'Hungarian social security number (TAJ)',
    shapes: ['999 999 999', '999-999-999'],
    score: 0.45,
    plain: ['999999999'],
    near: ['healthid', 'nationalid'],
    check: (value) =>
      !repeated(value) && weightedSum(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(value, 8),
  },
  {
    id: 'ro-cnp',
    title: 'Romanian personal number (CNP)',
    shapes: [],
    score: 0.62,
    plain: ['9999999999999'],
    plainScore: 0.6,
    near: ['nationalid'],
    check: (value) =>
      /^[1-9]/.test(value) &&
      isShortDate(number(value, 1, 3), number(value, 3, 5), number(value, 5, 7)) &&
      number(value, 7, 9) <= 52 &&
      romanian(weightedSum(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) ===
        digitAt(value, 12),
  },
  {
    id: 'bg-egn',
    title: 'Bulgarian citizen number (EGN)',
    shapes: [],
    score: 0.45,
    plain: ['9999999999'],
    near: ['nationalid'],
    check: (value) =>
      isShortDate(number(value, 0, 2), number(value, 2, 4) % 20, number(value, 4, 6)) &&
      (weightedSum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(value, 9),
  },
  {
    id: 'hr-oib',
    title: 'Croatian personal number (OIB)',
    shapes: [],
    score: 0.4,
    plain: ['99999999999', 'AA99999999999'],
    near: ['nationalid', 'taxid'],
    check: (value) =>
      /^(?:HR)?\d{11}$/.test(value) && !repeated(value.slice(-11)) && mod11_10(value.slice(-11)),
  },
  {
    id: 'jmbg',
    title: 'Citizen number (JMBG, EMŠO)',
    shapes: [],
    score: 0.6,
    plain: ['9999999999999'],
    plainScore: 0.55,
    near: ['nationalid'],
    check: (value) => {
      const year = number(value, 4, 7);
      const rest = 11 - (weightedSum(value, jmbg) % 11);
      return (
        isDate(year > 800 ? 1000 + year : 2000 + year, number(value, 2, 4), number(value, 0, 2)) &&
        rest !== 10 &&
        rest % 11 === digitAt(value, 12)
      );
    },
  },
  {
    id: 'si-tax-number',
    title: 'Slovenian tax number',
    shapes: ['AA99999999'],
    score: 0.45,
    plain: ['99999999'],
    near: ['taxid'],
    check: (value) => {
      const digits = value.slice(-8);
      const rest = 11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
      return /^(?:SI)?[1-9]\d{7}$/.test(value) && rest !== 11 && rest % 10 === digitAt(digits, 7);
    },
  },
  {
    id: 'baltic-personal-code',
    title: 'Estonian or Lithuanian personal code',
    label: 'PERSONAL_CODE',
    shapes: [],
    score: 0.55,
    plain: ['99999999999'],
    plainScore: 0.5,
    near: ['nationalid'],
    check: (value) => {
      if (
        !/^[1-8]/.test(value) ||
        !isShortDate(number(value, 1, 3), number(value, 3, 5), number(value, 5, 7))
      )
        return false;
      const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
      const second = weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
      return (first < 10 ? first : second % 10) === digitAt(value, 10);
    },
  },
  {
    id: 'lv-personal-code',
    title: 'Latvian personal code',
    shapes: ['999999-99999'],
    score: 0.68,
    plain: ['99999999999'],
    near: ['nationalid'],
    check: (value) =>
      isShortDate(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2)) &&
      ((1101 - weightedSum(value, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 ===
        digitAt(value, 10),
  },
  {
    id: 'ua-rnokpp',
    title: 'Ukrainian tax number',
    shapes: [],
    score: 0.4,
    plain: ['9999999999'],
    near: ['taxid', 'nationalid'],
    check: (value) =>
      !repeated(value) &&
      (((weightedSum(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 ===
        digitAt(value, 9),
  },
  {
    id: 'ru-inn',
    title: 'Russian tax number (INN)',
    shapes: [],
    score: 0.4,
    plain: ['9999999999', '999999999999'],
    near: ['taxid'],
    check: (value) => {
      const tail = (weights: readonly number[], at: number) =>
        (weightedSum(value, weights) % 11) % 10 === digitAt(value, at);
      if (repeated(value) || value.startsWith('00')) return false;
      return value.length === 10
        ? tail([2, 4, 10, 3, 5, 9, 4, 6, 8], 9)
        : tail([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 10) && tail([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11);
    },
  },
  {
    id: 'ru-snils',
    title: 'Russian insurance number (SNILS)',
    shapes: ['999-999-999 99', '999-999-999-99'],
    score: 0.76,
    plain: ['99999999999'],
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const rest = weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
      return !repeated(value.slice(0, 9)) && (rest === 100 ? 0 : rest) === number(value, 9, 11);
    },
  },
  {
    id: 'kz-iin',
    title: 'Kazakh identity number (IIN)',
    shapes: [],
    score: 0.45,
    plain: ['999999999999'],
    near: ['nationalid', 'taxid'],
    check: (value) => {
      const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
      const second = weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
      return (
        isShortDate(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6)) &&
        /^.{6}[0-6]/.test(value) &&
        (first === 10 ? second : first) === digitAt(value, 11)
      );
    },
  },
];

/** A rest of ten counts as one. */
const romanian = (rest: number): number => (rest === 10 ? 1 : rest);
