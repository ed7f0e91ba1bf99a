// Decides whether what is assigned to a secret's name is a secret: out go placeholders, variables, types, words, paths.
// What separates a precision of 0.5 from 0.9 is here, not in more patterns.
import { isDrawn, isNamed, isUnword, isWalked } from '../checks/drawn.ts';
import { entropy, isPlaceholder, isSequence, variety } from '../checks/random.ts';
import { isElsewhere } from './elsewhere.ts';
import {
  blank,
  bracket,
  colon,
  digit,
  dot,
  equal,
  has,
  hyphen,
  isOnly,
  letter,
  lower as lowerCase,
  madeOf,
  mark,
  plain,
  upper,
  wide,
  word,
} from './made-of.ts';
import { common, isStandIn, saysNothing } from './vocabulary.ts';
import { foreignWords } from './words.ts';

export type Value = {
  readonly text: string;
  readonly quoted: boolean;
  /** Written as `KEY=value` with nothing between: shells and .env files have no other way to quote. */
  readonly bare: boolean;
  /** Only a comma or a bracket stands between name and value: lists of words look the same. */
  readonly loose: boolean;
};

/** How much the name says: `strong` password, secret, api_key …; `weak` key, auth …; `pin`; `prose` for sentences. */
export type Strength = 'strong' | 'weak' | 'pin' | 'prose';

