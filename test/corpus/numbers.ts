// Numbers with checks, computed here by the standards' own arithmetic: cards, accounts, identity numbers, phones.
import type { Random } from './random.ts';
import { grouped, type Sample } from './sample.ts';

const luhnDigit = (body: string): string => {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const digit = Number(body.charAt(body.length - 1 - index)) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
};

export function numbers(random: Random): Sample[] {
  const times = (count: number, make: () => Sample): Sample[] =>
    Array.from({ length: count }, make);
  return [
    ...[
      '4{dig:14}',
      '51{dig:13}',
      '2221{dig:11}',
      '34{dig:12}',
      '6011{dig:11}',
      '3528{dig:11}',
      '62{dig:13}',
    ].flatMap((format) => times(12, () => card(random, format))),
    ...ibans.flatMap((format) => times(4, () => iban(random, format))),
    ...phones.flatMap((format) =>
      times(6, () => ({
        family: 'identity',
        text: random
          .pick(['⟦%⟧', 'call ⟦%⟧ today', 'Phone: ⟦%⟧', 'Tel. ⟦%⟧'])
          .replace('%', random.fill(format)),
      })),
    ),
    ...times(20, () => ({
      family: 'identity',
      text: `SSN: ⟦${random.fill('{one}')}${random.fill('{dig:2}').replace('66', '67')}-${random.fill('{one}{one}-{one}{dig:3}')}⟧`.replace(
        /⟦9/,
        '⟦5',
      ),
    })),
    ...times(20, () => ({
      family: 'identity',
      text: random
        .pick(['National Insurance number ⟦%⟧', 'NINO: ⟦%⟧', '⟦%⟧'])
        .replace('%', random.fill('AB {one}{dig} {dig:2} {dig:2} C')),
    })),
    ...times(20, () => cpf(random)),
    ...times(20, () => pesel(random)),
    ...times(20, () => dni(random)),
    ...times(20, () => bsn(random)),
    ...times(20, () => ahv(random)),
    ...times(20, () => steuerId(random)),
    ...times(20, () => nhs(random)),
    ...times(20, () => sin(random)),
    ...times(20, () => ({
      family: 'identity',
      text: random
        .pick(['mail me at ⟦%⟧', 'e-mail: ⟦%⟧', 'Contact ⟦%⟧ please'])
        .replace('%', random.fill('{letters:5}.{letters:6}@{letters:7}-corp.com')),
    })),
    ...times(20, () => ({
      family: 'identity',
      text: random
        .pick(['Passport No: ⟦%⟧', 'passport number is ⟦%⟧', 'Reisepass: ⟦%⟧'])
        .replace('%', random.fill('C{one}{dig:7}')),
    })),
    ...times(20, () => ({
      family: 'identity',
      text: `Date of birth: ⟦${random.fill('1{one}').replace(/1[3-9]/, '12')}.0${random.fill('{one}')}.19${random.fill('7{dig}')}⟧`,
    })),
    ...[
      'EIN 20{one}{dig:6}',
      'EIN: 47-{one}{dig:6}',
      'Steuernummer {one}{dig}/8{dig:2}/{one}{dig:4}',
      'SSN 731.64.{one}{dig:3}',
      'from 2803:6081:{hex:4}:{one}{hex:3}:{hex:4}:d{hex:3}:{one}821:77 port 22',
      '"dateOfBirth": "19{one}{dig}-0{one}-1{dig}"',
      'address: {one} Mill Lane, London NW{one} {one}AB',
      'mob 04{one}{dig} {dig:3} {dig:3}',
      'text 1-8{one}{one}-555-{dig:4} now',
      'AWS_ACCOUNT_ID={one}{dig:11}',
      'email:{letters:5}.{letters:6}@{letters:7}-corp.com',
    ].flatMap((text) => times(4, () => ({ family: 'identity', text: `⟦${random.fill(text)}⟧` }))),
    ...[
      'CONFIDENTIAL',
      'STRICTLY CONFIDENTIAL',
      'INTERNAL USE ONLY',
      'Streng vertraulich',
      'Vertraulich',
      'Confidentiel',
      'Confidencial',
      'Riservato',
      'Vertrouwelijk',
      'Poufne',
      'Fortrolig',
      'Конфиденциально',
      '社外秘',
      '机密',
      '대외비',
      'TLP:RED',
      'TLP:AMBER',
      'VS-NfD',
      'Attorney-Client Privileged',
    ].map((text): Sample => ({ family: 'markings', text: `⟦${text}⟧\nPlan for the next quarter` })),
  ];
}

