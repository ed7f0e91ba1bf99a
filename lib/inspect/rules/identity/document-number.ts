// Passports, driving licences, plates and vehicle numbers, which only their words tell. Source: ICAO 9303, ISO 3779 (VIN).
import { after, literals } from '../../after-name.ts';
import { luhn } from '../../checks/luhn.ts';
import { namedBehind } from '../../named-behind.ts';
import type { Finder, Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const usual = 0.72;

/** `… is my passport number` too. */
const around = (words: string, pattern: RegExp): Finder[] => [
  after(words, pattern),
  namedBehind(literals(words), pattern, usual),
];

const make = (
  id: string,
  label: string,
  title: string,
  find: Finder[],
  check?: (value: string) => boolean,
): Rule => ({
  id,
  family: 'identity',
  class: 'restricted',
  label,
  title,
  find,
  score: usual,
  proof: check ? 'checksum' : 'none',
  ...(check ? { check } : {}),
});

/** A sign's worth is its place here without tens. */
const worths = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

/** ISO 3779: position nine checks the other sixteen (North America; elsewhere it may be anything). */
function vin(value: string): boolean {
  let sum = 0;
  for (const [index, weight] of [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2].entries())
    sum += (worths.indexOf(value.charAt(index)) % 10) * weight;
  return /\d{4}$/.test(value) && (sum % 11 === 10 ? 'X' : String(sum % 11)) === value[8];
}

/** TD3, TD2, and TD1 with its third line. */
const zone = /[PIVAC][A-Z<][A-Z<]{3}[A-Z0-9<]{20,39}\s{1,4}[A-Z0-9<]{30,44}(?:\s{1,4}[A-Z<]{30})?/;
const card = new RegExp(zone.source, 'y');

function readCard(text: string, start: number): Read | null {
  if (text.charAt(start - 1) === '<') return null;
  const before = text.slice(Math.max(0, start - 30), start);
  const edge = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(' ')) + 1;
  const from = start - before.length + edge;
  const end = endOf(card, text, from);
  return end < 0 ? null : { start: from, end, score: 0.92 };
}

