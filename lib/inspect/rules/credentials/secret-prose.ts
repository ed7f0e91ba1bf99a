// A secret handed over in a sentence: "the password is …", in twenty languages.
import { valueInProse } from '../../assignment/prose.ts';
import { scoreValue } from '../../assignment/value.ts';
import { foreignWords } from '../../assignment/words.ts';
import type { Miss, Rule } from '../../rule.ts';

const english =
  'password passwd passphrase passcode pwd pass pw api~key apikey secret secret~key access~key token access~token login~code credentials logins';

export const rule: Rule = {
  id: 'secret-prose',
  family: 'credentials',
  class: 'restricted',
  label: 'SECRET',
  title: 'Password told in a sentence',
  find: [
    {
      at: 'reader',
      words: [...english.split(' ').map((word) => word.replace('~', ' ')), ...foreignWords],
      read: (text, start, end) => {
        const found = valueInProse(text, start, end);
        if (!found) return null;
        const score = scoreValue(found.value, 'prose', found.name) ?? 0;
        return { start: found.start, end: found.end, score };
      },
    },
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
