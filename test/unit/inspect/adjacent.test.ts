// What stands right beside or inside of what was found: nothing is lost because a rule does not look twice.
import { expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const set = compileRules(rules);
const values = (text: string, rule?: string): string[] =>
  inspect(text, set)
    .findings.filter((found) => found.level !== 'low' && (!rule || found.rule === rule))
    .map(({ start, end }) => text.slice(start, end));

const one = `sb_secret_${'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1u'}`;
const two = `sb_secret_${'Zx9pLm3Qw7RtY2uIoP5aSdF8gHjK1lZ0c'}`;
const github = `ghp_${'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1uKo5'}`;

test.each([' ', '\n', ',', ';', '"', '\t', ' and '])('two tokens with %j between', (between) => {
  expect(values(one + between + two)).toEqual([one, two]);
});

test('three of them, and another vendor’s straight behind', () => {
  expect(values(`${one} ${two} ${one},${github}`)).toEqual([one, two, one, github]);
});

test('a token behind a hyphen, whose first letters the one before it has taken', () => {
  expect(values(`${one}-${two} and more`)).toEqual([`${one}-${two}`]);
});

test('a pattern that failed hides nothing behind it', () => {
  expect(values(`ghp_${'x'.repeat(20)} ghp_ ${github}`)).toEqual([github]);
});

test('a name and its value inside the short value of another name', () => {
  const inner = 'Zk82mvQx91Lp';
  expect(values(`secret: https://host.example/?password=${inner}`).join(' ')).toContain(inner);
});

test('a name of three words leads to its value, and the next one to its own', () => {
  const [first, second] = ['q8Zk2mVx71LrTn45YbQw', 'Zx9pLm3Qw7RtY2uIoP5a'];
  const text = `app_secret_access_token=${first} app_secret_access_token=${second}`;
  expect(values(text)).toEqual([first, second]);
  expect(values(`secret password: ${first}, password ${'Zk82mvQx'}`)).toEqual([first, 'Zk82mvQx']);
});

const line = 'MIIEpAIBAAKCAQEA' + '7bq5Wc0n1vJx8Lr2KpQmZtYsHdUfGeRa3iVo9MkN';
const head = '-----BEGIN RSA ' + 'PRIVATE KEY-----';
const foot = '-----END RSA ' + 'PRIVATE KEY-----';
const whole = `${head}\n${line}\n${line}\n${foot}`;

test('two keys in armour, one after the other', () => {
  expect(values(`${whole}\n${whole}`, 'private-key')).toEqual([whole, whole]);
});

test('a key cut off before its foot ends where the next begins', () => {
  const cut = `${head}\n${line}\n${line}\n`;
  expect(values(cut + whole, 'private-key')).toEqual([cut, whole]);
});

test('a private JSON key behind a public one', () => {
  const secret = `"kty":"RSA","n":"0vx7","d":"${'q8Zk2mVx71LrTn45YbQwcHdR'}"`;
  expect(values(`{"keys":[{"kty":"RSA","n":"a"},{${secret}}]}`, 'private-key')).toEqual([secret]);
});

test('a PuTTY key behind a head without a key', () => {
  const key = [
    'PuTTY-User-Key-File-3: ssh-ed25519',
    'Encryption: none',
    'Private-Lines: 1',
    line,
    '',
  ].join('\n');
  const found = values(`PuTTY-User-Key-File-2: ssh-rsa\n${key}`, 'private-key');
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(line);
  expect(found[0]?.startsWith('PuTTY-User-Key-File-3')).toBe(true);
});

test('Chinese that goes on behind a value, with brackets in it', () => {
  expect(values('密码是Zk82mvQx，请看（附件）(a)')).toEqual(['Zk82mvQx']);
});

test('no value stands behind an operator and a long gap', () => {
  expect(values(`password =${' '.repeat(30)}foo1bar2)`)).toEqual([]);
});

test('an address in colons beside the run that is none', () => {
  const address = '2001:db7:85a3::8a2e:370:7334';
  expect(values(`${'0:'.repeat(80)} server ip ${address}`)).toEqual([address]);
});

test('hardware addresses one behind the other are found once each', () => {
  const text = '3c:22:fb:9a:41:07 3c:22:fb:9a:41:08';
  expect(values(text, 'mac-address')).toEqual(text.split(' '));
});

test('a marking between its own letters is a word, in brackets or alone a marking', () => {
  expect(values('機密情報管理と機密保持', 'confidentiality-marking')).toEqual([]);
  expect(values('資料【機密】計画', 'confidentiality-marking')).toEqual(['機密']);
  expect(values('機密\n計画', 'confidentiality-marking')).toEqual(['機密']);
});
