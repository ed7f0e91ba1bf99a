// Phone numbers: with a country code they tell themselves (ITU-T E.164), national ones need a word beside them.
import { fitsPlan } from '../../checks/phone-plans.ts';
import { variety } from '../../checks/random.ts';
import { digitRun } from '../../digit-run.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

/** Shorter than this a number needs a word beside it: `+290 5123` might be a sum. */
const shortest = 9;

function readInternational(text: string, start: number): Read | null {
  if (start > 0 && /[\w+/=.*-]/.test(text.charAt(start - 1))) return null;
  return readDialled(text, start, start + 1, 0.68);
}

/** `0049 30 …`: the plus as people dial it. */
const readZeros = (text: string, start: number): Read | null =>
  start > 0 && /[\w+/=.*,-]/.test(text.charAt(start - 1))
    ? null
    : readDialled(text, start, start + 2, 0.5);

function readDialled(text: string, start: number, from: number, score: number): Read | null {
  const run = digitRun(text, from);
  if (!run || !fitsPlan(run.digits) || variety(run.digits.slice(-8)) === 1) return null;
  return { start, end: run.end, score: run.digits.length < shortest ? 0.45 : score };
}

/** Six digits are a number only in groups and behind a word that means nothing else. */
const plain =
  /^(?:phone|telephone|tel|telefon|mobile|mobil|fax|whatsapp|téléphone|teléfono|telefono|telefone|number)/i;
const gap = /[\w ]{0,12}?[.)]?[ \t"']{0,3}[:=#]?[ \t"'(]{0,4}(?=[(\d])/y;

function readNational(text: string, start: number, end: number): Read | null {
  const from = endOf(gap, text, end);
  if (from < 0) return null;
  const opened = text[from - 1] === '(' ? from - 1 : from;
  const run = digitRun(text, opened);
  if (!run || run.digits.length < 6 || run.digits.length > 13) return null;
  if (run.digits.length === 6 && (run.groups < 2 || !plain.test(text.slice(start, end))))
    return null;
  const date = /^(?:19|20)\d\d[-/.]\d\d[-/.]\d\d/.test(text.slice(opened, opened + 10));
  return date ? null : { start: opened, end: run.end, score: 0.7 };
}

/** Numbers that begin at home with a zero: France, Britain, Germany, Japan, Korea and their like. */
const homely = /^(?:0[1-9](?:\d{8})|0[127]\d{9}|01[5-7]\d{8,9}|0[2-9]\d{8,9})$/;
const americanPlan = /^1?[2-9]\d\d[2-9]\d{6}$/;

const fits = (value: string, raw: string): boolean =>
  value === raw || !/^\d/.test(raw) || raw.length > 14 || !/^\d{10,12}$/.test(value)
    ? true
    : americanPlan.test(value) || homely.test(value);

const split = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('~', ' '));

const american = /(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d|[-.]\d)/y;

/** `(030) 23125-114`: an area with its zero. */
const area = /\(0\d{1,4}\) ?\d{3,8}(?:[ -]\d{1,5}){0,2}(?![\w-])/y;

function readAmerican(text: string, start: number): Read | null {
  if (start > 0 && /[\w.-]/.test(text.charAt(start - 1))) return null;
  if (text[start + 1] === '0') {
    const end = endOf(area, text, start);
    return end - start > 9 ? { start, end, score: 0.66 } : null;
  }
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
      words: [
        ...split('(01 (02 (03 (04 (05 (06 (07 (08 (09'),
        '(2',
        '(3',
        '(4',
        '(5',
        '(6',
        '(7',
        '(8',
        '(9',
      ],
      left: 'any',
      read: readAmerican,
    },
    { at: 'reader', words: split('001 002 003 004 005 006 007 008 009'), read: readZeros },
    // National numbers with their zero, as they are grouped at home: hardly more than a hint without a word.
    {
      at: 'shape',
      shapes: [
        '999-999-9999',
        '999.999.9999',
        '99-99-99-99-99',
        '99.99.99.99.99',
        '99999-999999',
        '9999-999-9999',
        '999-9999-9999',
        '9999-9999999',
        '999-9999999',
        '9999-99999999',
        '9999/9999999',
        '9999/99999999',
      ],
      score: 0.5,
    },
    { at: 'shape', shapes: ['9_999_999_9999'] },
    {
      at: 'reader',
      words: split(
        'phone telephone tel mobile cell fax call whatsapp telefon telefonnummer handy mobil rückruf téléphone portable teléfono móvil celular telefone telemóvel telefono cellulare telefoon puhelin ' +
          'tlf bel puh mob телефон тел 電話 电话 手机 전화 هاتف फोन my~number~is your~number~is contact~number reach~me~at reach~me~on text~me~at ring~me~on meine~nummer~ist mon~numéro mi~número il~mio~numero meu~número ' +
          'mijn~nummer mój~numer mitt~nummer mit~nummer numeroni numaram мой~номер 携帯 휴대폰 टेलीफोन मोबाइल',
      ),
      read: readNational,
    },
  ],
  score: 0.66,
  proof: 'none',
  check: fits,
  near: ['phone', 'fullname', 'address', 'email'],
  against: ['reference'],
};

export const hits = [
  '+49 30 90182047',
  'call +1 (415) 555-2671',
  'tel: 030 90182047',
  '(415) 867-5301',
  'Handy: 0171 2839405',
  'phone: +500 51284',
  'my number is 912 345 678',
  'tel. 31 28 45',
  '(030) 23125-114',
  'Israel 054-1234867',
  'mob 0412 345 678',
  'text 1-800-555-0134 now',
];
export const misses: readonly Miss[] = [
  { text: '550e8400-e29b-41d4-a716-446655440000', because: 'part of a UUID' },
  { text: 'M10.5 12.5 +0.5 3.25', because: 'a drawing path' },
  { text: '+999 1234567890', because: 'no such country code' },
  { text: '+33 1 23 45 67', because: 'too short for France' },
  { text: 'step 4-213-555-0134 of the long list of parts', because: 'no country code' },
  { text: '(01) 12345678901234', because: 'a code on a box' },
  { text: 'call 911 now', because: 'an emergency number' },
  { text: 'a+1234567890123', because: 'a sum' },
  { text: '2024-01-15 10:22:33', because: 'a time' },
];
