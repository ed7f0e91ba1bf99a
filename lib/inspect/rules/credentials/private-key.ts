// Private keys in armour: PEM of every kind, OpenSSH, PGP, SSH2, PuTTY. Source: RFC 7468, RFC 4880, RFC 4716, PuTTY's PPK.
import type { Miss, Read, Rule } from '../../rule.ts';

const head = /-{4,5} ?BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{4,5}/y;
const longest = 16_000;

function readArmour(text: string, start: number): Read | null {
  head.lastIndex = start;
  if (!head.test(text)) return null;
  const from = head.lastIndex;
  const inside = insideOf(text, from);
  const foot = inside.search(/-{4,5} ?END [A-Z0-9 ]{2,40}-{4,5}/);
  const end = foot < 0 ? from + bodyLength(inside) : footEnd(text, from + foot);
  const body = text.slice(from, end);
  const letters = body.match(/[A-Za-z0-9+/=]{16,}/g)?.join('').length ?? 0;
  if (/\.\.\.|<|xxxx|your/i.test(body.slice(0, 80))) return null;
  if (letters < 32 && isAlone(text, start, from)) return { start, end: from, score: 0.68 };
  return letters >= 32 ? { start, end, score: 0.92 } : null;
}

/** Up to the next head: a key has none inside, and a text of heads is read once and not again from each of them. */
function insideOf(text: string, from: number): string {
  const inside = text.slice(from, from + longest);
  const next = inside.search(/-{4,5} ?BEGIN /);
  return next < 0 ? inside : inside.slice(0, next);
}

/** A head on a line of its own, and the text ends there: the key was cut off, or stands in another message. */
const isAlone = (text: string, start: number, end: number): boolean =>
  (start === 0 || text[start - 1] === '\n') && text.slice(end).trim() === '';

const footEnd = (text: string, foot: number): number => {
  const close = text.indexOf('-----', foot + 8);
  return close < 0 || close > foot + 60 ? foot : close + 5;
};

/** Cut off before the foot: as far as the armour goes. */
const bodyLength = (inside: string): number =>
  /^(?:[\s"',\\nr:+A-Za-z0-9/=-]){1,16000}/.exec(inside)?.[0].length ?? 0;

export const rule: Rule = {
  id: 'private-key',
  family: 'credentials',
  class: 'restricted',
  label: 'PRIVATE_KEY',
  title: 'Private key',
  find: [
    { at: 'reader', words: ['-----BEGIN ', '---- BEGIN '], left: 'any', read: readArmour },
    {
      at: 'word',
      words: ['PuTTY-User-Key-File-'],
      pattern:
        /PuTTY-User-Key-File-[23]: [^\n]{4,40}\r?\n(?:(?!PuTTY-)[\s\S]){0,6000}?Private-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=\r\n]{1,4800}?\nPrivate-(?:MAC|Hash): [0-9a-f]{1,64}|[A-Za-z0-9+/=\r\n]{1,4800})/,
      score: 0.92,
    },
    {
      at: 'word',
      words: ['"kty"'],
      pattern:
        /"kty"\s{0,4}:\s{0,4}"(?:RSA|EC|OKP)"(?:(?!"kty")[^{}]){0,3000}?"d"\s{0,4}:\s{0,4}"[\w-]{20,700}"/,
      score: 0.9,
    },
    // .NET's `ToXmlString(true)`.
    {
      at: 'word',
      words: ['<D>'],
      left: 'any',
      head: /<D>/,
      pattern: /[A-Za-z0-9+/=\s]{80,1200}(?=<\/D>)/,
    },
    {
      at: 'word',
      words: ['MII'],
      pattern:
        /MII[A-Za-z0-9+/]{5}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKCAQEA)[A-Za-z0-9+/\r\n]{40,8000}={0,2}/,
      score: 0.86,
    },
  ],
  score: 0.9,
  proof: 'vendor',
  rank: 'container',
  near: ['credential'],
};

const body = 'MIIEpAIBAAKCAQEA' + '7bq5Wc0n1vJx8Lr2KpQmZtYsHdUfGeRa3iVo9MkN';
export const hits = [
  `<RSAKeyValue><Modulus>${'x'}</Modulus><D>${body}${body}</D></RSAKeyValue>`,
  '-----BEGIN RSA ' + `PRIVATE KEY-----\n${body}\n${body}\n-----END RSA PRIVATE KEY-----`,
  '-----BEGIN ' + `PRIVATE KEY-----\\n${body}\\n-----END PRIVATE KEY-----`,
  '-----BEGIN OPENSSH ' + `PRIVATE KEY-----\n${body}\n`,
  '-----BEGIN PGP ' + `PRIVATE KEY BLOCK-----\n\n${body}\n-----END PGP PRIVATE KEY BLOCK-----`,
];
export const misses: readonly Miss[] = [
  { text: `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`, because: 'public' },
  { text: '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----', because: 'a stand-in' },
  { text: 'starts with -----BEGIN PRIVATE KEY-----', because: 'no body' },
];