const templates =
  /^[$%@#]?[{[(<].{0,300}[}\])>]$|\$\{|\{\{|\$\(|<%|%\(|#\{|^\$[A-Za-z_]|^%[A-Za-z_]{1,60}%$|^%[sdv@]$|^@[A-Za-z]|^\{[\w.]{0,60}\}$|^:[a-z_]{1,40}$|^\?[a-z]|^!(?:Ref|Sub|GetAtt|vault|env)|%[A-Za-z_]{3,40}%|<[A-Za-z_ -]{2,40}>|\.\.\.|…|\*\*\*|•••|\.\*|\\[wdsS]|\[\^?(?:a-z|A-Z|0-9)|\(\?[:=!<]/;
const references =
  /^(?:process\.env|import\.meta|os\.(?:environ|getenv)|env[.([]|ENV\[|getenv|System\.|self\.|this\.|config\.|settings\.|req\.|request\.|props\.|params\.|secrets?\.|vars?\.|local\.|data\.|context\.|options\.|args\.|vault:|arn:|file:|ref\+|op:\/\/|secretref:|kv:|ssm:|keychain:|env:|ssh-[a-z]{2}|ecdsa-|base64:?$|https?:|ftp:|\.\.?\/|~\/|[A-Za-z]:\\)/i;
const calls = /^[\w$.]{1,80}\(|\($|=>|\[\s*['"]?\w{0,40}['"]?\s*\]$/;
const callBegins = /^(?:new |await |lambda |function\b)/;
const propertyChain = /^[A-Za-z_$][\w$]{0,60}(?:(?:\.|->|::)[A-Za-z_$][\w$]{0,60}){1,8}$/;
/** Operators that no value has and much code: `s&&0!==t`, `!!own`. */
const code =
  /&&|\|\||[!=]==|^!!|^![A-Za-z_]\w{0,40}$|\w\[\d{1,4}\]|\)\.|\(\)|\?\.|::|\w:\w{1,20},\w{1,20}:/;
const files =
  /\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|env|toml|ini|xml|html?|php|js|ts|py|rb|go|java|cs|md|png|svg|css|csv|tsv|log|zip|tar|t?gz|pdf|docx?|xlsx?|pptx?|parquet|dump|sql|jpe?g|gif|webp|mp4|woff2?|lock|cfg|conf|properties|bak|sh|bat|ps1|exe|dll|jar|whl|bin|db)$/i;
const anyWords = /^[\p{L}'’-]{1,40}(?:[ _][\p{L}'’-]{1,40}){0,40}[.!?:]?$/u;
/** The letters of every script are a long list to compile; most values need it not. */
const asciiWords = /^[A-Za-z'’-]{1,40}(?:[ _][A-Za-z'’-]{1,40}){0,40}[.!?:]?$/;
const identifier = /^[A-Za-z][a-z]{0,40}(?:[_.-][A-Za-z][a-z]{0,40}|[A-Z][a-z]{1,40}){1,8}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hexOnly = /^(?:0x)?[0-9a-f]{16,512}$/i;
const notValues =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|[v^~<>=]{0,2}\d{1,4}(?:\.[\dx*]{1,6}){1,3}(?:-[\w.]{1,20})?|[^@\s]{1,64}@[^@\s]{1,80}\.[a-z]{2,12}|#[0-9a-f]{3,8}|\d{1,4}(?:px|em|rem|ms|s|m|h|d|kb|mb|gb|%)|-?\d{1,3}(?:\.\d{1,10})?|0x0{1,8}|\W{1,40})$/i;

/** Values that say what a field is, not what it holds. */
const stopWords = new Set(
  (
    `${common} ` +
    'none nil false undefined nan str text number int integer boolean bool object array any void char varchar bytes byte required optional empty protected ' +
    'static const readonly masked passwort apikey api_key email mail output guest anonymous basic digest oauth2 saml changeme changeit change_me tmp ' +
    'missing incorrect correct wrong expired reset forgot forgotten lost stolen leaked exposed protected encrypted hashed stored sent needed unset disabled ' +
    'enabled blank auto automatic manual prompt ask inherit localhost html json yaml xml latin1 latin-1 ascii nullptr md5 sha1 sha256 sha512 bcrypt argon2 ' +
    'aes rsa hs256 rs256 es256 primary foreign unique index self model column type enum struct class function return import export and if then else are was ' +
    'their its which on at nicht und der die das ist kein erforderlich falsch richtig abgelaufen vergessen requis oublié requerido obligatorio'
  ).split(' '),
);

/** A translated form: `"password": "Passwort"`. */
const namesOfSecrets = /* @__PURE__ */ new Set(foreignWords);

/** What a value is, whatever its name. */
type Look = {
  readonly text: string;
  readonly lower: string;
  readonly made: number;
  readonly hopeless: boolean;
};
const nothing: Look = { text: '', lower: '', made: 0, hopeless: true };
/** The two values that were looked at last: several words of a name, and several rules, lead to the same ones. */
let last = nothing;
let other = nothing;

/** Nothing of a text is kept behind its inspection. */
export function forgetValue(): void {
  last = nothing;
  other = nothing;
}

function look(text: string): Look {
  if (text === last.text) return last;
  [last, other] = [other, last];
  if (text === last.text) return last;
  const made = madeOf(text);
  const lower = has(made, upper | wide) ? text.toLowerCase() : text;
  last = { text, lower, made, hopeless: isHopeless(text, lower, made) };
  return last;
}

/** Of the words that say nothing. */
const longestWord = 24;

function isHopeless(text: string, lower: string, made: number): boolean {
  if (lower.length <= longestWord && (stopWords.has(lower) || namesOfSecrets.has(lower)))
    return true;
  const refers = !isOnly(made, word) && has(made, dot | colon | bracket | hyphen | mark);
  if (refers ? references.test(text) : lower.startsWith('getenv')) return true;
  if (has(made, bracket | mark | colon | dot | wide) && templates.test(text)) return true;
  if (isNoValue(text, made)) return true;
  if (isElsewhere(text, made) || saysNothing(lower, made)) return true;
  if (text.includes('EXAMPLE') || (isPlaceholder(text) && !longRandom(text))) return true;
  return (text.length > 5 && variety(text) < 4) || (text.length >= 12 && isWalked(text));
}

/** @returns 0…1, or null where the value is no secret. */
export function scoreValue(value: Value, strength: Strength, name: string): number | null {
  const { text } = value;
  if (text.length < (strength === 'weak' ? 12 : 4) || text.length > 600) return null;
  const { lower, made, hopeless } = look(text);
  if (hopeless || isItself(lower, name)) return null;
  const identifies = isOnly(made, word);
  const digits = has(made, digit);
  if (strength !== 'prose' && isCountedUp(text, made)) return null;
  if (strength !== 'prose' && (isStandIn(lower) || (digits && isPoor(text, made, name))))
    return null;
  if (made === digit && text.length <= 12) return scoreDigits(value, strength, name);
  if (strength === 'pin' || (!identifies && isCode(value, made))) return null;
  if (value.loose) return scoreRandom(value, made, 'weak', name);
  if (!identifies && text.length === 36 && uuid.test(text))
    return strength === 'weak' ? null : 0.68;
  if (!digits && isWords(text, made)) return scoreWords(value, strength, name);
  return scoreRandom(value, made, strength, name);
}

/** What begins with a letter can be a version (`v1.2`) or an address only. */
function isNoValue(text: string, made: number): boolean {
  const first = text.charCodeAt(0) | 32;
  const named = first >= 97 && first <= 122;
  if (named && !has(made, first === 118 ? dot | mark : mark)) return false;
  return (has(made, digit) || !isOnly(made, word)) && notValues.test(text);
}

/** `_token=_token` */
const isItself = (lower: string, name: string): boolean =>
  lower === name || (lower.charCodeAt(0) === 95 && lower.endsWith(name));

function isCode({ text, quoted }: Value, made: number): boolean {
  if (isOnly(made, plain)) return !quoted && isCall(text, made);
  if (has(made, dot) && files.test(text) && !/[^\w./\\-]/.test(text)) return true;
  if (quoted) return false;
  return isCall(text, made) || isChain(text, made) || isReckoned(text, made);
}

const isCall = (text: string, made: number): boolean =>
  ((has(made, blank) || text.startsWith('function')) && callBegins.test(text)) ||
  (has(made, bracket) && calls.test(text));

const isReckoned = (text: string, made: number): boolean =>
  (has(made, mark | bracket | colon) || (has(made, equal) && text.includes('=='))) &&
  code.test(text);

/** Behind the last dot of a chain stands a name: what was drawn by lot is none. */
const isChain = (text: string, made: number): boolean =>
  has(made, dot | colon | bracket) &&
  propertyChain.test(text) &&
  !isLot(text.slice(text.lastIndexOf('.') + 1));

const isLot = (text: string): boolean => isDrawn(text) && !isNamed(text);

const isWords = (text: string, made: number): boolean =>
  asciiWords.test(text) || (has(made, wide) && anyWords.test(text));

/** `1234567890`, `abcdefg`: nothing but the row of digits or letters. */
const isCountedUp = (text: string, made: number): boolean =>
  text.length >= 7 &&
  text.length <= 12 &&
  (made === digit ? text.length >= 8 && isWalked(text) : made === lowerCase && isSequence(text));

const wordAndNumber = /^[A-Za-z]{2,16}[-_]?\d{1,4}$/;

/** A word with a number is a password, if a poor one, and no key. */
const isPoor = (text: string, made: number, name: string): boolean =>
  !(text.length > 8 && locks.test(name)) &&
  (made === digit ? text.length <= 8 : text.length <= 21 && wordAndNumber.test(text)) &&
  !isUnword(text) &&
  !passwordName.test(name) &&
  name !== 'pin';

/** Names of keys that people make up. */
const locks = /(?:^|[a-z_])(?:secret|(?:secret|api|auth|access)[_-]?(?:key|token))$/;

const longRandom = (text: string): boolean => text.length >= 24 && entropy(text) > 4.2;

/** Digits are a PIN where one is expected, a weak password in prose, and an ordinary number elsewhere. */
function scoreDigits(value: Value, strength: Strength, name: string): number | null {
  if (strength === 'pin') return 0.7;
  if (value.text.length < 6 || /^(?:19|20)\d{6}$/.test(value.text)) return null;
  if (strength === 'prose' || passwordName.test(name)) return 0.66;
  return strength === 'strong' && value.quoted ? 0.66 : null;
}

/** Where digits alone are a poor password and not a count. */
const passwordName =
  /^(?:pass|pwd?|psw|psk|url|user|command|basic|kennwort|identified|mdp|mot.?de.?passe|contrase[ñn]a|clave|senha|wachtwoord|has[łl]o|l[öo]senord|adgangskode|kodeord|salasana|heslo|[şs]ifre|parola|пароль|密[码碼]|パスワード|비밀번호)/;

export const isPassword = (name: string): boolean => passwordName.test(name.toLowerCase());

/** Several words in quotes are a secret only where a phrase is what was asked for. */
const isPhrase = (value: Value, name: string): boolean =>
  value.quoted && name.includes('phrase') && /^\S{2,20}(?: \S{2,20}){3,11}$/.test(value.text);

/** `URLPatternResult` too: an acronym may open a name. */
const isIdentifierName = (text: string): boolean =>
  identifier.test(text) ||
  (text.charCodeAt(1) <= 90 && identifier.test(text.replace(/^[A-Z]{2,6}(?=[A-Z][a-z])/, '')));

/** Words that people choose for a password, of those that no interface says of one. Source: NCSC's list of breached ones. */
const popular = new Set(
  (
    'arsenal banana baseball batman butterfly charlie cheese chelsea chocolate corvette dolphin dragon ferrari flower football freedom ginger hunter iloveyou jordan killer letmein ' +
    'liverpool metallica michael minecraft monkey mustang naruto penguin pepper phoenix pokemon princess purple rainbow rangers shadow snoopy starwars summer sunshine superman swordfish tigger unicorn winter yankees'
  ).split(' '),
);

/** Letters only: a variable's name, a sentence of an interface, or a weak password. */
function scoreWords(value: Value, strength: Strength, name: string): number | null {
  const { text } = value;
  if (strength === 'weak' || text.length < 6) return null;
  if (text.includes(' ')) return isPhrase(value, name) ? 0.7 : null;
  if (popular.has(text.toLowerCase().replace(/!$/, '')) && passwordName.test(name)) return 0.7;
  if ((strength === 'prose' || passwordName.test(name)) && isUnword(text)) return 0.72;
  if (text.length >= 16 && isMixed(text) && !isIdentifierName(text)) return 0.8;
  if (isIdentifierName(text) || name.includes(text.toLowerCase())) return null;
  if (/(?:ed|ing|tion|able|word|field|name|type|id|url)$/i.test(text)) return null;
  if (value.quoted) return strength === 'prose' ? 0.72 : 0.68;
  return value.bare && strength === 'strong' ? 0.68 : null;
}

const isMixed = (text: string): boolean =>
  /[a-z][A-Z].{0,20}[a-z][A-Z]|[A-Z]{2}[a-z]|[a-z][A-Z]{2}/.test(text) && entropy(text) > 3;

/** Four at least. */
function hasWords(text: string): boolean {
  let at = -1;
  for (let blanks = 0; blanks < 3; blanks++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Something beyond letters: the more it looks drawn by lot, the surer. */
function scoreRandom(value: Value, made: number, strength: Strength, name: string): number | null {
  const { text } = value;
  const digits = has(made, digit);
  const letters = has(made, letter) || (has(made, wide) && /\p{L}/u.test(text));
  if (!digits && letters && strength === 'prose' && isUnword(text)) return 0.7;
  if (hasWords(text)) return isPhrase(value, name) ? 0.7 : null;
  if (!letters) return strength === 'weak' || !digits ? null : 0.66;
  const drawn =
    text.length >= 16 && digits && (hexOnly.test(text) ? variety(text) >= 7 : variety(text) >= 10);
  if (strength === 'weak')
    return drawn && entropy(text) > 3 && !isSequence(text) && !isNamed(text) ? 0.7 : null;
  if (!digits && isIdentifierName(text.startsWith('_') ? text.replace(/^_+/, '') : text))
    return null;
  if (!digits && /^[a-z]+[-_.:/][a-z:/_.-]+$/i.test(text)) return null;
  if (drawn) return isSequence(text) ? 0.72 : 0.9;
  const symbols = !isOnly(made, word) && /[^\w\s.-]/.test(text);
  if (strength === 'prose' && !digits && !symbols) return null;
  return (digits ? 0.74 : 0.68) + (symbols && digits ? 0.06 : 0);
}
