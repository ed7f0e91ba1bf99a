// Card numbers of the large schemes. Source: ISO/IEC 7812, the schemes' published issuer ranges.
import { luhn } from '../../checks/luhn.ts';
import type { Miss, Rule } from '../../rule.ts';

/** Issuer range and lengths: Visa, Mastercard (2221-2720 too), Amex, Discover, Diners, JCB, UnionPay, Maestro, Mir, RuPay, Troy. */
const schemes =
  /^(?:4\d{12}(?:\d{3}(?:\d{3})?)?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}(?:\d{3})?|3(?:0[0-5]|[68]\d|09)\d{11}(?:\d{2})?|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{10,17}|220[0-4]\d{12,15}|9792\d{12})$/;

/** Numbers that processors publish for tests. They are nobody's card. */
const published = new Set([
  '4111111111111111',
  '4242424242424242',
  '4000056655665556',
  '4012888888881881',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '5200828282828210',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  '3056930009020004',
  '30569309025904',
  '38520000023237',
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
]);

export const rule: Rule = {
  id: 'payment-card',
  family: 'financial',
  class: 'restricted',
  label: 'CARD',
  title: 'Payment card number',
  find: [
    {
      at: 'shape',
      shapes: ['9999-9999-9999-9999', '9999999999999999', '9999-999999-99999', '999999999999999'],
    },
    {
      at: 'shape',
      shapes: [
        '9999-999999-9999',
        '9999-9999-9999-99',
        '9999-9999-9999-9',
        '99999999999999',
        '9999.9999.9999.9999',
        '9999-9999-9999-9999-999',
        '9999999999999999999',
      ],
      score: 0.5,
    },
    {
      at: 'shape',
      shapes: ['9999999999999', '999999999999', '99999999999999999', '999999999999999999'],
      score: 0.32,
    },
  ],
  score: 0.7,
  proof: 'checksum',
  check: (value) =>
    schemes.test(value) && luhn(value) && (published.has(value) ? 0.2 : !flat(value)),
  near: ['card', 'cvv'],
  against: ['reference'],
};

/** 0000 0000 0000 0000 and the like pass Luhn and mean nothing. */
const flat = (value: string): boolean => new Set(value.slice(1)).size < 3;

export const hits = [
  'card 4539 1488 0343 6467',
  'Visa: 4539148803436467',
  '3725 418309 61747 amex',
];
export const misses: readonly Miss[] = [
  { text: '4539 1488 0343 6468', because: 'fails Luhn' },
  { text: 'card 4242 4242 4242 4242', because: 'published for tests' },
  { text: 'order number 1234567890123456', because: 'no issuer range' },
];
