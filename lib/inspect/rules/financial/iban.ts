// International bank account numbers. Source: ISO 13616 and SWIFT's IBAN registry: length per country, mod 97 = 1.
import type { Miss, Read, Rule } from '../../rule.ts';
import { unitAt } from '../../unit-at.ts';

const registry =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';
const keyOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
/** Length by country; two letters without their case make ten bits. */
const lengths = /* @__PURE__ */ lengthTable();
function lengthTable(): Uint8Array {
  const table = new Uint8Array(1 << 10);
  for (const entry of registry.split(' '))
    table[keyOf(entry.charCodeAt(0), entry.charCodeAt(1))] = Number(entry.slice(2));
  return table;
}

/** Adds and checks while it reads: texts full of two letters and two digits cost no strings. */
function readIban(text: string, start: number): Read | null {
  const length = lengths[keyOf(unitAt(text, start), unitAt(text, start + 1))] ?? 0;
  let rest = 0;
  let read = 0;
  let index = start;
  for (let gap = 0; index < text.length && read < length; index++) {
    const unit = unitAt(text, index);
    if (isAlnum(unit)) {
      if (read++ >= 4) rest = withUnit(rest, unit);
      gap = 0;
    } else if (gap++ > 0 || !isGap(unit)) return null;
  }
  if (length === 0 || read < length || isAlnum(unitAt(text, index))) return null;
  for (let lead = 0; lead < 4; lead++) rest = withUnit(rest, unitAt(text, start + lead));
  if (rest % 97 !== 1) return null;
  return {
    start,
    end: index,
    score: scoreOf(text.slice(start, index).replace(/[^A-Za-z0-9]/g, '')),
  };
}

/** One more sign of the number whose remainder by 97 counts; letters count from 10 on. Divides only before it overflows. */
function withUnit(rest: number, unit: number): number {
  const small = rest < 10_000_000 ? rest : rest % 97;
  return unit < 58 ? small * 10 + unit - 48 : small * 100 + (unit & 31) + 9;
}

const isGap = (unit: number): boolean =>
  unit === 32 || unit === 45 || unit === 0xa0 || unit === 0x202f;
const isAlnum = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Length, country and two check digits together pass by chance once in ten thousand. */
const scoreOf = (compact: string): number =>
  new Set(compact.toUpperCase().slice(4)).size < 3 ? 0.3 : 0.82;

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
