// Numbers of persons and taxpayers that have no shape of their own: their name tells them, their check confirms. Those
// whose shape tells are in countries/. Source: each authority's published structure, as named beside the row.
import { luhn } from '../../checks/luhn.ts';
import { down10, down11z, tail, up10, up11 } from '../../checks/tail.ts';
import { verhoeff } from '../../checks/verhoeff.ts';
import { digitAt, mod11_10 } from '../../checks/weighted.ts';
import { type NamedRow, namedNumbers } from '../../named-number.ts';
import type { Miss, Rule } from '../../rule.ts';

const taxes: readonly NamedRow[] = [
  // Albania, tax directorate: decade, digits, letter.
  ['al-nipt', 'nipt|nuis', 'a1d8a1'],
  // Austria, Federal Ministry of Finance.
  ['at-steuernummer', 'steuernummer', 'd9', luhn],
  // Azerbaijan, State Tax Service: the tenth digit tells the kind of taxpayer.
  ['az-voen', 'vöen|voen', 'd10', tail('41862753', up11)],
  // Brazil, INSS: PIS, PASEP and NIT share the arithmetic.
  ['br-pis', 'pis|pasep|nit', 'd11', tail('3298765432', down11z)],
  // Belarus, Ministry of Taxes.
  ['by-unp', 'унп|unp', 'd9', tail('tnjhd753', up11)],
  // Dominican Republic, DGII.
  ['do-rnc', 'rnc', 'd9', tail('79865432', '21987654321')],
  // Algeria, Direction générale des impôts.
  ['dz-nif', 'nif', 'd15'],
  // Ecuador, SRI: the number of a person is the cédula and three digits.
  ['ec-ruc', 'ruc', 'd10[0]01', (value) => luhn(value.slice(0, 10))],
  // Ghana Revenue Authority.
  ['gh-tin', 'tin', 'a1d9x1', tail('0123456789', '0123456789X')],
  // Guinea, Direction nationale des impôts.
  ['gn-nifp', 'nifp', 'd9', luhn],
  // Guatemala, SAT.
  ['gt-nit', 'nit', 'd7x1', tail('8765432', '0K987654321')],
  // Kenya Revenue Authority.
  ['ke-pin', 'kra pin|kra|pin', 'a1d9a1'],
  // Moldova, Public Services Agency: persons and companies.
  ['md-idnp', 'idnp|idno|cod personal|cod fiscal', 'd13', tail('731731731731', up10)],
  // Montenegro and Serbia, tax administrations.
  ['me-pib', 'pib', 'd8', tail('8765432', down11z)],
  ['rs-pib', 'pib|пиб', 'd9', mod11_10],
  // North Macedonia, Public Revenue Office.
  ['mk-edb', 'едб|edb', 'd13', tail('765432765432', down11z)],
  // Mozambique, Autoridade Tributária.
  ['mz-nuit', 'nuit', 'd9', tail('89456789', '01234567891')],
  // Paraguay, SET: seven digits or eight, and the check.
  ['py-ruc', 'ruc', 'd8,d9', (value) => tail('98765432', down11z)(value.padStart(9, '0'))],
  // El Salvador, Ministry of Finance: the last digit has had two ways of being worked out.
  ['sv-nit', 'nit', 'd14'],
  // Turkey, Revenue Administration.
  ['tr-vkn', 'vkn|vergi', 'd10', turkish],
  // Venezuela, SENIAT: the letter counts fourfold.
  ['ve-rif', 'rif', 'a1d9', venezuelan],
  // Vietnam, General Department of Taxation; three more digits name a branch.
  ['vn-mst', 'mã số thuế|mst', 'd10,d13', tail('vtnjhd753', 'x9876543210')],
  // South Africa, SARS.
  ['za-tax-number', 'income tax|tax reference', 'd10', luhn],
  // Whatever the name says of itself; the numbers of Honduras, El Salvador, Senegal, Uzbekistan and others have no check.
  [
    'tax-number',
    'tin|tax id|taxid|tax identification|tax no|tax number|tax registration|tax code|taxpayer id|taxpayer|fiscal code|fiscal number|identifiant fiscal|ninea|steuernummer|st.-nr|rtn|стир|stir|հվհհ|الرقم الضريبي|التسجيل الضريبي|matricule fiscal',
    '*',
  ],
];

