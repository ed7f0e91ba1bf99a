// Personal and tax numbers of northern, central and eastern Europe. Source: each authority's published structure,
// as collected by the OECD's "TIN" country sheets.
import { icao } from '../../../checks/icao.ts';
import { luhn } from '../../../checks/luhn.ts';
import { down10, down11, every, tail, twice, up10, up11, up11z } from '../../../checks/tail.ts';
import {
  isDate,
  isShortDate,
  mod11_10,
  number,
  repeated,
  weightedSum,
} from '../../../checks/weighted.ts';
import type { NumberRow } from '../../../number-rule.ts';

const norwegian = every(tail('376189452', down11), tail('5432765432', down11));
const icelandic = tail('32765432', down11);
const nip = tail('657234567', up11);
const polish = tail('1379137913', down10);
const romanian = tail('279146358279', '01234567891');
const bulgarian = tail('2485a9736', up11z);
const yugoslav = tail('765432765432', down11);
const slovenian = tail('8765432', 'x0987654321');
const baltic = twice('1234567891', up11, tail('3456789123', up11z));
const kazakh = twice('123456789ab', up11, tail('3456789ab12', up11));
const latvian = tail('16379a5842', '10098765432');
const russianCompany = tail('24a359468', up11z);
const russian = every(tail('724a359468', up11z), tail('3724a359468', up11z));

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
      return (
        isShortDate(number(value, 4, 6), number(value, 2, 4) % 40, day > 40 ? day - 40 : day) &&
        norwegian(value)
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
      icelandic(value),
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
      polish(value),
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
      return /^(?:PL)?[1-9]/.test(value) && !repeated(digits) && nip(digits);
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
    check: tail('89234567', up11z),
  },
  {
    id: 'pl-id-card',
    title: 'Polish identity card',
    shapes: ['AAA999999', 'AAA 999999'],
    score: 0.6,
    near: ['nationalid', 'passport'],
    check: (value) => icao(value.slice(0, 3) + value.slice(4) + value[3]),
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
    check: every(/^8/, tail('123456789', up11)),
  },
  {
    id: 'hu-taj',
    title: 'Hungarian social security number (TAJ)',
    shapes: ['999 999 999', '999-999-999'],
    score: 0.45,
    plain: ['999999999'],
    near: ['healthid', 'nationalid'],
    check: tail('37373737', up10),
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
      romanian(value),
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
      bulgarian(value),
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
      return (
        isDate(year > 800 ? 1000 + year : 2000 + year, number(value, 2, 4), number(value, 0, 2)) &&
        yugoslav(value)
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
    check: (value) => /^(?:SI)?[1-9]\d{7}$/.test(value) && slovenian(value.slice(-8)),
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
      return (
        /^[1-8]/.test(value) &&
        isShortDate(number(value, 1, 3), number(value, 3, 5), number(value, 5, 7)) &&
        baltic(value)
      );
    },
  },
  {
    id: 'lv-personal-code',
    title: 'Latvian personal code',
    shapes: ['999999-99999'],
    score: 0.68,
    plain: ['99999999999'],
    near: ['nationalid'],
    // Numbers given since 2017 begin with 32 and say nothing more.
    check: (value) =>
      (value.startsWith('32') && 0.34) ||
      (isShortDate(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2)) &&
        latvian(value)),
  },
  {
    id: 'ua-rnokpp',
    title: 'Ukrainian tax number',
    shapes: [],
    score: 0.4,
    plain: ['9999999999'],
    near: ['taxid', 'nationalid'],
    // The first weight is -1: ten, by eleven.
    check: tail('a57946a57', up11z),
  },
  {
    id: 'ru-inn',
    title: 'Russian tax number (INN)',
    shapes: [],
    score: 0.4,
    plain: ['9999999999', '999999999999'],
    near: ['taxid'],
    check: (value) =>
      !value.startsWith('00') && (value.length === 10 ? russianCompany(value) : russian(value)),
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
      return (
        isShortDate(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6)) &&
        /^.{6}[0-6]/.test(value) &&
        kazakh(value)
      );
    },
  },
];
