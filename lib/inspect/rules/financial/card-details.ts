// What stands beside a card: security code, expiry, magnetic track. Source: ISO/IEC 7813 (tracks), the schemes' manuals.
import { after } from '../../after-name.ts';
import { luhn } from '../../checks/luhn.ts';
import type { Miss, Rule } from '../../rule.ts';

const base = { family: 'financial', class: 'restricted', near: ['card'] } as const;

export const rules: readonly Rule[] = [
  {
    ...base,
    id: 'card-security-code',
    label: 'CVV',
    title: 'Card security code',
    score: 0.7,
    proof: 'none',
    find: [
      after(
        'cvv|cvc|cvv2|cvc2|cvv code|cvc code|security code|security_code|security-code|kartenprüfnummer|prüfziffer|cryptogramme',
        /\d{3,4}(?![\d.,:/-]\d|\d)/,
      ),
    ],
  },
  {
    ...base,
    id: 'card-expiry',
    label: 'EXPIRY',
    title: 'Card expiry date',
    class: 'confidential',
    score: 0.42,
    proof: 'none',
    find: [
      after(
        'exp|exp date|expiry|expiry date|expires|expiration|expiration date|valid thru|valid until|gültig bis|scadenza|caducidad|validade',
        /(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d(?!\d|[/-]\d)/,
      ),
    ],
  },
  {
    ...base,
    id: 'card-track',
    label: 'CARD_TRACK',
    title: 'Magnetic stripe of a card',
    score: 0.94,
    proof: 'vendor',
    check: (value) => luhn(value.match(/\d{12,19}/)?.[0] ?? ''),
    find: [
      {
        at: 'word',
        words: ['%b'],
        left: 'any',
        pattern: /%B\d{12,19}\^[A-Z0-9 ./-]{2,26}\^\d{7,20}[\w?]{0,60}/i,
      },
      {
        at: 'word',
        words: [';4', ';5', ';3', ';6'],
        left: 'any',
        pattern: /;\d{12,19}=\d{7,25}\?/,
      },
    ],
  },
];

export const hits = [
  'card ending 6467, CVV: 482',
  '%B4539148803436467^DOE/JANE^28091011000000000000?',
  ';4539148803436467=28091011000012300000?',
  'card 4539 1488 0343 6467 exp 09/28',
];
export const misses: readonly Miss[] = [
  { text: 'cvv is required', because: 'no digits' },
  { text: 'expires 2024-10-11', because: 'a full date' },
];