const persons: readonly NamedRow[] = [
  // Bulgaria, Ministry of the Interior: foreigners.
  ['bg-lnch', 'лнч|личен номер|foreigner number', 'd10', tail('ljhdb9731', up10)],
  // Dominican Republic, JCE.
  ['do-cedula', 'cédula|cedula', 'd11', luhn],
  // Guatemala, RENAP.
  ['gt-cui', 'cui|dpi', 'd13', tail('23456789', up11)],
  // Argentina and Peru: seven or eight digits, no check. With a letter it is Spain's.
  ['dni', 'dni|documento nacional de identidad', 'd8,d7'],
  // India, UIDAI.
  ['in-vid', 'vid|virtual id', 'd16', verhoeff],
  // Iran, Civil Registration.
  ['ir-national-code', 'کد ملی|national code', 'd10', tail('a98765432', '01987654321')],
  // El Salvador, RNPN.
  ['sv-dui', 'dui', 'd9', tail('98765432', down10)],
  // Uzbekistan, Ministry of the Interior.
  ['uz-pinfl', 'пинфл|pinfl|jshshir', 'd14', tail('7317317317317', up10)],
  [
    'personal-number',
    'cédula de ciudadanía|cédula de identidad|cédula|cedula|c.c.|c.i.|carné de identidad|carnet de identidad|número de identidad|tarjeta de identidad|título de eleitor|személyi szám|national id|nationalid|national identity|national identification|national number|identity card|identity number|id card|id number|id no|personal number|personal code|personal no|id code|personal id|personal identification|citizen card|citizen id|civil id|civil number|social security|social card|voter id|numri personal|nid|личный номер|пин|cin|cnie|carte d’identité nationale|nin|bilhete de identidade|cartão de cidadão|nida|nrc|philsys|imsi|sss|الرقم الشخصي|الرقم الوطني|الرقم المدني|αδτ',
    '*',
  ],
];

/** Each digit is moved by its place, doubled as often as places follow, and cast out by nines. */
function turkish(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const moved = (digitAt(value, index) + 9 - index) % 10;
    sum += moved && ((moved * 2 ** (9 - index)) % 9 || 9);
  }
  return (10 - (sum % 10)) % 10 === digitAt(value, 9);
}

function venezuelan(value: string): boolean {
  return tail('432765432', down11z)('VEJPG'.indexOf(value.charAt(0)) + 1 + value.slice(1));
}

export const rules: readonly Rule[] = /* @__PURE__ */ [
  ...namedNumbers({ family: 'identity', label: 'TAX_ID', title: 'Tax number' }, taxes),
  ...namedNumbers({ family: 'identity', label: 'PERSONAL_ID', title: 'Personal number' }, persons),
];

export const hits = [
  'NIPT: L01163276U', // al-nipt
  'Steuernummer 78 165/9503', // at-steuernummer
  'VÖEN 9791307512', // az-voen
  'PIS: 170.50264.00-6', // br-pis
  'УНП 636449611', // by-unp
  'RNC 1-79-89196-8', // do-rnc
  'NIF : 196183682226582', // dz-nif
  'RUC 1211256365001', // ec-ruc
  'TIN: P0097667854', // gh-tin
  'NIFp 127-512-879', // gn-nifp
  'NIT 1747485-K', // gt-nit
  'KRA PIN A004752278M', // ke-pin
  'IDNP: 2418880639065', // md-idnp
  'PIB 07440138', // me-pib
  'ПИБ: 100771698', // rs-pib
  'ЕДБ 4020126061426', // mk-edb
  'NUIT: 931 031 953', // mz-nuit
  'RUC 80351818-8', // py-ruc
  'NIT 0614-010781-102-6', // sv-nit
  'vergi kimlik numarası: 5016234352', // tr-vkn
  'RIF V-95532310-2', // ve-rif
  'mã số thuế: 0854324948', // vn-mst
  'income tax number 2996038481', // za-tax-number
  'tax id 48213377', // tax-number
  '"tax_id": "48213377"', // tax-number
  'taxpayer number: MC 4821-337', // tax-number
  'ЛНЧ: 4580359291', // bg-lnch
  'cédula 036-5558313-0', // do-cedula
  'DPI 2886 06272 0102', // gt-cui
  'DNI: 18.197.477', // dni
  'VID: 5957 3650 3306 6762', // in-vid
  'کد ملی: 5701804089', // ir-national-code
  'DUI 02189214-5', // sv-dui
  'ПИНФЛ: 62611517458668', // uz-pinfl
  'national id 4821-3377-12', // personal-number
  'cédula de identidad V-18.197.477', // personal-number
  'CIN: AB482133', // personal-number
];
export const misses: readonly Miss[] = [
  { text: 'УНП 636449612', because: 'the check digit is wrong' },
  { text: 'IDNP: 2418880639066', because: 'the check digit is wrong' },
  { text: 'vergi kimlik numarası: 5016234353', because: 'the check digit is wrong' },
  { text: 'RIF V-95532310-3', because: 'the check digit is wrong' },
  { text: 'DUI 02189214-6', because: 'the check digit is wrong' },
  { text: 'DNI: 18197477B', because: 'with a letter it is the Spanish one, whose letter is wrong' },
  { text: 'tax number 12345678', because: 'counted, not given' },
  { text: 'tax id 2024', because: 'a year' },
  { text: 'tax code 2023-2024', because: 'two years' },
  { text: 'tax number 2024-03-05', because: 'a date' },
  { text: 'tax code 12.03.2024 12345', because: 'a date' },
  { text: 'order id no 48213377', because: 'an order' },
  { text: 'nit: line 12345678', because: 'a remark in a review' },
  { text: 'opening 12345678 tins', because: 'the name stands behind, and in a word' },
  { text: 'RIF 482133', because: 'too short' },
];
