// A secret handed over in a sentence: "the password is …", in twenty languages.
import { forgetProse, type Naming, valueInProse } from '../../assignment/prose.ts';
import {
  loginAfter,
  pairAfter,
  passwordBefore,
  passwordTyped,
  pinAfter,
  tokenAfter,
  tokenBefore,
  tokenIs,
} from '../../assignment/told.ts';
import { scoreValue } from '../../assignment/value.ts';
import { forgetWords } from '../../assignment/verb.ts';
import { foreignPasswords, foreignWords } from '../../assignment/words.ts';
import type { Miss, Read, Reader, Rule } from '../../rule.ts';

const split = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('~', ' '));
const passwords = split('password passwd passphrase wifi~key wi-fi~key wlan~key');
const names = split(
  'api~key apikey secret secret~key access~key access~token login~code credentials logins',
);
const short = split('passcode pwd pass pw');
const logins = split(
  'login logins credentials creds login~details access~details account~details logon~details log~in~with log~me~in~with log~in~as login~with login~as logging~in~with logged~in~with signed~in~with logged~in~as sign~in~with sign~in~as zugangsdaten anmeldedaten identifiants credenciales credenziali credenciais connecte-toi~avec connectez-vous~avec inicia~sesión~con entra~con accedi~con entra~com inloggen~met log~dich~ein~mit logge~dich~mit melde~dich~mit anmelden~mit zaloguj~się~jako',
);
/** Each of the one before each of the other. */
const cross = (leads: string, nouns: string): string[] =>
  split(leads).flatMap((lead) => split(nouns).map((noun) => `${lead} ${noun}`));

/** From a value to its name behind it. */
const handing =
  'as as~the as~a as~my as~its as~his as~her as~their as~your is~the is~my is~our is~the~new when~asked~for~the when~asked~for~a when~prompted~for~the when~prompted~for~a when~it~asks~for~the';
const handovers = [
  ...cross(handing, 'password passphrase pw'),
  ...cross('als als~das ist~das ist~mein', 'passwort kennwort'),
  ...cross('comme comme~le est~le est~mon', 'mot~de~passe mdp'),
  ...cross('como como~la es~la es~mi', 'contraseña clave'),
  ...cross('come come~la è~la', 'password'),
  ...cross('como como~a é~a é~minha', 'senha palavra-passe'),
  ...cross('als als~het is~het', 'wachtwoord'),
  ...cross('jako', 'hasła hasło heslo'),
  ...cross('som', 'lösenord adgangskode kodeord passord'),
  ...cross('как в~качестве', 'пароль пароля'),
  'salasanana',
];
const typed = split('i~typed i~entered i~tried i~used just~type just~enter ich~tippte nehme~ich');
const codes = split('access~code door~code gate~code alarm~code entry~code');
const given = [
  ...codes,
  ...split('use~code vpn~code'),
  ...cross('use use~the use~this with with~the using my our new old', 'token key api~key'),
  ...split('api~key api~token'),
];
const pins = codes.concat(
  split(
    'your~code pin pin~code pincode unlock~code safe~code lock~code screen~code geheimzahl code~pin código~pin codice~pin pin-code pinkod pinkode pin-kod passcode türcode zugangscode пин-код пинкод one-time~code one-time~password one-time~passcode verification~code security~code otp otp~code 2fa~code mfa~code auth~code authentication~code login~code sms~code einmalcode bestätigungscode code~de~vérification código~de~verificación codice~di~verifica código~de~verificação',
  ),
);

const told = (words: readonly string[], read: Reader['read']): Reader => ({
  at: 'reader',
  words,
  read,
});

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
    reader(short, 'password'),
    reader(names, 'english'),
    told(logins, loginAfter),
    told(handovers, passwordBefore),
    told(cross(handing, 'token bearer~token access~token key api~key secret'), tokenBefore),
    told(typed, passwordTyped),
    // `enter` alone is a word of every program.
    { ...told([', enter', ', type'], passwordTyped), left: 'any' },
    told(split('admin~/ root~/ administrator~/'), pairAfter),
    told(given, tokenAfter),
    told(pins, pinAfter),
    told(split('token key secret'), (text, start, end) => tokenIs(text, start, end, 'english')),
    told(
      split(
        'schlüssel clé llave clave chiave chave sleutel klucz nyckel nøgle nøkkel avain anahtarı ключ токен api-schlüssel apiキー アクセスキー トークン 密钥 令牌 키 토큰',
      ),
      (text, start, end) => tokenIs(text, start, end, 'foreign'),
    ),
    reader(foreignPasswords, 'foreign-password'),
    reader(foreignWords.slice(foreignPasswords.length), 'foreign'),
  ],
  score: 0.7,
  proof: 'none',
  forget: () => {
    forgetWords();
    forgetProse();
  },
};

