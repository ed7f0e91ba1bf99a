// Numbers of patients, insured people and prescribers with their checks. Source: NHS Data Dictionary, GKV-Spitzenverband,
// Services Australia, NZ Ministry of Health, CMS (NPI, MBI), DEA.
import { luhn } from '../../checks/luhn.ts';
import { down11, every, tail, up10 } from '../../checks/tail.ts';
import { digitAt, repeated } from '../../checks/weighted.ts';
import { type NamedRow, namedNumbers } from '../../named-number.ts';
import { type NumberRow, numberRule } from '../../number-rule.ts';
import type { Miss, Rule } from '../../rule.ts';

const dea = tail('121212', up10);

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
    check: tail('a98765432', down11),
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
    check: every(/^[2-6]/, tail('13791379', up10)),
  },
  {
    family: 'health',
    id: 'nz-nhi',
    title: 'New Zealand health number',
    label: 'NHI',
    // The second form follows when the first runs out. Neither has I or O.
    shapes: ['AAA9999', 'AAA99AA'],
    score: 0.4,
    near: ['healthid'],
    check: (value) => {
      const order = '_ABCDEFGHJKLMNPQRSTUVWXYZ';
      const worth = (at: number) => order.indexOf(value.charAt(at));
      let sum = 0;
      for (let index = 0; index < 6; index++)
        sum += (worth(index) < 0 ? digitAt(value, index) : worth(index)) * (7 - index);
      const last = worth(6);
      if (/[IO]/.test(value)) return false;
      return last < 0
        ? sum % 11 !== 0 && (11 - (sum % 11)) % 10 === digitAt(value, 6)
        : 24 - (sum % 24) === last;
    },
  },
  {
    family: 'health',
    id: 'au-ihi',
    title: 'Australian healthcare identifier',
    label: 'IHI',
    shapes: ['9999 9999 9999 9999', '9999999999999999'],
    score: 0.66,
    near: ['healthid'],
    check: every(/^800360/, luhn),
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
      return /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(value) && !repeated(digits) && dea(digits);
    },
  },
];

const named: readonly NamedRow[] = [
  // Brazil, Ministry of Health: a card's number begins with 1, 2, 7, 8 or 9.
  ['br-cns', 'cns|cartão nacional de|cartão', 'd15', tail('fedcba98765432', down11)],
  // Spain, Seguridad Social: province and number by 97.
  [
    'es-nuss',
    'nuss|seguridad social',
    'd12',
    (value) => Number(value.slice(0, 10)) % 97 === Number(value.slice(10)),
  ],
  // Mexico, IMSS.
  ['mx-nss', 'nss|seguridad social|imss', 'd11', luhn],
  // Portugal, Segurança Social.
  ['pt-niss', 'niss|segurança social', 'd11', tail('tnjhdb7532', '9876543210')],
  // European health insurance card and the cards that carry it: 80, country, issuer, card.
  ['ehic', 'ehic|european health insurance|tessera sanitaria', '80d18'],
  [
    'health-number',
    'health card|health insurance|health number|healthcare identifier|assurance maladie|ehic|philhealth|abha|ohip|phn|ramq',
    '*',
  ],
];

export const rules: readonly Rule[] = /* @__PURE__ */ [
  ...rows.map(numberRule),
  ...namedNumbers({ family: 'health', label: 'HEALTH_ID', title: 'Health number' }, named),
];

export const hits = [
  'patient L790536642', // de-health-insurance
  'patient 278 880 6965', // gb-nhs
  'patient 5689 45142 8', // au-medicare
  'patient XYQ5017', // nz-nhi
  'patient 2057942197', // us-npi
  'patient 1AQ6WN5QN78', // us-mbi
  'patient EE9007546', // us-dea
  'NHI TZA52ML', // nz-nhi, the second form
  'patient 8003 6082 8512 1646', // au-ihi
  'CNS: 725 3396 8360 2492', // br-cns
  'NUSS 28/30806004/05', // es-nuss
  'NSS: 06 64 05 6244 0', // mx-nss
  'NISS 13853435851', // pt-niss
  'EHIC 80756767632530284307', // ehic
  'OHIP 4821-337-129-KD', // health-number
];
export const misses: readonly Miss[] = [
  { text: 'patient 943 476 5918', because: 'the check digit is wrong' },
  { text: 'NISS 13853435852', because: 'the check digit is wrong' },
  { text: 'NUSS 28/30806004/06', because: 'the check digits are wrong' },
  { text: 'NHI TZA52MK', because: 'the check letter is wrong' },
  { text: 'health insurance 2024', because: 'a year' },
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
