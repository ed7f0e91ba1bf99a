// Personal and tax numbers of Asia and Oceania. Source: each authority's published structure; GB 11643-1999 for China.
import { luhn } from '../../../checks/luhn.ts';
import { down10, down11, down11z, every, tail, twice, up11 } from '../../../checks/tail.ts';
import { verhoeff } from '../../../checks/verhoeff.ts';
import {
  digitAt,
  isDate,
  isShortDate,
  number,
  repeated,
  weightedSum,
} from '../../../checks/weighted.ts';
import type { NumberRow } from '../../../number-rule.ts';

const zealandic = twice('32765432', down11, tail('74325276', down11));
const kuwaiti = tail('216379a5842', 'xx987654321');
const chinese = tail('79a584216379a5842', '10X98765432');
const isOlderRrn = tail('234567892345', '10987654321');

export const rows: readonly NumberRow[] = [
  {
    id: 'in-aadhaar',
    title: 'Indian Aadhaar number',
    label: 'AADHAAR',
    shapes: ['9999 9999 9999', '9999-9999-9999'],
    score: 0.7,
    plain: ['999999999999'],
    plainScore: 0.45,
    near: ['nationalid'],
    check: every(/^[2-9]/, verhoeff),
  },
  {
    id: 'in-pan',
    title: 'Indian tax number (PAN)',
    label: 'PAN',
    shapes: ['AAAAA9999A'],
    score: 0.72,
    near: ['taxid', 'nationalid'],
    checksum: false,
    check: (value) => /^[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z]$/.test(value),
  },
  {
    id: 'in-gstin',
    title: 'Indian GST number',
    label: 'GSTIN',
    shapes: ['99AAAAA9999A9A9', '99AAAAA9999A9AA', '99AAAAA9999AAA9'],
    score: 0.78,
    near: ['taxid'],
    class: 'confidential',
    check: (value) => {
      let sum = 0;
      for (let index = 0; index < 14; index++) {
        const part = Number.parseInt(value.charAt(index), 36) * (index % 2 === 0 ? 1 : 2);
        sum += Math.floor(part / 36) + (part % 36);
      }
      return (36 - (sum % 36)) % 36 === Number.parseInt(value.charAt(14), 36);
    },
  },
  {
    id: 'in-voter-id',
    title: 'Indian voter card',
    label: 'VOTER_ID',
    shapes: ['AAA9999999'],
    score: 0.42,
    near: ['nationalid'],
    checksum: false,
    check: () => true,
  },
  {
    id: 'cn-resident-id',
    title: 'Chinese resident identity number',
    label: 'RESIDENT_ID',
    shapes: ['999999999999999999', '99999999999999999A'],
    score: 0.82,
    near: ['nationalid'],
    check: (value) =>
      isDate(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14)) &&
      /^[1-8]/.test(value) &&
      chinese(value),
  },
  {
    id: 'hk-id',
    title: 'Hong Kong identity card',
    label: 'HKID',
    shapes: ['A999999A', 'A9999999'],
    score: 0.5,
    // Two letters and seven digits name many things.
    plain: ['AA9999999'],
    near: ['nationalid'],
    check: (value) => hongKong(value),
  },
  {
    id: 'tw-id',
    title: 'Taiwanese identity number',
    label: 'TW_ID',
    shapes: ['A999999999'],
    score: 0.68,
    near: ['nationalid'],
    check: (value) => {
      const area = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value.charAt(0)) + 10;
      return (
        /^[A-Z][1289]/.test(value) &&
        (Math.floor(area / 10) +
          (area % 10) * 9 +
          weightedSum(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) %
          10 ===
          0
      );
    },
  },
  {
    id: 'jp-my-number',
    title: 'Japanese My Number',
    label: 'MY_NUMBER',
    shapes: ['9999 9999 9999', '9999-9999-9999'],
    score: 0.56,
    plain: ['999999999999'],
    plainScore: 0.42,
    near: ['nationalid', 'taxid'],
    check: every(/^(?!(.)\1{3}(.)\2{3}(.)\3{3}$)/, tail('65432765432', down11z)),
  },
  {
    id: 'kr-rrn',
    title: 'Korean resident number',
    label: 'RRN',
    shapes: ['999999-9999999'],
    score: 0.8,
    plain: ['9999999999999'],
    plainScore: 0.5,
    near: ['nationalid'],
    checksum: false,
    // Numbers issued since October 2020 carry no check digit: date, century digit and hyphen must do. Without a hyphen the
    // check of the older ones tells them from thirteen digits of anything.
    check: (value, raw) =>
      isShortDate(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6)) &&
      /^.{6}[1-8]/.test(value) &&
      !repeated(value.slice(6)) &&
      (raw.includes('-') || isOlderRrn(value) || 0.44),
  },
  {
    id: 'kr-brn',
    title: 'Korean business number',
    label: 'BRN',
    shapes: ['999-99-99999'],
    score: 0.66,
    plain: ['9999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: (value) =>
      (10 -
        ((weightedSum(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) +
          Math.floor((digitAt(value, 8) * 5) / 10)) %
          10)) %
        10 ===
      digitAt(value, 9),
  },
  {
    id: 'kr-driving-licence',
    title: 'Korean driving licence',
    label: 'DRIVING_LICENCE',
    shapes: ['99-99-999999-99'],
    score: 0.6,
    near: ['licence', 'nationalid'],
    checksum: false,
    check: (value) => /^(?:1[1-9]|2[0-8])/.test(value),
  },
  {
    id: 'sg-nric',
    title: 'Singapore NRIC or FIN',
    label: 'NRIC',
    shapes: ['A9999999A'],
    score: 0.74,
    near: ['nationalid'],
    check: (value) => {
      const kind = 'STFGM'.indexOf(value.charAt(0));
      const sum = weightedSum(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + ([0, 4, 0, 4, 3][kind] ?? 0);
      return ['JZIHGFEDCBA', 'XWUTRQPNMLK', 'XWUTRQPNJLK'][kind >> 1]?.[sum % 11] === value[8];
    },
  },
  {
    id: 'sg-uen',
    title: 'Singapore company number (UEN)',
    label: 'UEN',
    shapes: ['999999999A', '99999999A', 'A99AA9999A'],
    score: 0.46,
    near: ['taxid'],
    class: 'confidential',
    check: singaporeCompany,
  },
  {
    id: 'th-id',
    title: 'Thai identity number',
    label: 'TH_ID',
    shapes: ['9-9999-99999-99-9', '9 9999 99999 99 9'],
    score: 0.8,
    plain: ['9999999999999'],
    plainScore: 0.5,
    near: ['nationalid', 'taxid'],
    check: every(/^[1-8]/, tail('dcba98765432', '10987654321')),
  },
  {
    id: 'my-nric',
    title: 'Malaysian identity number',
    label: 'MYKAD',
    shapes: ['999999-99-9999'],
    score: 0.76,
    plain: ['999999999999'],
    plainScore: 0.35,
    near: ['nationalid'],
    checksum: false,
    check: (value) =>
      isShortDate(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6)) &&
      number(value, 6, 8) > 0 &&
      !/^.{6}(?:17|18|19|20|69|70|73|8[01]|9[4-7])/.test(value),
  },
  {
    id: 'id-npwp',
    title: 'Indonesian tax number (NPWP)',
    label: 'NPWP',
    shapes: ['99.999.999.9_999.999'],
    score: 0.6,
    plain: ['999999999999999'],
    near: ['taxid'],
    check: (value) => luhn(value.slice(0, 9)),
  },
  {
    id: 'id-nik',
    title: 'Indonesian identity number (NIK)',
    label: 'NIK',
    shapes: [],
    score: 0.5,
    plain: ['9999999999999999'],
    plainScore: 0.45,
    near: ['nationalid', 'taxid'],
    checksum: false,
    check: (value) =>
      /^[1-9]\d(?:0[1-9]|[1-7]\d)/.test(value) &&
      isShortDate(4, number(value, 8, 10), number(value, 6, 8) % 40) &&
      !value.endsWith('0000'),
  },
  {
    id: 'ph-tin',
    title: 'Philippine tax number',
    label: 'TIN',
    shapes: ['999-999-999-999', '999-999-999-99999', '9999-9999999-9', '99-9999999-9'],
    score: 0.45,
    near: ['taxid', 'nationalid'],
    checksum: false,
    check: () => true,
  },
  {
    id: 'vn-cccd',
    title: 'Vietnamese identity number',
    label: 'CCCD',
    shapes: [],
    score: 0.34,
    plain: ['999999999999'],
    near: ['plainid'],
    checksum: false,
    check: (value) => /^0\d{2}[0-3]/.test(value),
  },
  {
    id: 'pk-cnic',
    title: 'Pakistani identity number (CNIC)',
    label: 'CNIC',
    shapes: ['99999-9999999-9'],
    score: 0.72,
    plain: ['9999999999999'],
    plainScore: 0.3,
    near: ['plainid'],
    checksum: false,
    check: (value) => /^[1-7]/.test(value),
  },
  {
    id: 'lk-nic',
    title: 'Sri Lankan identity number',
    label: 'NIC',
    shapes: ['999999999A'],
    score: 0.5,
    near: ['nationalid'],
    checksum: false,
    check: (value) => /[VX]$/.test(value) && number(value, 2, 5) % 500 <= 366,
  },
  {
    id: 'au-tfn',
    title: 'Australian tax file number',
    label: 'TFN',
    shapes: ['999 999 999'],
    score: 0.5,
    plain: ['999999999'],
    near: ['taxid'],
    check: tail('14375869', up11),
  },
  {
    id: 'au-abn',
    title: 'Australian business number',
    label: 'ABN',
    shapes: ['99 999 999 999'],
    score: 0.66,
    plain: ['99999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: (value) =>
      weightedSum(
        String(digitAt(value, 0) - 1) + value.slice(1),
        [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19],
      ) %
        89 ===
        0 && value[0] !== '0',
  },
  {
    id: 'au-acn',
    title: 'Australian company number',
    label: 'ACN',
    shapes: ['999 999 999'],
    score: 0.42,
    plain: ['999999999'],
    near: ['taxid'],
    class: 'confidential',
    check: tail('87654321', down10),
  },
  {
    id: 'nz-ird',
    title: 'New Zealand IRD number',
    label: 'IRD',
    shapes: ['99-999-999', '999-999-999'],
    score: 0.5,
    plain: ['999999999', '99999999'],
    near: ['taxid'],
    check: (value) => {
      const digits = value.padStart(9, '0');
      return Number(value) > 10_000_000 && Number(value) < 150_000_000 && zealandic(digits);
    },
  },
  {
    id: 'il-id',
    title: 'Israeli identity number',
    label: 'TEUDAT_ZEHUT',
    shapes: ['99999999-9', '9-9999999-9'],
    score: 0.5,
    plain: ['999999999'],
    near: ['nationalid'],
    check: luhn,
  },
  {
    id: 'ae-emirates-id',
    title: 'Emirates ID',
    label: 'EMIRATES_ID',
    shapes: ['999-9999-9999999-9'],
    score: 0.82,
    plain: ['999999999999999'],
    plainScore: 0.7,
    near: ['nationalid'],
    check: every(/^784(?:19|20)/, luhn),
  },
  {
    id: 'sa-national-id',
    title: 'Saudi national number',
    label: 'SA_ID',
    shapes: [],
    score: 0.42,
    plain: ['9999999999'],
    plainScore: 0.36,
    near: ['nationalid'],
    check: every(/^[12]/, luhn),
  },
  {
    id: 'kw-civil-id',
    title: 'Kuwaiti civil number',
    shapes: [],
    score: 0.42,
    plain: ['999999999999'],
    plainScore: 0.36,
    near: ['nationalid'],
    check: (value) =>
      /^[23]/.test(value) &&
      isShortDate(number(value, 1, 3), number(value, 3, 5), number(value, 5, 7)) &&
      kuwaiti(value),
  },
  {
    id: 'tr-tckn',
    title: 'Turkish identity number',
    label: 'TCKN',
    shapes: [],
    score: 0.6,
    plain: ['99999999999'],
    plainScore: 0.58,
    near: ['nationalid', 'taxid'],
    check: (value) => {
      const odd = weightedSum(value, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
      const even = weightedSum(value, [0, 1, 0, 1, 0, 1, 0, 1]);
      return (
        value[0] !== '0' &&
        (((odd * 7 - even) % 10) + 10) % 10 === digitAt(value, 9) &&
        weightedSum(value, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10 === digitAt(value, 10)
      );
    },
  },
  {
    id: 'za-id',
    title: 'South African identity number',
    label: 'ZA_ID',
    shapes: ['999999 9999 99 9', '999999 9999 999'],
    score: 0.76,
    plain: ['9999999999999'],
    plainScore: 0.6,
    near: ['nationalid'],
    check: (value) =>
      isShortDate(number(value, 0, 2), number(value, 2, 4), number(value, 4, 6)) &&
      /^.{10}[01]/.test(value) &&
      luhn(value),
  },
  {
    id: 'ng-nin',
    title: 'Nigerian identity number',
    label: 'NIN',
    shapes: [],
    score: 0.3,
    plain: ['99999999999'],
    plainScore: 0.31,
    near: ['plainid'],
    checksum: false,
    check: () => true,
  },
  {
    id: 'eg-national-id',
    title: 'Egyptian national number',
    label: 'EG_ID',
    shapes: [],
    score: 0.5,
    plain: ['99999999999999'],
    plainScore: 0.5,
    near: ['nationalid'],
    checksum: false,
    check: (value) =>
      /^[23]/.test(value) &&
      isShortDate(number(value, 1, 3), number(value, 3, 5), number(value, 5, 7)) &&
      number(value, 7, 9) <= 88 &&
      number(value, 7, 9) >= 1,
  },
];

/** Letters count as 10…35, a single leading letter is preceded by a space that counts as 36; weights 9…1. */
function hongKong(value: string): boolean {
  const padded = value.length === 8 ? `#${value}` : value;
  let sum = 0;
  for (let index = 0; index < 8; index++)
    sum += (padded[index] === '#' ? 36 : Number.parseInt(padded.charAt(index), 36)) * (9 - index);
  const rest = (11 - (sum % 11)) % 11;
  return /\d{6}.$/.test(value) && (rest === 10 ? 'A' : String(rest)) === padded[8];
}

const business = tail('a4938271', 'XMKECAWLJDB');
const company = tail('a86497531', 'ZKCMDNERGWH');

/** ACRA: businesses eight digits, companies nine that begin with a year, others a letter and a year. */
function singaporeCompany(value: string): boolean {
  if (/^\d{8}[A-Z]$/.test(value)) return business(value);
  if (/^(?:18|19|20)\d{7}[A-Z]$/.test(value)) return company(value);
  return /^[RST]\d\d[A-Z]{2}\d{4}[A-Z]$/.test(value);
}
