// Personal and tax numbers of western and southern Europe. Source: each authority's published structure, as
// collected by the OECD's "TIN" country sheets and the European Commission's VAT number sheets.
import { icao } from '../../../checks/icao.ts';
import { luhn } from '../../../checks/luhn.ts';
import { mod97 } from '../../../checks/mod97.ts';
import { down10, down11z, every, tail, up11, up11z } from '../../../checks/tail.ts';
import { verhoeff } from '../../../checks/verhoeff.ts';
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

/** What digits and letters are worth in odd places, in Italy and Cyprus. */
const odd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const utr = tail('6789a5432', '21987654321');
const control = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const rows: readonly NumberRow[] = [
  {
    id: 'de-tax-id',
    title: 'German tax number (Steuer-ID)',
    shapes: ['99 999 999 999'],
    score: 0.66,
    plain: ['99999999999'],
    near: ['taxid', 'nationalid'],
    check: (value) =>
      value[0] !== '0' && !repeated(value.slice(0, 10)) && steuerDigits(value) && mod11_10(value),
  },
  {
    // Office, district, number: the arithmetic differs from state to state.
    id: 'de-tax-number',
    title: 'German tax number',
    label: 'STEUERNUMMER',
    shapes: ['99/999/99999', '999/999/99999', '999/9999/9999'],
    score: 0.36,
    near: ['taxid'],
    checksum: false,
  },
  {
    id: 'de-social-security',
    title: 'German social security number',
    shapes: ['99999999A999', '99 999999 A 999'],
    score: 0.7,
    near: ['nationalid', 'taxid', 'healthid'],
    check: (value) =>
      isShortDate(number(value, 6, 8), number(value, 4, 6), number(value, 2, 4)) && rvnr(value),
  },
  {
    id: 'de-id-card',
    title: 'German identity card number',
    shapes: ['A99999999', 'A999999999'],
    score: 0.42,
    class: 'restricted',
    checksum: false,
    near: ['nationalid', 'passport'],
    check: (value, raw) => /^[LMNPRTVWXYCFGHJK]/.test(raw) && (value.length === 9 || icao(value)),
  },
  {
    id: 'at-social-security',
    title: 'Austrian social security number',
    shapes: ['9999 999999', '9999-999999'],
    score: 0.5,
    plain: ['9999999999'],
    near: ['nationalid', 'healthid'],
    check: (value) =>
      value[0] !== '0' &&
      isShortDate(number(value, 8, 10), number(value, 6, 8), number(value, 4, 6)) &&
      weightedSum(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(value, 3),
  },
  {
    id: 'ch-ahv',
    title: 'Swiss social security number (AHV)',
    shapes: ['999.9999.9999.99', '999 9999 9999 99'],
    score: 0.8,
    plain: ['9999999999999'],
    plainScore: 0.66,
    near: ['nationalid', 'healthid'],
    check: every(/^756/, tail('131313131313', down10)),
  },
  {
    id: 'fr-siret',
    title: 'French company number (SIREN, SIRET)',
    shapes: ['999 999 999 99999'],
    score: 0.6,
    plain: ['99999999999999', '999999999', '999 999 999'],
    near: ['taxid'],
    class: 'internal',
    check: luhn,
  },
  {
    id: 'fr-nir',
    title: 'French social security number',
    shapes: ['9 99 99 99 999 999 99', '9999999999999 99'],
    score: 0.8,
    plain: ['999999999999999', '9 99 99 9A 999 999 99', '999999A99999999'],
    plainScore: 0.66,
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const digits = value.replace('2A', '19').replace('2B', '18');
      const month = number(digits, 3, 5);
      return (
        /^[1-478]\d{14}$/.test(digits) &&
        ((month >= 1 && month <= 12) || month >= 20) &&
        97 - mod97(digits.slice(0, 13)) === number(digits, 13, 15)
      );
    },
  },
  {
    id: 'fr-tax-number',
    title: 'French tax number',
    shapes: ['99 99 999 999 999'],
    score: 0.6,
    plain: ['9999999999999'],
    near: ['taxid'],
    check: (value) =>
      /^[0-3]/.test(value) && Number(value.slice(0, 10)) % 511 === number(value, 10, 13),
  },
  {
    id: 'it-codice-fiscale',
    title: 'Italian tax code',
    shapes: ['AAAAAA99A99A999A', 'AAA AAA 99A99 A999A'],
    score: 0.82,
    near: ['taxid', 'nationalid', 'healthid'],
    check: (value) => /^[A-Z]{6}\d\d[ABCDEHLMPRST]/.test(value) && codiceFiscale(value),
  },
  {
    id: 'it-vat',
    title: 'Italian VAT number',
    shapes: ['AA99999999999'],
    score: 0.66,
    plain: ['99999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: (value) =>
      /^(?:IT)?\d{11}$/.test(value) && !repeated(value.slice(-11)) && luhn(value.slice(-11)),
  },
  {
    id: 'es-dni',
    title: 'Spanish identity number (DNI)',
    shapes: ['99999999A', '99999999-A', '99.999.999-A'],
    score: 0.72,
    near: ['nationalid', 'taxid'],
    check: (value) => control[Number(value.slice(0, 8)) % 23] === value[8],
  },
  {
    id: 'es-nie',
    title: 'Spanish identity number (NIE)',
    shapes: ['A9999999A', 'A-9999999-A', 'A9999999-A'],
    score: 0.72,
    near: ['nationalid', 'taxid'],
    check: (value) =>
      /^[XYZ]/.test(value) &&
      control[Number('XYZ'.indexOf(value.charAt(0)) + value.slice(1, 8)) % 23] === value[8],
  },
  {
    id: 'es-cif',
    title: 'Spanish company number (CIF)',
    shapes: ['A99999999', 'A-99999999'],
    score: 0.6,
    near: ['taxid'],
    class: 'confidential',
    check: (value) => /^[ABCDEFGHJUV](?!00)/.test(value) && luhn(value.slice(1)),
  },
  {
    id: 'pt-nif',
    title: 'Portuguese tax number (NIF)',
    shapes: ['999 999 999'],
    score: 0.42,
    plain: ['999999999'],
    near: ['taxid', 'nationalid'],
    check: every(/^(?:[1-35-9]|45)/, tail('98765432', down11z)),
  },
  {
    id: 'nl-bsn',
    title: 'Dutch citizen number (BSN)',
    shapes: ['9999.99.999', '9999 99 999', '999-99-999'],
    score: 0.66,
    plain: ['999999999'],
    near: ['nationalid', 'taxid', 'healthid'],
    check: every(/[1-9]\d{3}/, tail('98765432', up11)),
  },
  {
    id: 'be-national-number',
    title: 'Belgian national number',
    shapes: ['99.99.99-999.99', '99.99.99 999 99', '99 99 99 999 99'],
    score: 0.8,
    plain: ['99999999999'],
    near: ['nationalid', 'healthid'],
    check: (value) => {
      const base = Number(value.slice(0, 9));
      const key = number(value, 9, 11);
      return (
        number(value, 2, 4) <= 12 + 40 &&
        isShortDate(4, number(value, 2, 4) % 20, number(value, 4, 6)) &&
        (97 - (base % 97) === key || 97 - ((2_000_000_000 + base) % 97) === key)
      );
    },
  },
  {
    id: 'lu-national-number',
    title: 'Luxembourg national number',
    shapes: ['99999999 999 99'],
    score: 0.7,
    plain: ['9999999999999'],
    plainScore: 0.5,
    near: ['nationalid', 'taxid'],
    check: (value) =>
      isDate(number(value, 0, 4), number(value, 4, 6), number(value, 6, 8)) &&
      luhn(value.slice(0, 12)) &&
      verhoeff(value.slice(0, 11) + value[12]),
  },
  {
    id: 'ie-pps',
    title: 'Irish PPS number',
    shapes: ['9999999A', '9999999AA', '9999999 A'],
    score: 0.62,
    near: ['nationalid', 'taxid', 'healthid'],
    check: (value) => {
      const second = value[8] && value[8] !== 'W' ? value.charCodeAt(8) - 64 : 0;
      return (
        second <= 9 &&
        'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] ===
          value[7]
      );
    },
  },
  {
    id: 'gb-nino',
    title: 'UK National Insurance number',
    label: 'NINO',
    shapes: ['AA 99 99 99 A', 'AA 999999 A', 'AA-99-99-99-A'],
    score: 0.76,
    plain: ['AA999999A'],
    plainScore: 0.72,
    near: ['nationalid', 'taxid'],
    checksum: false,
    check: (value) =>
      /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value),
  },
  {
    id: 'gb-utr',
    title: 'UK taxpayer reference (UTR)',
    shapes: ['99999 99999'],
    score: 0.42,
    plain: ['9999999999'],
    plainScore: 0.34,
    near: ['taxid'],
    check: (value) => utr(value.slice(1) + value[0]),
  },
  {
    id: 'mt-id-card',
    title: 'Maltese identity number',
    shapes: ['9999999A'],
    score: 0.4,
    near: ['nationalid', 'taxid'],
    checksum: false,
    check: (value) => /[MGAPLHBZ]$/.test(value),
  },
  {
    id: 'gr-amka',
    title: 'Greek social security number (AMKA)',
    shapes: [],
    score: 0.5,
    plain: ['99999999999'],
    near: ['nationalid', 'healthid'],
    check: (value) =>
      isShortDate(number(value, 4, 6), number(value, 2, 4), number(value, 0, 2)) && luhn(value),
  },
  {
    id: 'gr-afm',
    title: 'Greek tax number (AFM)',
    shapes: [],
    score: 0.5,
    plain: ['999999999'],
    near: ['taxid'],
    // Powers of two, less what eleven divides.
    check: tail('379a5842', up11z),
  },
  {
    id: 'cy-tax-number',
    title: 'Cypriot tax number',
    shapes: ['99999999A'],
    score: 0.5,
    near: ['taxid'],
    check: (value) => {
      let sum = 0;
      for (let index = 0; index < 8; index++)
        sum += index % 2 === 0 ? (odd[digitAt(value, index)] ?? 0) : digitAt(value, index);
      return !value.startsWith('12') && String.fromCharCode(65 + (sum % 26)) === value[8];
    },
  },
  {
    id: 'eu-vat',
    title: 'VAT number',
    shapes: [
      'AA999999999',
      'AAA99999999',
      'AA99999999',
      'AA999 999 999',
      'AA9999999999',
      'AA999999999999',
      'AA99999999999',
      'AA999999999A99',
      'AAA_999.999.999',
    ],
    score: 0.42,
    class: 'confidential',
    checksum: false,
    near: ['taxid'],
    check: (value) =>
      /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CHE\d{9}|CY\d{8}[A-Z]|CZ\d{8,10}|DE[1-9]\d{8}|DK\d{8}|EE\d{9}|EL\d{9}|ES\w\d{7}\w|FI\d{8}|FR\w{2}\d{9}|GB\d{9}(?:\d{3})?|HR\d{11}|HU\d{8}|IE\d{7}[A-Z]{1,2}|LT\d{9}(?:\d{3})?|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10})$/.test(
        value,
      ),
  },
];

/** One digit stands twice or three times among the first ten, the others once. */
function steuerDigits(value: string): boolean {
  // Three bits of each digit's count, up to seven.
  let counts = 0;
  let different = 0;
  let most = 0;
  for (let index = 0; index < 10; index++) {
    const place = 3 * digitAt(value, index);
    const count = ((counts >> place) & 7) + 1;
    if (count > 3) return false;
    if (count === 1) different++;
    most = Math.max(most, count);
    counts += 1 << place;
  }
  return (most === 2 && different === 9) || (most === 3 && different >= 8);
}

function rvnr(value: string): boolean {
  const digits =
    value.slice(0, 8) + String(value.charCodeAt(8) - 64).padStart(2, '0') + value.slice(9, 11);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const part = digitAt(digits, index) * weight;
    sum += Math.floor(part / 10) + (part % 10);
  }
  return sum % 10 === digitAt(value, 11);
}

function codiceFiscale(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const unit = value.charCodeAt(index);
    const rank = unit > 57 ? unit - 65 : unit - 48;
    sum += index % 2 === 0 ? (odd[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}