export const hits = [
  'The password is ' + 'Zk82!mvQx.',
  'the password for the staging server is ' + 'Zk82mvQx',
  'Das Passwort lautet ' + 'Zk82!mvQx',
  'le mot de passe est ' + 'Zk82!mvQx',
  'la contraseña es ' + 'Zk82!mvQx',
  'PASSWORD IS ' + 'Zk82mvQx',
  'password for bob: ' + 'Zk82mvQx',
  'hey our Airflow token is ' + 'q8Zk2mVx71LrTn45Yb, works till friday',
  'パスワード ' + 'Zk82mvQx',
  '密码' + 'Zk82mvQx',
  'hasło to ' + 'Zk82!mvQx',
  'пароль от сервера это ' + 'Zk82!mvQx',
  '密码是' + 'Zk82!mvQx',
  'パスワードは' + 'Zk82!mvQx',
  'the password is "' + 'swordfish"',
  'the login is jsmith / ' + 'Zk82mvQx',
  'log in with admin:' + 'Zk82mvQx',
  'sign in as bob@acme.example with ' + 'Zk82mvQx',
  'use ' + 'Zk82mvQx' + ' as the password',
  'use token ' + 'Zk82mvQx91 for the staging API',
  'I set the root password to ' + 'Zk82mvQx' + ' yesterday',
  'it asks for a password, I typed ' + 'Zk82mvQx',
  'my pin is ' + '4821',
  'is the password ' + 'Zk82mvQx' + ' safe?',
  'la password del wifi è ' + 'Zk82mvQx',
  'Passcode for the meeting: ' + '4821',
  'the token I use for the API is ' + 'q8Zk2mVx71LrTn45Yb',
  'type ' + 'Zk82mvQx when asked for the password',
  'when prompted for your password, enter ' + 'Zk82mvQx',
  'my login details: bob@acme.example and ' + 'Zk82mvQx',
  'creds for the test box are bob:' + 'Zk82mvQx',
  'the db password has been changed from ' + 'Zk82mvQx to R7kQ2mZx9',
  'the password (which is ' + 'Zk82mvQx) expires',
  'use ' + 'q8Zk2mVx71LrTn45Yb as the bearer token',
  'Ich habe das Passwort auf ' + 'Zk82mvQx geändert',
  'ho cambiato la password in ' + 'Zk82mvQx',
  'Passwort bitte auf ' + 'Zk82mvQx setzen',
  "password changed, it's now " + 'Zk82mvQx',
  'пароль изменён на ' + 'Zk82mvQx',
  'Q: wifi password? A: ' + 'Zk82mvQx',
  "> what's the pw again?\n" + 'Zk82mvQx',
  'my key ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80 is rate limited',
  "what was the password? it's " + 'Zk82mvQx',
  'NAS: admin / ' + 'Zk82mvQx',
  "le code d'accès est " + 'Zk82mvQx',
  "the password for the server, it's " + 'Zk82mvQx',
  'use ' + 'Zk82mvQx' + ' as the password please',
  'la chiave API è ' + 'q8Zk2mVx71LrTn45Yb',
  'log in with the password `' + 'monkeybars`',
  'the root account has "' + 'letmeinnow" as password',
  'password was changed from ' + 'Zk82!mvQx yesterday',
  'Пароль от сервера ' + 'Zk82!mvQx',
  'password for the new box ' + 'Zk82!mvQx',
  'My password is ' + 'butterfly',
  'user admin, pass ' + 'Zk82!mvQx',
  "hey, the API key's " + "Zk82mvQx91, don't share it",
  'the passphrase is "' + 'orbit camel dusty yellow ranch"',
  'पासवर्ड ' + 'Zk82!mvQx' + ' है',
];
export const misses: readonly Miss[] = [
  { text: 'The password is required.', because: 'no value' },
  { text: 'Your password is 12 characters long', because: 'a length' },
  { text: 'Das Passwort ist abgelaufen', because: 'a state' },
  { text: 'using partition key order2024', because: 'a field' },
  { text: 'abc123 is password protected', because: 'a state' },
  { text: 'Python3 as the key language', because: 'a language' },
  { text: 'das Passwort auf Seite 12 ändern', because: 'a page' },
  { text: 'forgot your password? Call desk 4 now', because: 'no answer' },
  { text: 'roles: admin / user', because: 'no password' },
  { text: 'Password\nOAuth2\nSAML', because: 'ways to log in' },
  { text: 'The token is invalid', because: 'a state' },
  { text: 'log in with your e-mail / phone2', because: 'ways to log in' },
  { text: 'use token v2.1.0 for now', because: 'a version' },
  { text: 'my pin is broken', because: 'no digits' },
  { text: 'send "username" as the password', because: 'the name of a field' },
  {
    text: 'the password is welcome',
    because: 'no word of those that people choose and nobody says',
  },
  { text: 'reset the password for account jsmith42', because: 'whose it is' },
  { text: 'I changed the password to something else', because: 'no value' },
  { text: 'it uses SHA256 as the password hash', because: 'an algorithm' },
  { text: 'My password manager is 1Password.', because: 'a program' },
  { text: 'パスワードは8文字以上', because: 'a length' },
  { text: 'password requirements: min12chars', because: 'a rule' },
  { text: 'my password is not working since 2024', because: 'no value' },
];
