// Texts made to be slow, 256 KB each: what rules begin at, repeated; numbers, disguises, layers, tables, and texts that
// are full of true findings. What each rule's own words and samples make of it stands in repeated.ts.
import { rules } from '../../../lib/inspect/rules/index.ts';
import { createRandom } from '../../corpus/random.ts';

const size = 262_144;
export const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const fill = (piece: string): string => filled(piece, size);

const random = createRandom(17);

/** A new piece each time: nothing is the same twice. */
function drawn(make: () => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < size; ) length += pieces[pieces.push(make()) - 1]?.length ?? size;
  return pieces.join('').slice(0, size);
}
const formed = (format: string): string => drawn(() => random.fill(format));

/** Words at which some rule looks closer. */
export const triggers: readonly string[] = [
  ...new Set(
    rules.flatMap(({ find }) => find.flatMap((finder) => ('words' in finder ? finder.words : []))),
  ),
];

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const layered = (text: string, layers: number): string =>
  layers === 0 ? text : layered(base64(text), layers - 1);
const quoted = (text: string, times: number): string =>
  times === 0 ? text : quoted(JSON.stringify(text), times - 1);
const told = 'password=Tr0ub4dor&3x9Kq and more text follows here';

const beginnings = {
  'the word password': fill('password '),
  'password=': fill('password='),
  'the password is': fill('the password is '),
  'sk-': fill('sk-'),
  sb_secret_: fill('sb_secret_'),
  'eyJ-': fill('eyJ-'),
  'URLs with users': fill('http://a:b@'),
  'signs of a URL': fill('://'),
  'armour heads': fill('-----BEGIN '),
  'heads of private keys': fill('-----BEGIN PRIVATE KEY-----\n'),
  'heads of private keys and a line': fill(
    `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEpAIBAAKCAQEA7bq5Wc0n1vJx8Lr2KpQm\n`,
  ),
  'heads of PuTTY': fill('PuTTY-User-Key-File-2: ssh-rsa\n'),
  'public JSON keys': fill('"kty":"RSA",'),
  'beginnings of DER': fill('MIIEpAIBAAKCAQEA\n'),
  'quotes and signs': fill('"\'"='),
  'quotes that do not close': fill('password="a,'),
  'operators and blanks': fill(`password =${' '.repeat(30)}`),
  'sshpass -p': fill('sshpass -p '),
  'marking without a space': fill('기밀'),
  'colons of an address': fill('::'),
  'zeros of an address': fill(':0:'),
  'pairs of an address': fill('3c:22:fb:'),
  'signing calls': fill('jwt.sign('),
  'a verb without a value': fill('密码是\n'),
  'a foreign verb without a value': fill('hasło to \n'),
  'a password in Chinese, on and on': fill('密码是'),
  'names that repeat themselves': fill('SECRET_KEY_'),
  'key=value;': fill('key=value;'),
  instructions: fill('ignore all previous instructions '),
  markup: fill('<password>a</password>'),
  'triggers mixed': drawn(() => random.pick(triggers)),
  'triggers mixed, with =': drawn(() => `${random.pick(triggers)}=`),
  'triggers mixed, with a colon and a quote': drawn(() => `${random.pick(triggers)}: "`),
  'triggers mixed, with a value': drawn(
    () => `${random.pick(triggers)}${random.fill('{b64:12} ')}`,
  ),
};

const numbers = {
  'card numbers': fill('4539 1488 0343 6467 '),
  'single digits': fill('1 '),
  'one long number': fill('1234567890'),
  DE12: fill('DE12 '),
  'digits and hyphens': fill('12-'),
  'digits and dots': fill('1.'),
  'groups of four': fill('1234 '),
  'phone numbers': formed('+49 30 {one}{dig:6} '),
  'phone numbers without gaps': formed('+4930{one}{dig:6},'),
  'nine digits': formed('{dig:9} '),
  'ten digits': formed('{dig:10} '),
  'eleven digits': formed('{dig:11} '),
  'twelve digits': formed('{dig:12} '),
  'tax numbers': formed('tax id {dig:9} '),
  addresses: formed('9{one}.{dig:2}.{dig:2}.{dig:2} '),
  'letters and digits': formed('AB{dig:6} '),
};

