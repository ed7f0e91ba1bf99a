// A secret assigned to a name that says so, in any dialect: env, YAML, JSON, INI, XML, code, SQL, flags, headers.
// Source: the grammars of those formats; the filters stand in assignment/value.ts.
import { valueAfter } from '../../assignment/connector.ts';
import { type Strength, scoreValue } from '../../assignment/value.ts';
import {
  foreignWords,
  pinWords,
  shortWords,
  strongWords,
  weakWords,
} from '../../assignment/words.ts';
import type { Miss, Read, Reader, Rule } from '../../rule.ts';

const reader = (words: readonly string[], strength: Strength, left?: 'any'): Reader => ({
  at: 'reader',
  words,
  read: (text, start, end) => readAssigned(text, start, end, strength),
  ...(left ? { left } : {}),
});

function readAssigned(text: string, start: number, end: number, strength: Strength): Read | null {
  const found = valueAfter(text, start, end);
  if (!found) return null;
  const score = scoreValue(found.value, strength, found.name) ?? 0;
  return { start: found.start, end: found.end, score };
}

export const rule: Rule = {
  id: 'secret-assignment',
  family: 'credentials',
  class: 'restricted',
  label: 'SECRET',
  title: 'Password, key or token',
  find: [
    reader(strongWords, 'strong', 'any'),
    reader(shortWords, 'strong'),
    reader(foreignWords, 'strong'),
    reader(weakWords, 'weak'),
    reader(pinWords, 'pin'),
  ],
  score: 0.7,
  proof: 'none',
};

export const hits = [
  'DB_PASSWORD=' + 'k7Rq!mZ29xLp',
  'api_key: "' + 'q8Zk2mVx71LrTn45Yb"',
  'const clientSecret = "' + 'Qm7ZkR2pLx9VwTn4Yb";',
  '<password>' + 'Zk82!mvQx</password>',
  'mysql --password ' + 'Zk82mvQx',
  '"token": "' + '4f9c1e7ab2d85306f1ce"',
  'setPassword("' + 'R7kQ2mZx9")',
  'name: DB_PASSWORD\n  value: "' + 'R7kQ2mZx9"',
  'val password: String = "' + 'R7kQ2mZx9"',
];
export const misses: readonly Miss[] = [
  { text: 'password: required', because: 'says what the field is' },
  { text: 'PASSWORD=$' + '{DB_PASSWORD}', because: 'a variable' },
  { text: 'api_key = "<your-api-key>"', because: 'a template' },
  { text: 'secretary: John 1234abcd', because: 'another word' },
  { text: 'password = getPassword()', because: 'a call' },
  { text: 'token: string', because: 'a type' },
  { text: 'password_file=/etc/app/pw1', because: 'a path' },
  { text: 'max_tokens=4096', because: 'a number' },
  { text: 'secret = os.environ["SECRET1"]', because: 'an indirect reference' },
  { text: 'password = "xxxxxxxxxx"', because: 'a stand-in' },
];
