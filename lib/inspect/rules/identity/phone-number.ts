// Phone numbers: with a country code they tell themselves (ITU-T E.164), national ones need a word beside them.
import { variety } from '../../checks/random.ts';
import { digitRun } from '../../digit-run.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const countryCodes =
  /^(?:1[2-9]|7[3-9]|2[07]|21[1-8]|22\d|23\d|24\d|25[0-8]|26\d|29[01789]|3[0-469]|35\d|37\d|38[0-9]|4[013-9]|42[013]|5[1-8]|50\d|59\d|6[0-6]|67\d|68\d|69[0-2]|8[1246]|85[0-6]|88[06]|9[0-58]|96\d|97\d|99\d)/;

function readInternational(text: string, start: number): Read | null {
  if (start > 0 && /[\w+/=.*-]/.test(text.charAt(start - 1))) return null;
  const run = digitRun(text, start + 1);
  if (!run || run.digits.length < 9 || run.digits.length > 15) return null;
  if (!countryCodes.test(run.digits) || variety(run.digits.slice(-8)) === 1) return null;
  return { start, end: run.end, score: 0.68 };
}

const gap = /[\w ]{0,12}?[.)]?[ \t"']{0,3}[:=#]?[ \t"'(]{0,4}(?=[(\d])/y;

function readNational(text: string, _start: number, end: number): Read | null {
  const from = endOf(gap, text, end);
  if (from < 0) return null;
  const opened = text[from - 1] === '(' ? from - 1 : from;
  const run = digitRun(text, opened);
  if (!run || run.digits.length < 7 || run.digits.length > 13) return null;
  const date = /^(?:19|20)\d\d[-/.]\d\d[-/.]\d\d/.test(text.slice(opened, opened + 10));
  return date ? null : { start: opened, end: run.end, score: 0.7 };
}

const american = /(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d|[-.]\d)/y;

function readAmerican(text: string, start: number): Read | null {
  if (start > 0 && /[\w.-]/.test(text.charAt(start - 1))) return null;
  const end = endOf(american, text, start);
  return end > 0 && /^\(?[2-9]\d\d\)?[ .-]?[2-9]/.test(text.slice(start, end))
    ? { start, end, score: 0.66 }
    : null;
}

export const rule: Rule = {
  id: 'phone-number',
  family: 'identity',
  class: 'confidential',
  label: 'PHONE',
  title: 'Phone number',
  find: [
    {
      at: 'reader',
      words: ['+1', '+2', '+3', '+4', '+5', '+6', '+7', '+8', '+9', '+('],
      left: 'any',
      read: readInternational,
    },
    {
      at: 'reader',
      words: ['(2', '(3', '(4', '(5', '(6', '(7', '(8', '(9'],
      left: 'any',
      read: readAmerican,
    },
    { at: 'shape', shapes: ['999-999-9999'], score: 0.5 },
    {
      at: 'reader',
      words: [
        'phone',
        'telephone',
        'tel',
        'mobile',
        'cell',
        'fax',
        'call',
        'whatsapp',
        'telefon',
        'telefonnummer',
        'handy',
        'mobil',
        'rückruf',
        'téléphone',
        'portable',
        'teléfono',
        'móvil',
        'celular',
        'telefone',
        'telefono',
        'cellulare',
        'telefoon',
        'puhelin',
        'tlf',
        'телефон',
        'тел',
        '電話',
        '电话',
        '手机',
        '전화',
        'هاتف',
        'फोन',
      ],
      read: readNational,
    },
  ],
  score: 0.66,
  proof: 'none',
  check: (value) => !/^[1-9]\d{9}$/.test(value) || /^[2-9]\d\d[2-9]/.test(value),
  near: ['phone', 'fullname', 'address', 'email'],
  against: ['reference'],
};

export const hits = [
  '+49 30 90182047',
  'call +1 (415) 555-2671',
  'tel: 030 90182047',
  '(415) 867-5301',
  'Handy: 0171 2839405',
];
export const misses: readonly Miss[] = [
  { text: '550e8400-e29b-41d4-a716-446655440000', because: 'part of a UUID' },
  { text: 'M10.5 12.5 +0.5 3.25', because: 'a drawing path' },
  { text: 'a+1234567890123', because: 'a sum' },
  { text: '2024-01-15 10:22:33', because: 'a time' },
];