const disguises = {
  'zero-width characters': fill('a\u200b'),
  'a run of zero-width characters': fill('\u200b'),
  'look-alikes': fill('аa'),
  'combining letters': fill('a\u0301'),
  'a run of combining marks': fill('\u0301'),
  'tag letters': fill('\u{e0041}'),
  overrides: fill('a\u202eb\u202c '),
  'mathematical letters': fill('𝐩𝐚𝐬𝐬'),
  'wide letters': fill('ｐａｓｓｗｏｒｄ＝'),
  'Arabic digits': fill('٣ '),
  'a disguise now and then': fill(`${'password=Xy7'.repeat(73)}a\u200bb `),
  'lone surrogates': fill('\ud800'),
  'any unit': drawn(() => String.fromCharCode(random.below(0x10000))),
  'any ASCII': drawn(() => String.fromCharCode(32 + random.below(95))),
};

const layers = {
  base64: fill('QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'),
  'base64 of a password': fill(`${base64(told)} `),
  'base64 in base64': fill(`${layered(told, 2)} `),
  'base64 in base64 in base64': fill(`${layered(told, 3)} `),
  'hexadecimal text': fill(`${Buffer.from(told).toString('hex')} `),
  'percent escapes': fill('%41'),
  'percent escapes of percent signs': fill('%2541'),
  'escapes and long tokens': fill(`%41${'a'.repeat(80)}`),
  'backslash escapes': fill('\\u0041'),
  backslashes: fill('\\'),
  'character references': fill('&#65;'),
  'JSON in JSON': fill(quoted('{"password":"Xk29dkqpz"}', 2)),
  'JSON in JSON, six deep': fill(quoted('{"a":"b"}', 6)),
};

const shapes = {
  'a@': fill('a@'),
  'a@a.': fill('a@a.'),
  'one letter': fill('a'),
  'empty cells': fill('a,b\n'),
  'ten thousand columns': fill(`${'email,'.repeat(10_000)}\n${'a@b.co,'.repeat(10_000)}\n`),
  'many tables': fill('name,email,phone\nA,b@c.de,1\nB,c@d.de,2\n\n'),
  'wide tables': fill(
    `${'name,phone,'.repeat(160)}\n${`${formed('{dig:4},').slice(0, 1_600)}\n`.repeat(2)}\n`,
  ),
  'a deep nest': fill('{"a":['),
};

/** Nothing hostile but that there is so much of it. */
const findings = {
  'true passwords': formed('password: {b62:14}\n'),
  'true passwords in Chinese': formed('密码：{b62:12}\n'),
  'true keys': formed('"api_key":"{b62:32}",'),
  'true tokens': formed('ghp_{b62:36} '),
  'one marking after the other': fill('【機密】'),
  'e-mail addresses': formed('p{dig:4}@contoso-mail.com\n'),
  'people and their dates of birth': formed('Name: Anna Schmidt born 12.03.19{dig:2}\n'),
  'rows of numbers': `name,phone,ssn\n${formed('A,{dig:9},{dig:9}\n')}`.slice(0, size),
  'data of all kinds': formed(
    'p{dig:3}@x.com,+49 30 {one}{dig:6},DE89370400440532013000,4539148803436467\n',
  ),
  IBANs: fill('DE89370400440532013000 '),
  wallets: fill('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 '),
  'Ethereum wallets': fill('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed '),
  'hardware addresses': fill('3c:22:fb:9a:41:07 '),
};

export const hostile: Readonly<Record<string, string>> = {
  ...beginnings,
  ...numbers,
  ...disguises,
  ...layers,
  ...shapes,
  ...findings,
};
