// International bank account numbers. Source: ISO 13616 and SWIFT's IBAN registry: length per country, mod 97 = 1.
import { mod97 } from '../../checks/mod97.ts';
import type { Miss, Read, Rule } from '../../rule.ts';

const registry =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';
const lengths: Readonly<Record<string, number>> = /* @__PURE__ */ Object.fromEntries(
  registry.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

function readIban(text: string, start: number): Read | null {
  const length = lengths[text.slice(start, start + 2).toUpperCase()];
  if (length === undefined) return null;
  let compact = '';
  let index = start;
  for (let gap = 0; index < text.length && compact.length < length; index++) {
    const alnum = isAlnum(text.charCodeAt(index));
    if (!alnum && (gap > 0 || !' -\u00a0\u202f'.includes(text.charAt(index)))) return null;
    gap = alnum ? 0 : gap + 1;
    if (alnum) compact += text.charAt(index);
  }
  if (compact.length < length || (index < text.length && isAlnum(text.charCodeAt(index))))
    return null;
  const upper = compact.toUpperCase();
  if (mod97(upper.slice(4) + upper.slice(0, 4)) !== 1) return null;
  return { start, end: index, score: scoreOf(upper) };
}

const isAlnum = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Length, country and two check digits together pass by chance once in ten thousand. */
const scoreOf = (compact: string): number => (new Set(compact.slice(4)).size < 3 ? 0.3 : 0.82);

export const rule: Rule = {
  id: 'iban',
  family: 'financial',
  class: 'restricted',
  label: 'IBAN',
  title: 'Bank account number (IBAN)',
  find: [{ at: 'lead', read: readIban }],
  score: 0.82,
  proof: 'checksum',
  near: ['bank', 'mandate', 'swift'],
};

export const hits = [
  'IBAN DE02 1203 0000 0000 2020 51',
  'GB33BUKB20201555555555',
  'konto: FR14 2004 1010 0505 0001 3M02 606',
];
export const misses: readonly Miss[] = [
  { text: 'DE03 1203 0000 0000 2020 51', because: 'the check digits are wrong' },
  { text: 'DE02 1203 0000 0000 2020', because: 'too short for Germany' },
  { text: 'XX82 1203 0000 0000 2020 51', because: 'no such country' },
];
