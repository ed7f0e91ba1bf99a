// Numbers of patients, insured people and prescribers with their checks. Source: NHS Data Dictionary, GKV-Spitzenverband,
// Services Australia, NZ Ministry of Health, CMS (NPI, MBI), DEA.
import { luhn } from '../../checks/luhn.ts';
import { digitAt, repeated, weightedSum } from '../../checks/weighted.ts';
import { type NumberRow, numberRule } from '../../number-rule.ts';
import type { Miss, Rule } from '../../rule.ts';

const rows: readonly NumberRow[] = [
  {
    family: 'health',
    id: 'de-health-insurance',
    title: 'German health insurance number',
    shapes: ['A999999999'],
    score: 0.6,
    near: ['healthid'],
    check: (value) => luhnOf(String(value.charCodeAt(0) - 64).padStart(2, '0') + value.slice(1)),
  },
  {
    family: 'health',
    id: 'gb-nhs',
    title: 'UK NHS number',
    label: 'NHS_NUMBER',
    shapes: ['999 999 9999', '999-999-9999'],
    score: 0.56,
    plain: ['9999999999'],
    plainScore: 0.42,
    near: ['healthid'],
    check: (value) => !repeated(value) && mod11Tail(value, [10, 9, 8, 7, 6, 5, 4, 3, 2], 9),
  },
  {
    family: 'health',
    id: 'au-medicare',
    title: 'Australian Medicare number',
    label: 'MEDICARE',
    shapes: ['9999 99999 9', '9999-99999-9'],
    score: 0.66,
    plain: ['9999999999'],
    near: ['healthid'],
    check: (value) =>
      /^[2-6]/.test(value) &&
      weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(value, 8),
  },
  {
    family: 'health',
    id: 'nz-nhi',
    title: 'New Zealand health number',
    label: 'NHI',
    shapes: ['AAA9999'],
    score: 0.4,
    near: ['healthid'],
    check: (value) => {
      const order = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
      let sum = 0;
      for (let index = 0; index < 6; index++)
        sum +=
          (index < 3 ? order.indexOf(value.charAt(index)) + 1 : digitAt(value, index)) *
          (7 - index);
      return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === digitAt(value, 6);
    },
  },
  {
    family: 'health',
    id: 'us-npi',
    title: 'US provider number (NPI)',
    shapes: [],
    score: 0.4,
    plain: ['9999999999'],
    plainScore: 0.36,
    near: ['healthid'],
    check: (value) => /^[12]/.test(value) && luhn(`80840${value}`),
  },
  {
    family: 'health',
    id: 'us-mbi',
    title: 'US Medicare number (MBI)',
    shapes: [
      '9AA9AA9AA99',
      '9A99A99AA99',
      '9AA9A99AA99',
      '9A99AA9AA99',
      '9AA9-AA9-AA99',
      '9A99-A99-AA99',
      '9AA9-A99-AA99',
      '9A99-AA9-AA99',
    ],
    score: 0.74,
    near: ['healthid'],
    checksum: false,
    check: (value) =>
      /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(
        value,
      ),
  },
  {
    family: 'health',
    id: 'us-dea',
    title: 'US prescriber number (DEA)',
    shapes: ['AA9999999', 'A99999999'],
    score: 0.6,
    near: ['healthid'],
    check: (value) => {
      const digits = value.slice(-7);
      return (
        /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(value) &&
        !repeated(digits) &&
        weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 === digitAt(digits, 6)
      );
    },
  },
];

export const rules: readonly Rule[] = /* @__PURE__ */ rows.map(numberRule);

export const hits = [
  'patient L790536642', // de-health-insurance
  'patient 278 880 6965', // gb-nhs
  'patient 5689 45142 8', // au-medicare
  'patient XYQ5017', // nz-nhi
  'patient 2057942197', // us-npi
  'patient 1AQ6WN5QN78', // us-mbi
  'patient EE9007546', // us-dea
];
export const misses: readonly Miss[] = [
  { text: 'patient 943 476 5918', because: 'the check digit is wrong' },
  { text: 'NHS waiting list 2024', because: 'no number' },
];

/** Luhn with the check digit last and the doubling from the left, as the German health card has it. */
function luhnOf(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length - 1; index++) {
    const part = digitAt(digits, index) * (index % 2 === 0 ? 1 : 2);
    sum += part > 9 ? part - 9 : part;
  }
  return sum % 10 === digitAt(digits, digits.length - 1);
}

/** 11 − sum mod 11, ten and eleven counting as none. */
function mod11Tail(value: string, weights: readonly number[], at: number): boolean {
  const rest = 11 - (weightedSum(value, weights) % 11);
  return (rest === 11 ? 0 : rest === 10 && at === 8 ? 0 : rest) === digitAt(value, at);
}
