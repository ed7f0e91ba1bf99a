// Numbers by which authorities know people and companies, of more than fifty countries, whose shape tells. The tables stand
// in countries/; what only its name tells is in named-numbers.ts.
import { numberRule } from '../../number-rule.ts';
import type { Finder, Miss, Rule } from '../../rule.ts';
import { rows as americas } from './countries/americas.ts';
import { rows as asiaPacific } from './countries/asia-pacific.ts';
import { rows as northEast } from './countries/north-east.ts';
import { rows as west } from './countries/west.ts';

export const rules: readonly Rule[] = /* @__PURE__ */ [
  ...west,
  ...northEast,
  ...americas,
  ...asiaPacific,
].map((row) => (row.id === 'hk-id' ? withBrackets(numberRule(row)) : numberRule(row)));

/** The check of a Hong Kong card stands in brackets, `P156453(A)`, which no shape has. */
function withBrackets(rule: Rule): Rule {
  const inBrackets: Finder = {
    at: 'reader',
    words: [...'0123456789A'].map((check) => `(${check})`),
    left: 'any',
    read(text, start, end) {
      const found = /(?<![A-Z0-9])[A-Z]{1,2}\d{6}$/.exec(text.slice(Math.max(0, start - 9), start));
      return found && { start: start - found[0].length, end, score: 0.7 };
    },
  };
  const check = (value: string, raw: string) =>
    rule.check?.(value.replace(/[()]/g, ''), raw) ?? false;
  return { ...rule, find: [...rule.find, inBrackets], check };
}

export const hits = [
  'tax id 35 481 826 804', // de-tax-id
  'Steuernummer 93/815/48157', // de-tax-number
  'EIN 207654329', // us-ein
  'Civil ID 264121484709', // kw-civil-id
  'SSN 731.64.2909', // us-ssn
  'identity number 82230632E894', // de-social-security
  'identity number N36323894', // de-id-card
  'identity number 4996 270702', // at-social-security
  'identity number 756.0195.1999.70', // ch-ahv
  'SIRET 732 829 320 00074', // fr-siret
  'identity number 7 15 48 14 561 394 26', // fr-nir
  'tax id 11 76 491 766 114', // fr-tax-number
  'tax id DDTFCM11C23O593A', // it-codice-fiscale
  'tax id IT38806985289', // it-vat
  'identity number 46488886K', // es-dni
  'identity number X8469574P', // es-nie
  'tax id J79024832', // es-cif
  'tax id 501 128 786', // pt-nif
  'identity number 2598.54.049', // nl-bsn
  'identity number 13.10.02-428.78', // be-national-number
  'identity number 19601229 511 59', // lu-national-number
  'identity number 4475434V', // ie-pps
  'identity number XN 96 06 94 A', // gb-nino
  'tax id 16051 43422', // gb-utr
  'identity number 4575316B', // mt-id-card
  'identity number 25046513237', // gr-amka
  'tax id 401476559', // gr-afm
  'tax id 70682773U', // cy-tax-number
  'tax id EE314709578', // eu-vat
  'VAT number FR07272091562', // eu-vat
  'VAT number NL224107215B01', // eu-vat
  'VAT number CHE-992.067.382', // eu-vat
  'identity number 440776-0497', // se-personnummer
  'organisationsnummer 556703-7485', // se-organisation-number
  'identity number 711024 27119', // no-fodselsnummer
  'identity number 170473-1269', // dk-cpr
  'identity number 160486-932T', // fi-hetu
  'identity number 500342-5529', // is-kennitala
  'identity number 73861461604', // pl-pesel
  'tax id 152-251-87-65', // pl-nip
  'tax id 492334895', // pl-regon
  'identity number ZKC964648', // pl-id-card
  'identity number 402823/5651', // cz-birth-number
  'tax id 8391153614', // hu-tax-id
  'patient 397 918 500', // hu-taj
  'identity number 1181013086251', // ro-cnp
  'identity number 3211251850', // bg-egn
  'identity number 23782869870', // hr-oib
  'identity number 0809035694483', // jmbg
  'tax id SI83159037', // si-tax-number
  'identity number 32108257435', // baltic-personal-code
  'identity number 060648-98508', // lv-personal-code
  'personas kods 323649-19050', // lv-personal-code since 2017
  'tax id 4304885990', // ua-rnokpp
  'tax id 0278736971', // ru-inn
  'identity number 985-866-597 19', // ru-snils
  'identity number 410521089106', // kz-iin
  'identity number 176-49-2160', // us-ssn
  'tax id 956-94-6657', // us-itin
  'tax id 55-7365225', // us-ein
  'identity number 407-814-987', // ca-sin
  'identity number KWKX461013HCHJYR89', // mx-curp
  'tax id JQME180617DJF', // mx-rfc
  'identity number 739.968.186-45', // br-cpf
  'tax id 18.025.440/3580-47', // br-cnpj
  'tax id 34-29653823-1', // ar-cuit
  'identity number 80.967.426-6', // cl-rut
  'tax id 502.022.552-1', // co-nit
  'tax id 17150495148', // pe-ruc
  'identity number 171769680-9', // ec-cedula
  'tax id 216995670012', // uy-rut
  'identity number 3.363.013-3', // uy-ci
  'it is P156453(A)', // hk-id
  'identity number 2559 8962 3557', // in-aadhaar
  'tax id SMSTY2981I', // in-pan
  'tax id 04SEGNW5407P2O6', // in-gstin
  'identity number XOL4475649', // in-voter-id
  'identity number 499818190904214578', // cn-resident-id
  'identity number P156453A', // hk-id
  'identity number O256917283', // tw-id
  'identity number 9232 8575 8123', // jp-my-number
  'identity number 400103-6009256', // kr-rrn
  'tax id 264-72-11466', // kr-brn
  'identity number 12-04-382910-42', // kr-driving-licence
  'identity number M0730697T', // sg-nric
  'tax id 198879727E', // sg-uen
  'identity number 7-4200-09438-66-5', // th-id
  'identity number 211112-65-8406', // my-nric
  'tax id 02.040.341.6-637.329', // id-npwp
  'identity number 5842045008926265', // id-nik
  'tax id 861-664-182-666', // ph-tin
  'identity number 029315939030', // vn-cccd
  'identity number 38280-3526832-4', // pk-cnic
  'identity number 276972870X', // lk-nic
  'tax id 020 954 110', // au-tfn
  'tax id 33 919 522 612', // au-abn
  'tax id 879 779 969', // au-acn
  'tax id 21-179-876', // nz-ird
  'identity number 79472495-5', // il-id
  'identity number 784-1978-2964034-7', // ae-emirates-id
  'identity number 1733395048', // sa-national-id
  'identity number 33681913970', // tr-tckn
  'identity number 430306 9145 19 5', // za-id
  'identity number 17974146073', // ng-nin
  'identity number 23804243587572', // eg-national-id
];
export const misses: readonly Miss[] = [
  { text: 'commit 123456789', because: 'nine digits and nothing more' },
  { text: 'version 1.2.3 build 20240115', because: 'a build number' },
  { text: '2024-01-15 10:22:33', because: 'a time' },
  { text: 'order 4711-0815-42', because: 'an order number' },
  { text: '000-12-3456', because: 'no such area number' },
];
