// Personal and tax numbers of the Americas. Source: each authority's published structure; for the United States
// the Social Security Administration's and the IRS's ranges.
import { luhn } from '../../../checks/luhn.ts';
import { down10, down11, down11z, every, tail } from '../../../checks/tail.ts';
import { digitAt, isShortDate, number } from '../../../checks/weighted.ts';
import type { NumberRow } from '../../../number-rule.ts';

const chilean = tail('32765432', '0K987654321');

export const rows: readonly NumberRow[] = [
  {
    id: 'us-ssn',
    title: 'US Social Security number',
    label: 'SSN',
    shapes: ['999-99-9999'],
    score: 0.7,
    plain: ['999999999', '999.99.9999'],
    plainScore: 0.32,
    near: ['plainid'],
    checksum: false,
    check: (value) =>
      /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(value) &&
      !/^(?:078051120|219099999)$/.test(value),
  },
  {
    id: 'us-itin',
    title: 'US taxpayer number (ITIN)',
    label: 'ITIN',
    shapes: ['999-99-9999'],
    score: 0.68,
    plain: ['999999999'],
    plainScore: 0.32,
    near: ['plainid'],
    checksum: false,
    check: (value) => /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(value),
  },
  {
    id: 'us-ein',
    title: 'US employer number (EIN)',
    label: 'EIN',
    shapes: ['99_9999999'],
    score: 0.36,
    // Without the hyphen only its own name tells.
    behind: {
      at: 'word',
      // Not the German article.
      words: [
        ...[...'0123456789'].map((first) => `ein ${first}`),
        'ein:',
        'ein=',
        'ein #',
        'ein is',
        'ein no',
        'ein number',
        'fein',
        'employer identification number',
      ],
      head: /[a-z]{3,8}(?: identification)?(?: number| no\.?| #)?[ :=#"']{1,5}(?:is )?/i,
      pattern: /\d{9}(?!\d)/,
      score: 0.72,
    },
    near: ['taxid'],
    class: 'confidential',
    checksum: false,
    check: (value) =>
      /^(?:0[1-6]|1[0-6]|2[0-7]|3\d|4[0-8]|5\d|6[0-8]|7[1-7]|8[0-8]|9[0-58-9])/.test(value),
  },
  {
    id: 'ca-sin',
    title: 'Canadian social insurance number',
    label: 'SIN',
    shapes: ['999-999-999'],
    score: 0.58,
    plain: ['999999999'],
    near: ['nationalid', 'taxid'],
    check: (value) => /^[1-79]/.test(value) && luhn(value),
  },
  {
    id: 'mx-curp',
    title: 'Mexican CURP',
    shapes: ['AAAA999999AAAAAA99', 'AAAA999999AAAAAAA9'],
    score: 0.8,
    near: ['nationalid'],
    check: (value) => {
      const order = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
      let sum = 0;
      for (let index = 0; index < 17; index++)
        sum += order.indexOf(value.charAt(index)) * (18 - index);
      return (
        isShortDate(number(value, 4, 6), number(value, 6, 8), number(value, 8, 10)) &&
        /^.{10}[HMX]/.test(value) &&
        (10 - (sum % 10)) % 10 === digitAt(value, 17)
      );
    },
  },
  {
    id: 'mx-rfc',
    title: 'Mexican tax number (RFC)',
    shapes: [
      'AAAA999999AAA',
      'AAAA999999AA9',
      'AAAA999999A99',
      'AAAA999999999',
      'AAAA9999999A9',
      'AAAA99999999A',
      'AAAA9999999AA',
      'AAAA999999A9A',
    ],
    score: 0.66,
    near: ['taxid'],
    checksum: false,
    check: (value) => isShortDate(number(value, 4, 6), number(value, 6, 8), number(value, 8, 10)),
  },
  {
    id: 'br-cpf',
    title: 'Brazilian CPF',
    label: 'CPF',
    shapes: ['999.999.999-99'],
    score: 0.8,
    plain: ['99999999999', '999999999-99'],
    plainScore: 0.55,
    near: ['nationalid', 'taxid'],
    check: every(tail('a98765432', down11z), tail('ba98765432', down11z)),
  },
  {
    id: 'br-cnpj',
    title: 'Brazilian CNPJ',
    label: 'CNPJ',
    shapes: ['99.999.999/9999-99'],
    score: 0.8,
    plain: ['99999999999999'],
    plainScore: 0.55,
    near: ['taxid'],
    class: 'confidential',
    check: every(tail('543298765432', down11z), tail('6543298765432', down11z)),
  },
  {
    id: 'ar-cuit',
    title: 'Argentinian CUIT or CUIL',
    label: 'CUIT',
    shapes: ['99-99999999-9'],
    score: 0.76,
    plain: ['99999999999'],
    near: ['taxid', 'nationalid'],
    check: every(/^(?:2[0-7]|3[034])/, tail('5432765432', '09987654321')),
  },
  {
    id: 'cl-rut',
    title: 'Chilean RUT',
    label: 'RUT',
    shapes: ['99.999.999-9', '9.999.999-9', '99.999.999-A', '9.999.999-A'],
    score: 0.78,
    plain: ['99999999-9', '99999999-A', '9999999-9', '9999999-A'],
    plainScore: 0.55,
    near: ['nationalid', 'taxid'],
    check: (value) => chilean(value.padStart(9, '0')),
  },
  {
    id: 'co-nit',
    title: 'Colombian NIT',
    label: 'NIT',
    shapes: ['999.999.999-9'],
    score: 0.74,
    plain: ['999999999-9', '9999999999'],
    plainScore: 0.35,
    near: ['taxid', 'nationalid'],
    // The weights 41 and 37, less what eleven divides.
    check: tail('84tnjhd73', '01987654321'),
  },
  {
    id: 'pe-ruc',
    title: 'Peruvian RUC',
    label: 'RUC',
    shapes: [],
    score: 0.5,
    plain: ['99999999999'],
    plainScore: 0.45,
    near: ['taxid', 'nationalid'],
    check: every(/^(?:1[0567]|20)/, tail('5432765432', '10987654321')),
  },
  {
    id: 'ec-cedula',
    title: 'Ecuadorian identity number',
    label: 'CEDULA',
    shapes: ['999999999-9'],
    score: 0.5,
    plain: ['9999999999'],
    near: ['nationalid', 'taxid'],
    check: every(/^(?:0[1-9]|1\d|2[0-4]|30)[0-5]/, luhn),
  },
  {
    id: 'uy-rut',
    title: 'Uruguayan tax number (RUT)',
    label: 'RUT',
    shapes: [],
    score: 0.4,
    plain: ['999999999999'],
    plainScore: 0.34,
    near: ['taxid'],
    class: 'confidential',
    check: every(/^(?:0[1-9]|1\d|2[0-2])(?!000000)\d{6}001/, tail('43298765432', down11)),
  },
  {
    id: 'uy-ci',
    title: 'Uruguayan identity number',
    label: 'CI',
    shapes: ['9.999.999-9'],
    score: 0.7,
    plain: ['99999999'],
    near: ['nationalid'],
    check: tail('2987634', down10),
  },
];