function card(random: Random, format: string): Sample {
  const body = random.fill(format);
  const value = body + luhnDigit(body);
  const shown =
    value.length === 15
      ? random.pick([value, grouped(value, [4, 6, 5], ' ')])
      : random.pick([value, grouped(value, [4, 4, 4, 4], ' '), grouped(value, [4, 4, 4, 4], '-')]);
  return {
    family: 'financial',
    text: random
      .pick(['card ⟦%⟧', 'Please charge ⟦%⟧ exp 11/29', 'Kreditkarte: ⟦%⟧', '⟦%⟧', 'cc_number=⟦%⟧'])
      .replace('%', shown),
  };
}

/** Country, then the body; d digits, u upper-case letters. */
const ibans = [
  'DE{dig:18}',
  'FR{dig:10}{up:11}{dig:2}',
  'GB{LETTERS:4}{dig:14}',
  'ES{dig:20}',
  'IT{LETTERS:1}{dig:10}{up:12}',
  'NL{LETTERS:4}{dig:10}',
  'BE{dig:12}',
  'AT{dig:16}',
  'CH{dig:5}{up:12}',
  'PL{dig:24}',
  'PT{dig:21}',
  'SE{dig:20}',
  'NO{dig:11}',
  'DK{dig:14}',
  'FI{dig:14}',
  'CZ{dig:20}',
  'HU{dig:24}',
  'RO{LETTERS:4}{up:16}',
  'GR{dig:7}{up:16}',
  'IE{LETTERS:4}{dig:14}',
  'TR{dig:22}',
  'SA{dig:2}{up:18}',
  'AE{dig:19}',
  'UA{dig:6}{up:19}',
  'HR{dig:17}',
  'LU{dig:3}{up:13}',
];

function iban(random: Random, format: string): Sample {
  const filled = random.fill(format.replace('{dig:1}', '{dig}'));
  const country = filled.slice(0, 2);
  const body = filled.slice(2);
  const digits = `${body}${country}00`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  const check = String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
  const value = country + check + body;
  const shown = random.pick([value, value.replace(/(.{4})(?=.)/g, '$1 ')]);
  return {
    family: 'financial',
    text: random
      .pick(['IBAN: ⟦%⟧', '⟦%⟧', 'please pay to account ⟦%⟧', 'Konto ⟦%⟧'])
      .replace('%', shown),
  };
}

const phones = [
  '+244 9{dig:2} {dig:3} {dig:3}',
  '+233 2{dig} {dig:3} {dig:4}',
  '+960 7{dig:2}-{dig:4}',
  '+593 9{dig} {dig:3} {dig:4}',
  '+998 9{dig} {dig:3} {dig:2} {dig:2}',
  '+689 87 {dig:2} {dig:2} {dig:2}',
  '+49 30 {one}{dig:7}',
  '+1 (415) 5{dig:2}-{dig:4}',
  '+44 20 7{dig:3} {dig:4}',
  '+33 1 4{dig} {dig:2} {dig:2} {dig:2}',
  '+34 6{dig:2} {dig:3} {dig:3}',
  '+39 06 {one}{dig:7}',
  '+31 20 {one}{dig:6}',
  '+48 5{dig:2} {dig:3} {dig:3}',
  '+46 8 {one}{dig:2} {dig:3} {dig:2}',
  '+41 44 {one}{dig:2} {dig:2} {dig:2}',
  '+81 3-{one}{dig:3}-{dig:4}',
  '+82 10-{one}{dig:3}-{dig:4}',
  '+86 138 {dig:4} {dig:4}',
  '+91 98{dig:3} {dig:5}',
  '+55 11 9{dig:4}-{dig:4}',
  '+61 4{dig:2} {dig:3} {dig:3}',
  '+90 532 {dig:3} {dig:2} {dig:2}',
  '+971 50 {one}{dig:2} {dig:4}',
  '+27 82 {one}{dig:2} {dig:4}',
  '+52 55 {one}{dig:3} {dig:4}',
];

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + Number(digits.charAt(index)) * weight, 0);

