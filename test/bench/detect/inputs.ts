// Texts that the benchmark takes its time on: a mixed megabyte, and inputs made to be slow.
import { createRandom } from '../../corpus/random.ts';
import { ordinary } from './ordinary.ts';

const random = createRandom(11);
const people = Array.from({ length: 2500 }, () =>
  random.fill('Person {dig:3},p{dig:4}@contoso-mail.com,+49 30 {one}{dig:6},{dig:5} Berlin\n'),
).join('');

const kinds = new Map(ordinary().map(({ kind, texts }) => [kind, texts.join('\n')]));
const part = (kind: string, size: number): string => (kinds.get(kind) ?? '').slice(0, size);

/** Chat prose, source code, logs, a table with personal data. */
export const mixed: string = [
  part('prose English', 26_000).repeat(10),
  part('installed .js', 230_000),
  part('installed .ts', 130_000),
  part('logs', 260_000),
  `name,email,phone,city\n${people.slice(0, 100_000)}`,
  part('installed .md', 120_000),
]
  .join('\n')
  .slice(0, 1_048_576);

const size = 262_144;
export const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const fill = (piece: string): string => filled(piece, size);

export const hostile: Readonly<Record<string, string>> = {
  'the word password': fill('password '),
  'password=': fill('password='),
  'the password is': fill('the password is '),
  'sk-': fill('sk-'),
  'eyJ-': fill('eyJ-'),
  'card numbers': fill('4539 1488 0343 6467 '),
  'single digits': fill('1 '),
  'one long number': fill('1234567890'),
  DE12: fill('DE12 '),
  'a@': fill('a@'),
  'one letter': fill('a'),
  base64: fill('QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'),
  'percent escapes': fill('%41'),
  'backslash escapes': fill('\\u0041'),
  'zero-width characters': fill('a\u200b'),
  'look-alikes': fill('аa'),
  'URLs with users': fill('http://a:b@'),
  'armour heads': fill('-----BEGIN '),
  'quotes and signs': fill('"\'"='),
  'sshpass -p': fill('sshpass -p '),
  'marking without a space': fill('기밀'),
  'colons of an address': fill('::'),
  'signing calls': fill('jwt.sign('),
  'empty cells': fill('a,b\n'),
};
