// Realistic stand-ins: values of the same form that are nobody's, from ranges that their issuers keep free. Pure, by rule;
// whether one fits into a text is for the caller. A kind without a free range has none and gets a placeholder.

type Make = (value: string, number: number) => string | null;

/** @param number from 1. @returns null: no stand-in (any more). */
export const standIn: (rule: string, value: string, number: number) => string | null = (
  rule,
  value,
  number,
) => (Object.hasOwn(kinds, rule) ? (kinds[rule]?.(value, number) ?? null) : null);

/** RFC 2606 keeps the domain. */
const email: Make = (_value, number) => `person${number}@example.com`;
const host: Make = (_value, number) => `host${number}.example.com`;

/** Published by the schemes and processors for tests; the engine knows them as nobody's. */
const cards: readonly (readonly [start: RegExp, numbers: readonly string[]])[] = [
  [/^4/, ['4111111111111111', '4242424242424242', '4012888888881881', '4000056655665556']],
  [
    /^(?:5|2[2-7])/,
    ['5555555555554444', '5105105105105100', '5200828282828210', '2223003122003222'],
  ],
  [/^3[47]/, ['378282246310005', '371449635398431', '378734493671000']],
  [/^35/, ['3530111333300000', '3566002020360505']],
  [/^3/, ['30569309025904', '38520000023237']],
  [/^62/, ['6200000000000005']],
  [/^6/, ['6011111111111117', '6011000990139424']],
];

const card: Make = (value, number) => {
  const digits = value.replace(/\D/g, '');
  const found = cards.find(([start]) => start.test(digits))?.[1][number - 1];
  return found ? inForm(value, found) : null;
};

/**
 * Numbers for stories and examples: 555-0100 to 0199 in North America (NANPA), and what Ofcom, the Bundesnetzagentur and
 * ARCEP keep for film and radio.
 */
const phone: Make = (value, number) => {
  if (number > 99) return null;
  const two = String(number).padStart(2, '0');
  if (/^(?:\+|00)44|^0[127]\d{2,3} /.test(value)) return `+44 20 7946 0${two}0`;
  if (/^(?:\+|00)49/.test(value)) return `+49 30 23125 0${two}`;
  if (/^(?:\+|00)33/.test(value)) return `+33 1 99 00 00 ${two}`;
  return /^\+1/.test(value) ? `+1 202-555-01${two}` : `(202) 555-01${two}`;
};

/** Check digits 00 are never given out (ISO 13616: 02 to 98). */
const iban: Make = (value, number) => {
  const solid = value.replace(/[^A-Za-z0-9]/g, '');
  if (solid.length < 15 || solid.length > 34) return null;
  const rest = String(number).padStart(solid.length - 4, '0');
  return inForm(value, `${solid.slice(0, 2).toUpperCase()}00${rest}`);
};

/** 987-65-4320 to 4329 were set aside for advertisements. */
const ssn: Make = (_value, number) => (number <= 10 ? `987-65-432${number - 1}` : null);
/** No number begins with QQ (HMRC's own example). */
const nino: Make = (value, number) =>
  number <= 10 ? inForm(value, `QQ12345${number - 1}C`) : null;
/** 999 is the range for tests. */
const nhs: Make = (value, number) =>
  number <= 99 ? inForm(value, `99900000${String(number).padStart(2, '0')}`) : null;

/** RFC 5737 and RFC 3849. */
const address: Make = (value, number) => {
  if (value.includes(':')) return `2001:db8::${number.toString(16)}`;
  return number <= 254 ? `192.0.2.${number}` : null;
};

/** RFC 7042: 00-00-5E-00-53-00 to FF. */
const mac: Make = (value, number) => {
  const separator = value.includes('-') ? '-' : ':';
  const last = number.toString(16).padStart(2, '0').toUpperCase();
  return number <= 255 ? ['00', '00', '5E', '00', '53', last].join(separator) : null;
};

const kinds: Readonly<Record<string, Make>> = {
  'email-address': email,
  'internal-host': host,
  'payment-card': card,
  'phone-number': phone,
  iban,
  'us-ssn': ssn,
  'gb-nino': nino,
  'gb-nhs': nhs,
  'ip-address': address,
  'mac-address': mac,
};

const isSolid = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

/** With the spaces and hyphens of `value`, where the two have as many letters and digits. */
function inForm(value: string, solid: string): string {
  const places = [...value].filter((unit) => isSolid(unit)).length;
  if (places !== solid.length) return solid;
  let at = 0;
  return [...value].map((unit) => (isSolid(unit) ? solid[at++] : ' ')).join('');
}

const forms = [
  /^(?:person\d{1,4}@|host\d{1,4}\.)example\.com$/,
  /^(?:\+44 20 7946 0\d{3}|\+49 30 23125 \d{3}|\+33 1 99 00 00 \d\d|(?:\+1 202-|\(202\) )555-01\d\d)$/,
  /^[A-Z]{2}00 ?[0 ]{6,30}\d[\d ]{0,4}$/,
  /^(?:987-65-432\d|QQ ?12 ?34 ?5\d ?C|999 ?000 ?00\d\d)$/,
  /^(?:192\.0\.2\.\d{1,3}|2001:db8::[0-9a-f]{1,4}|00[:-]00[:-]5E[:-]00[:-]53[:-][0-9A-F]{2})$/,
];
const testCards = new Set(cards.flatMap(([, numbers]) => numbers));

/** One that this file makes, whoever it was made for. */
export const isStandIn = (text: string): boolean =>
  text.length <= 60 &&
  (forms.some((form) => form.test(text)) || testCards.has(text.replaceAll(' ', '')));
