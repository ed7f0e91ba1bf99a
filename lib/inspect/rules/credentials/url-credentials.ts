// A user and password inside a URL, connection strings included. Source: RFC 3986 section 3.2.1; database drivers' docs.
import { scoreValue } from '../../assignment/value.ts';
import { isPlaceholder } from '../../checks/random.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const user = /[^\s:/?#@"'`<>()[\]{}|\\^]{0,80}:/y;
/** A password may hold an unescaped @ or /; the last @ before the host counts. */
const secret = /[^\s"'`<>]{1,160}?@(?=[\w.$[{-])(?![^\s"'`<>/]{0,100}@)/y;

function readUrl(text: string, start: number, end: number): Read | null {
  const from = endOf(user, text, end);
  if (from < 0 || text.startsWith('//', from)) return null;
  const stop = endOf(secret, text, from) - 1;
  if (stop <= from) return null;
  const value = { text: text.slice(from, stop), quoted: true, bare: false, loose: false };
  if (/^\d{1,5}\//.test(value.text)) return null;
  if (isShipped(text, end, from, stop)) return null;
  const score = scoreValue(value, 'strong', 'url') ?? weak(text, start, value.text);
  return score === null ? null : { start: from, end: stop, score: Math.max(score, 0.74) };
}

/** `guest:guest@localhost`: what software is shipped with, on this machine. */
const isShipped = (text: string, user: number, from: number, stop: number): boolean =>
  text.slice(user, from - 1) === text.slice(from, stop) &&
  /^@(?:localhost|127\.|host\b|\[::1\])/.test(text.slice(stop, stop + 12));

/** Even a poor password is one in a database's URL. */
function weak(text: string, start: number, value: string): number | null {
  const scheme = text.slice(Math.max(0, start - 14), start);
  const database =
    /(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|ftps?|smtps?|ldaps?)$/i.test(
      scheme,
    );
  const stand =
    isPlaceholder(value) ||
    /^(?:pass(?:word|wd)?|pwd|secret|user(?:name)?|[<$%{[].*|ENC\[.*|\w{1,12}\.[A-Z_]+|changeme|token)$/i.test(
      value,
    );
  return database && !stand && value.length >= 3 ? 0.7 : null;
}

export const rule: Rule = {
  id: 'url-credentials',
  family: 'credentials',
  class: 'restricted',
  label: 'URL_PASSWORD',
  title: 'Password inside a web or database address',
  find: [{ at: 'reader', words: ['://'], left: 'any', read: readUrl }],
  score: 0.8,
  proof: 'none',
  rank: 'container',
};

export const hits = [
  'postgres://app:' + 'Zk82mvQx@db.corp.example:5432/main',
  'https://deploy:' + 'R7kQ2mZx9LpV@git.corp.example/repo.git',
  'mongodb+srv://app:' + 'Zk82mvQx@cluster0.ab1cd.mongodb.net/db',
  'redis://:' + 'Zk82mvQx@10.1.2.3:6379/0',
  'jdbc:mysql://root:' + 'Zk82mvQx@db/main',
];
export const misses: readonly Miss[] = [
  { text: 'https://user:password@example.com', because: 'words of a documentation' },
  { text: 'postgres://user:$' + '{DB_PASSWORD}@db/main', because: 'a variable' },
  {
    text: 'amqp://guest:guest@localhost:5672',
    because: 'what it is shipped with, on this machine',
  },
  { text: 'postgres://app:env.DB_KEY@db/app', because: 'a variable' },
  { text: 'mysql://app:insert-your-key-here@db/app', because: 'a stand-in' },
  { text: 'http://localhost:8080/@scope/pkg', because: 'a port and a path' },
  { text: 'see https://example.com/a:b and mail me@corp.example', because: 'no user part' },
];
