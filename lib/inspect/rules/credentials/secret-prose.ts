// A secret handed over in a sentence: "the password is …", in twenty languages.
import { type Naming, valueInProse } from '../../assignment/prose.ts';
import { scoreValue } from '../../assignment/value.ts';
import { foreignWords } from '../../assignment/words.ts';
import type { Miss, Read, Reader, Rule } from '../../rule.ts';

const split = (list: string): string[] => list.split(' ').map((word) => word.replace('~', ' '));
const passwords = split('password passwd passphrase');
const names = split(
  'passcode pwd pass pw api~key apikey secret secret~key access~key access~token login~code credentials logins',
);
const foreignPasswords = new Set(
  split('passwort kennwort contraseña senha wachtwoord hasło lösenord пароль mot~de~passe').map(
    (word) => word.replace('~', ' '),
  ),
);

const reader = (words: readonly string[], naming: Naming): Reader => ({
  at: 'reader',
  words,
  read: (text, start, end) => readTold(text, start, end, naming),
});

function readTold(text: string, start: number, end: number, naming: Naming): Read | null {
  const found = valueInProse(text, start, end, naming);
  if (!found) return null;
  const score = scoreValue(found.value, 'prose', found.name) ?? 0;
  return { start: found.start, end: found.end, score };
}

export const rule: Rule = {
  id: 'secret-prose',
  family: 'credentials',
  class: 'restricted',
  label: 'SECRET',
  title: 'Password told in a sentence',
  find: [
    reader(passwords, 'password'),
    reader(names, 'english'),
    reader(
      foreignWords.filter((word) => foreignPasswords.has(word)),
      'foreign-password',
    ),
    reader(
      foreignWords.filter((word) => !foreignPasswords.has(word)),
      'foreign',
    ),
  ],
  score: 0.7,
  proof: 'none',
};

export const hits = [
  'The password is ' + 'Zk82!mvQx.',
  'the password for the staging server is ' + 'Zk82mvQx',
  'Das Passwort lautet ' + 'Zk82!mvQx',
  'le mot de passe est ' + 'Zk82!mvQx',
  'la contraseña es ' + 'Zk82!mvQx',
  'hasło to ' + 'Zk82!mvQx',
  'пароль от сервера это ' + 'Zk82!mvQx',
  '密码是' + 'Zk82!mvQx',
  'パスワードは' + 'Zk82!mvQx',
  'the password is "' + 'swordfish"',
];
export const misses: readonly Miss[] = [
  { text: 'The password is required.', because: 'no value' },
  { text: 'Your password is 12 characters long', because: 'a length' },
  { text: 'Das Passwort ist abgelaufen', because: 'a state' },
  { text: 'The token is invalid', because: 'a state' },
  { text: 'my password is not working since 2024', because: 'no value' },
];