export const rules: readonly Rule[] = [
  make('passport-number', 'PASSPORT', 'Passport number', [
    ...around(
      'passport|passeport|reisepass|pasaporte|passaporto|passaporte|paspoort|paszport|паспорт|passnummer',
      /(?=[A-Z]{0,3}\d)[A-Z0-9]{6,10}(?![A-Za-z0-9])|[A-Z]{1,2} ?\d{6,8}(?!\d)|\d{2} ?\d{2} ?\d{6}(?!\d)/,
    ),
    after('パスポート番号|旅券番号|护照号|護照號碼|여권번호', /[A-Z]{1,2}\d{7,8}/),
  ]),
  make('identity-card', 'ID_CARD', 'Identity card number', [
    ...around(
      "personalausweis|ausweis|identity card|id card|national id card|carta d'identità|carta d’identità|carta di identità|carte d'identité|carte d’identité|carte nationale d'identité|dowód osobisty|dowodu osobistego|documento de identidad|identitätskarte|identiteitskaart|občanský průkaz",
      /(?=[A-Z]{0,3}\d)(?=[0-9]{0,12}[A-Z])[A-Z0-9]{7,12}(?![A-Za-z0-9])|[A-Z]{2,3} ?\d{6,7}(?!\d)/,
    ),
  ]),
  {
    ...make('machine-readable-zone', 'MRZ', 'Machine-readable zone of a document', [
      // A mistake in a check digit leaves name, birth and number readable: they are not asked.
      { at: 'word', words: ['p<', 'i<', 'v<', 'ac<'], pattern: zone },
      // Cards have a kind of two letters, which nothing tells from words: the first filler does.
      { at: 'reader', words: ['<<<'], left: 'any', read: readCard },
    ]),
    score: 0.92,
  },
  make('driving-licence', 'DRIVING_LICENCE', 'Driving licence number', [
    ...around(
      "license number|licence number|license no|licence no|driver's license|driver’s license|driver license|drivers license|driver licence|driving licence|driving license|führerschein|permis de conduire|permiso de conducir|patente di guida|patente|rijbewijs|kørekort|førerkort|ajokortti|carta de condução|carteira de motorista|cnh|ehliyet|prawo jazdy|körkort|kørekort",
      /(?=[A-Z0-9-]{0,6}\d)[A-Z0-9](?:[A-Z0-9-]| (?=\d)){5,19}(?![A-Za-z0-9])/,
    ),
    // Two letters are many things: something must part them from the number.
    {
      at: 'word',
      words: ['dl'],
      head: /dl(?: ?(?:no\.?|number|#))?[ \t]{0,3}[:=# ][ \t]{0,3}/i,
      pattern: /(?=[A-Z0-9-]{0,6}\d)[A-Z0-9][A-Z0-9-]{5,14}(?![A-Za-z0-9])/,
    },
    {
      at: 'shape',
      shapes: ['AAAAA999999AA9AA', 'AAAAA999999AAAAA', 'AAAA9999999A9AA'],
      score: 0.66,
    },
  ]),
  {
    ...make('licence-plate', 'PLATE', 'Vehicle registration', [
      // India: state, district, series, number.
      { at: 'shape', shapes: ['AA99AA9999', 'AA-99-AA-9999', 'AA 99 AA 9999'], score: 0.5 },
      // Britain since 2001: area, half-year, three letters.
      { at: 'shape', shapes: ['AA99 AAA', 'AA99AAA'], score: 0.36 },
      after(
        'licen[cs]e plate|number plate|registration plate|plate number|license plate|licence plate|kennzeichen|plaque d.immatriculation|immatriculation|matrícula|targa|kenteken|vehicle registration|vehicle reg|car registration|registration|reg no|reg\\.?|plaka|номерной знак',
        /(?=[A-Z0-9 -]{0,8}\d)[A-ZÄÖÜ0-9]{1,4}(?:[- ][A-Z0-9]{1,5}){1,3}(?![A-Za-z0-9])|(?=[A-Z]{0,4}\d)[A-Z0-9]{5,9}(?![A-Za-z0-9])/,
      ),
    ]),
    near: ['vehicle'],
  },
  {
    // Royal Mail: the second half has none of the letters that look like others.
    ...make(
      'uk-postcode',
      'POSTCODE',
      'British postcode',
      [
        {
          at: 'shape',
          shapes: ['A9 9AA', 'A99 9AA', 'AA9 9AA', 'AA99 9AA', 'A9A 9AA', 'AA9A 9AA'],
          score: 0.36,
        },
      ],
      undefined,
    ),
    class: 'internal',
    check: (value) => /[ABD-HJLNP-UW-Z]{2}$/.test(value),
    near: ['address'],
  },
  make('de-commercial-register', 'REGISTER', 'German commercial register number', [
    after(
      'handelsregister|amtsgericht|registergericht',
      /(?:[\p{L}.-]{2,30}[ ,]{1,3}){0,3}HR[AB] ?\d{2,6}(?: [A-Z]{1,2})?(?![A-Za-z0-9])/u,
    ),
    after('hrb|hra', /\d{2,6}(?: [A-Z]{1,2})?(?![A-Za-z0-9])/),
  ]),
  make(
    'imei',
    'IMEI',
    'Device number (IMEI, ICCID)',
    // Of a SIM card too (ICCID, ITU-T E.118).
    [after('imei|imei1|imei2|iccid', /(?:89\d{2,3})?\d{15}(?!\d)|\d{2}-\d{6}-\d{6}-\d(?!\d)/)],
    (value) => luhn(value.replaceAll('-', '')),
  ),
  {
    ...make(
      'vehicle-number',
      'VIN',
      'Vehicle identification number',
      [
        { at: 'token', length: [17, 17], pattern: /[A-HJ-NPR-Z0-9]{17}/ },
        ...around(
          'vin|vehicle identification number|fahrgestellnummer|fahrzeug-identifizierungsnummer|chassis|numero di telaio|número de bastidor|numéro de série du véhicule',
          /[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/,
        ),
      ],
      vin,
    ),
    score: 0.6,
    near: ['vehicle'],
  },
  {
    ...make('birth-date', 'BIRTH_DATE', 'Date of birth', [
      after(
        'date of birth|dateofbirth|date_of_birth|birth_date|dob|d.o.b.|born|born on|birth date|birthdate|birthday|geburtsdatum|geboren am|geboren|geb.|født den|født|fødd|född den|född|nascido em|nascida em|urodzony|urodzona|narozen|narozena|syntynyt|doğdu|date de naissance|né le|née le|fecha de nacimiento|nacido el|data di nascita|nato il|nata il|data de nascimento|geboortedatum|data urodzenia|födelsedatum|fødselsdato|syntymäaika|datum narození|doğum tarihi|дата рождения|дата народження|生年月日|出生日期|생년월일|تاريخ الميلاد|जन्म तिथि',
        /(?:on |am |el |the )?(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./年-] ?\d{1,2}[./月-] ?\d{1,2}日?|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:19|20)\d{2}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|\d{1,2}-\p{L}{3,4}-\d{2,4})(?!\d)/u,
      ),
    ]),
    class: 'confidential',
    score: 0.72,
  },
];

export const hits = [
  'Passport No: C01X00T47',
  'Personalausweis L01X0ZK73',
  "carta d'identità CA48213QR",
  'Reisepass C4FKX9912',
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  'IDD<<T220001293<<<<<<<<<<<<<<<\n6408125<2010315D<<<<<<<<<<<<<4\nMUSTERMANN<<ERIKA<<<<<<<<<<<<<',
  'ICCID 8949050782957051123',
  "driver's license: D4829104",
  'MORGA753116SM9IJ',
  'K7204185 is my passport number',
  'driver license (D4829104)',
  'Kennzeichen: B-MW 4821',
  'DOB: 12/04/1987',
  '"dateOfBirth": "1987-04-12"',
  'address: 4 Mill Lane, London NW3 2QE',
  'geboren am 12. April 1987',
  'VIN 1HGCM82633A004352',
  'IMEI 490154203237518',
  'Handelsregister: Amtsgericht München HRB 48213',
  'vehicle registration AB51 DVL',
  'plate number ABC-123DE',
  'carta di identità n. AA 4821390',
];
export const misses: readonly Miss[] = [
  { text: 'cat <<<EOF\nID CARD\nEOF', because: 'a shell, not a document' },
  { text: 'passport photo', because: 'no number' },
  { text: 'passport.js version 2', because: 'a library' },
  { text: 'part M12 8DN fits', because: 'nothing says where it is' },
  { text: 'license plate recognition', because: 'prose' },
  { text: 'born in 1987', because: 'a year is no birth date' },
];