function cpf(random: Random): Sample {
  const body = random.fill('{one}{dig:8}');
  const tail = (digits: string, first: number): string => {
    const rest =
      weighted(
        digits,
        Array.from({ length: digits.length }, (_, index) => first - index),
      ) % 11;
    return rest < 2 ? '0' : String(11 - rest);
  };
  const one = tail(body, 10);
  const value = body + one + tail(body + one, 11);
  return {
    family: 'identity',
    text: random
      .pick(['CPF: ⟦%⟧', 'meu CPF é ⟦%⟧', '⟦%⟧'])
      .replace('%', `${grouped(value.slice(0, 9), [3, 3, 3], '.')}-${value.slice(9)}`),
  };
}

function pesel(random: Random): Sample {
  const body = `${random.fill('8{dig}')}0${random.fill('{one}')}1${random.fill('{dig}')}${random.fill('{dig:4}')}`;
  const check = (10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10;
  return { family: 'identity', text: `PESEL: ⟦${body}${check}⟧` };
}

function dni(random: Random): Sample {
  const body = random.fill('{one}{dig:7}');
  return {
    family: 'identity',
    text: random
      .pick(['DNI ⟦%⟧', 'mi dni es ⟦%⟧', '⟦%⟧'])
      .replace('%', body + 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(body) % 23)),
  };
}

function bsn(random: Random): Sample {
  for (;;) {
    const body = random.fill('{one}{dig:7}');
    const rest = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (rest < 10)
      return {
        family: 'identity',
        text: random.pick(['BSN: ⟦%⟧', 'burgerservicenummer ⟦%⟧']).replace('%', body + rest),
      };
  }
}

function ahv(random: Random): Sample {
  const body = `756${random.fill('{dig:9}')}`;
  const check = (10 - (weighted(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
  return {
    family: 'identity',
    text: random.pick(['AHV ⟦%⟧', '⟦%⟧']).replace('%', grouped(body + check, [3, 4, 4, 2], '.')),
  };
}

/** Ten digits of which one stands twice, then ISO 7064 MOD 11,10. */
function steuerId(random: Random): Sample {
  const pool = [...'123456789'].sort(() => random.below(2) - 0.5);
  const digits = [...pool.slice(0, 9)];
  digits.splice(2 + random.below(6), 0, random.pick(digits));
  let product = 10;
  for (const digit of digits)
    product = ((((product + Number(digit)) % 10 || 10) * 2) % 11) as number;
  const check = (11 - product) % 10;
  return {
    family: 'identity',
    text: random
      .pick(['Steuer-ID: ⟦%⟧', 'Steueridentifikationsnummer ⟦%⟧'])
      .replace('%', grouped(digits.join('') + check, [2, 3, 3, 3], random.pick([' ', '']))),
  };
}

function nhs(random: Random): Sample {
  for (;;) {
    const body = random.fill('{one}{dig:8}');
    const check = 11 - (weighted(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    if (check !== 10)
      return {
        family: 'health',
        text: random
          .pick(['NHS number: ⟦%⟧', 'patient ⟦%⟧'])
          .replace('%', grouped(body + (check === 11 ? 0 : check), [3, 3, 4], ' ')),
      };
  }
}

function sin(random: Random): Sample {
  const body = random.fill('{one}{dig:7}').replace(/^8/, '7');
  return { family: 'identity', text: `SIN: ⟦${grouped(body + luhnDigit(body), [3, 3, 3], ' ')}⟧` };
}
