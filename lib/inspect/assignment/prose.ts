// "The password is …": sentences that hand over a secret, in the languages the guard reads.
import { endOf } from '../sticky.ts';
import { unitAt } from '../unit-at.ts';
import type { Found } from './connector.ts';
import { valueAt } from './spoken-value.ts';

/** Up to so many words stand between the name and the verb: `the password for the staging server is …`. */
const wordsBetween = 6;
const longestBetween = 24;
const english =
  'was changed from|has been changed from|is now|is still|is|was|are|will be|has been set to|was set to|is set to|set to|changed to|reset to|becomes|equals|remains|should be|must be|has been changed to|has been updated to|was updated to|is now set to|turned out to be|happens to be|used to be';
const foreign =
  'ist jetzt|ist|lautet jetzt|lautet nun|lautet|heißt|war|wurde auf|este|est|sera|devient|es|será|ahora es|è|sarà|é|são|is nu|is|to|jest|brzmi|är|er|on|je|zní|olarak|это|есть|стал|буде|це|هو|هي|है';
/** English words with the verbs of the languages that borrowed them: `la password è …`. */
const loaned = 'è|est|ist|lautet|es|é|är|jest|это|zní|brzmi';

/** By first letter, in the order of the list: most words are no verb and cost one look. */
type Verbs = ReadonlyMap<number, readonly string[]>;
function verbsOf(list: string): Verbs {
  const verbs = new Map<number, string[]>();
  for (const verb of list.split('|'))
    for (const first of new Set([verb.charCodeAt(0), verb.toUpperCase().charCodeAt(0)])) {
      const known = verbs.get(first);
      if (known) known.push(verb);
      else verbs.set(first, [verb]);
    }
  return verbs;
}
const englishVerbs = /* @__PURE__ */ verbsOf(`${english}|${loaned}`);
const foreignVerbs = /* @__PURE__ */ verbsOf(foreign);
const loanVerbs = /* @__PURE__ */ verbsOf(loaned);
/** Between a verb and the value. */
const still =
  /[ \t]*(?:also |simply |just |still |now |currently |set to |changed to )?[:=]?[ \t]*/y;
const colon = /[ \t]*:?[ \t]*/y;
/** `the password for the server, it's …`: only before what looks like a password. */
const aside =
  /(?:,[ \t]|[ \t]?\()(?:(?:it|that|which|this)(?: (?:is|was)|[’']s)|c['’]est|das ist|es|è|é|to|det är|det er|это)[ \t]{1,3}(?:now[ \t])?(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{0,60}[A-Za-z])(?=[^\s"'`]{6})/y;
/** `set the password to …`, `changed my password from …`: the verb stands before the name. */
const changed = /\b(?:set|chang|reset|updat|switch|rotat|alter)[a-z]{0,4}\b[^.\n]{0,40}$/i;
const changedIn = /\b(?:cambia|modifica)[a-zèò]{0,4}\b[^.\n]{0,40}$/i;
const changedTo = /[ \t](?:to|from|in)[ \t]{1,3}(?=\S{0,60}[\d!#$%&*@^])/y;
/** `the key's Zk82mvQx`: `is` without its vowel, where a value with a digit follows. */
const contracted = /['’]s[ \t]{1,3}(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{6})/y;
/** `password for bob: …`, `mot de passe du serveur : …`: only before what looks like a password. */
const colonBehind =
  /[ \t]?:[ \t]{1,3}(?=[^\s"'`]{0,60}(?:\d|[a-z][A-Z]))(?=[^\s"'`]{0,60}[A-Za-z])(?=[^\s"'`]{7})/y;
const wordsBeforeColon = 4;
/** `Passwort auf … geändert`, `contraseña a …`, `пароль изменён на …`: the verb stands behind the value, or before the name. */
const foreignTo =
  /[ \t](?:[a-zà-ÿа-яё]{2,12}[ \t])?(?:auf|en|a|à|in|para|por|em|na|на|till|til|op)[ \t](?=[^\s"'`]{0,40}[A-Za-z])(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{6,40}(?:[\s.]|$))/y;
/** `wifi password? – …`, asked and answered, by another speaker perhaps. */
const answered =
  /(?: again| nochmal| please)?\?[ \t]{0,3}(?:\r?\n)?[ \t]{0,3}(?:\[[\d:]{4,8}\][ \t])?(?:[\w.]{1,20}:[ \t]{1,2}|it[’']s[ \t])?(?=[^\s"'`]{0,40}[A-Za-z])(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{6,40}[ \t]{0,3}(?:[\r\n]|$))/y;
/** What the name itself may end in: `the password's`, `Passordet`. */
const foreignEnding =
  /(?:s|et|en|niz|miz|imiz|nya|ni|n|m|iniz|im|si|sı|i|ası|سر|umuz|um)(?=[ \t])/y;
const cjk = /(?:[^\n\s。，,]{0,12}?(?:是|为|為|は|が|는|은|:|：))[ \t]{0,2}/y;
/** Some word or sign that `cjk` looks for, where it looks. */
function isVerbNear(text: string, end: number): boolean {
  for (let index = end; index <= end + 12; index++) {
    const unit = unitAt(text, index);
    if (unit === 32) return false;
    if (isColon(unit) || eastVerbs.has(unit)) return true;
  }
  return false;
}
const eastVerbs = /* @__PURE__ */ new Set([...'是为為はが는은'].map((verb) => verb.charCodeAt(0)));
/** The value right behind the word: it begins with a letter or digit of the keyboard and has a digit. */
const cjkDirect = /[ \t]{0,2}(?=[!-~]{0,40}\d)(?=[!-~]{0,40}[A-Za-z])(?=[!-~]{6})/y;
/** `password Zk82mvQx`, `password "…"`, `password – …`: only after the word for password itself. */
const direct =
  /[ \t]{1,3}(?:[\u2013\u2014-][ \t]{1,3}|\((?=[^\s)]{0,40}\d))?(?=["`“„«「][^\s"`]{4,40}["`”“»」]|(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{0,40}[A-Za-z])[^\s"'`]{6,40}(?:\s|$))/y;
/** How the word that names the secret goes on: which verbs follow it, and whether the value may follow at once. */
export type Naming = 'password' | 'english' | 'foreign-password' | 'foreign';

/** @param end first unit behind the word that names the secret. */
export function valueInProse(
  text: string,
  start: number,
  end: number,
  naming: Naming,
): Found | null {
  // The verb may stand behind the value: Hindi, Turkish.
  const next = naming === 'foreign-password' ? atOnce(text, endOfName(text, end, false)) : -1;
  const at = next < 0 ? afterName(text, start, end, naming) : next;
  return at < 0 ? null : valueAt(text, start, end, at);
}

function afterName(text: string, start: number, end: number, naming: Naming): number {
  if (unitAt(text, end - 1) > 0x2fff) {
    const unit = unitAt(text, end);
    if (isColon(unit)) return pastTwoBlanks(text, end + 1);
    const east = isVerbNear(text, end) ? endOf(cjk, text, end) : -1;
    if (east > 0) return east;
    const next = unitAt(text, pastTwoBlanks(text, end)) < 127 ? endOf(cjkDirect, text, end) : -1;
    if (next >= end) return next;
  }
  const isEnglish = naming === 'password' || naming === 'english';
  const turned = isEnglish ? afterTurn(text, start, end) : -1;
  if (turned > 0) return turned;
  const mark = unitAt(text, end);
  if (mark === 44) return endOf(aside, text, end);
  if (mark === 63) return endOf(answered, text, end);
  const ended = endOfName(text, end, isEnglish);
  if (ended < 0 || !isBlank(unitAt(text, ended))) return -1;
  const next = unitAt(text, ended + 1);
  const said = next === 40 ? endOf(aside, text, ended) : -1;
  if (said > 0) return said;
  if (next === 97 || next === 112) {
    const reply = endOf(answered, text, ended);
    if (reply > 0) return reply;
  }
  const to = isEnglish || next > 0x451 ? -1 : endOf(foreignTo, text, ended);
  if (to > 0) return to;
  if (naming === 'password' && isTold(text, ended)) return endOf(direct, text, ended);
  const verb = afterVerb(text, start, ended, isEnglish);
  if (verb > 0) return verb;
  const loan = isEnglish ? pastVerb(text, pastBlanks(text, end), loanVerbs) : -1;
  if (loan > 0) return endOf(colon, text, loan);
  // Documentation puts words of code between backticks behind a verb: pass `extras`.
  const spoken = naming === 'password' || naming === 'foreign-password';
  if (!spoken || (end - start < 5 && text.startsWith(' `', ended))) return -1;
  const following = atOnce(text, ended);
  return following > 0 || !isPreposition(next) ? following : endOf(forWhom, text, ended);
}

/** `password to …` behind `set`, `key's …`: one look tells that most words go on otherwise. */
function afterTurn(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  if (next === 39 || next === 0x2019) return endOf(contracted, text, end);
  const letter = next === 32 ? text.charCodeAt(end + 1) : 0;
  const inside = letter === 105 && text.startsWith('n ', end + 2);
  if (letter !== 116 && letter !== 102 && !inside) return -1;
  const to = endOf(changedTo, text, end);
  const verb = inside ? changedIn : changed;
  return to > 0 && verb.test(text.slice(Math.max(0, start - 60), start)) ? to : -1;
}

/** A value right behind its name is in quotes or has a digit; most words are neither. */
function atOnce(text: string, end: number): number {
  if (end < 0) return -1;
  const start = pastBlanks(text, end);
  const first = unitAt(text, start);
  const marked = first === 45 || first === 40 || (first > 0x7f && !isLetterBeyond(first));
  if (!marked && first !== 34 && first !== 96 && !digitAhead(text, start)) return -1;
  return endOf(direct, text, end);
}

/** `the password for the box aB3!kx91`: without a verb only before what has letters, digits and a sign. */
const forWhom =
  /[ \t](?:for|to|of|für|vom|von|zum|du|de|del|della|do|da|van|voor|dla|til|för|для|от|к)[ \t](?:[\p{L}’'-]{1,20}[ \t]){1,3}(?=[^\s"'`]{0,30}\d)(?=[^\s"'`]{0,30}[A-Za-z])(?=[^\s"'`]{0,30}[!#$%^&*])(?=[^\s"'`]{6,40}(?:\s|$))/uy;

/** By its first letter. */
const isPreposition = (unit: number): boolean =>
  unit > 0x7f || (unit >= 97 && 'ftovzd'.includes(String.fromCharCode(unit)));

/** `the password aB3kx91 is safe`: what stands between is no noun. */
const told =
  /[ \t]{1,3}(?=[^\s"'`]{0,40}[A-Za-z])(?=[^\s"'`]{0,40}(?:\d[^\s"'`]{0,40}\d|[!#$%*@^]))[^\s"'`]{6,40}[ \t]/y;

const isTold = (text: string, end: number): boolean =>
  digitAhead(text, pastBlanks(text, end)) &&
  endOf(told, text, end) > 0 &&
  endOf(direct, text, end) > 0;

function digitAhead(text: string, from: number): boolean {
  for (let index = from; index < from + 41; index++) {
    const unit = unitAt(text, index);
    if (!(unit > 32)) return false;
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** @returns -1 where the word goes on as another one. */
function endOfName(text: string, end: number, isEnglish: boolean): number {
  if (isBlank(unitAt(text, end))) return end;
  if (!isEnglish) {
    const next = unitAt(text, end);
    return isColon(next) || next > 0x2fff ? -1 : endOf(foreignEnding, text, end);
  }
  return unitAt(text, end) === 115 ? end + 1 : text.startsWith("'s", end) ? end + 2 : -1;
}

// Words that are no verb and end nothing: where each begins and ends, twice for the two kinds of verbs. In a text full of
// names the same words lie behind seven of them.
const slots = 128;
const wordStarts = /* @__PURE__ */ new Int32Array(slots);
const wordEnds = /* @__PURE__ */ new Int32Array(slots);
let wordsOf = '';

/** Nothing of a text is kept behind its inspection. */
export function forgetWords(text = ''): void {
  wordsOf = text;
  wordStarts.fill(0);
}

/** Word by word, without going back: a pattern would try every way to split them. */
function afterVerb(text: string, name: number, from: number, isEnglish: boolean): number {
  const verbs = isEnglish ? englishVerbs : foreignVerbs;
  if (text !== wordsOf) forgetWords(text);
  let at = from;
  for (let word = 0; word <= wordsBetween; word++) {
    const start = pastBlanks(text, at);
    if (start === at) return -1;
    // The name once more: what is said of it is read from there.
    if (isSame(text, name, start)) return -1;
    const slot = (start * 2 + Number(isEnglish)) & (slots - 1);
    if (wordStarts[slot] === start) {
      at = wordEnds[slot] ?? start;
      continue;
    }
    const stop = pastVerb(text, start, verbs);
    if (stop > 0) return aboutOther(text, from, start) ? -1 : endOf(still, text, stop);
    at = pastWord(text, start);
    if (unitAt(text, at) === 44 && at > start) return endOf(aside, text, at);
    // A full stop ends the sentence, and what is said of the name.
    if (at === start || negates(text, start) || unitAt(text, at - 1) === 46) return -1;
    if (isColonAhead(text, at)) {
      if (word >= wordsBeforeColon) continue;
      const told = endOf(colonBehind, text, at);
      return told > 0 && !aboutOther(text, from, at) ? told : -1;
    }
    wordStarts[slot] = start;
    wordEnds[slot] = at;
  }
  return -1;
}

/** The first letters tell: a sentence has hardly another word that begins so. */
function isSame(text: string, name: number, at: number): boolean {
  for (let index = 0; index < 4; index++)
    if (unitAt(text, name + index) !== unitAt(text, at + index)) return false;
  return true;
}

function pastVerb(text: string, start: number, verbs: Verbs): number {
  const list = verbs.get(unitAt(text, start));
  if (!list) return -1;
  for (const verb of list) {
    const end = start + verb.length;
    if (isVerbAt(text, start, verb) && !wordGoesOn(text, end)) return end;
  }
  return -1;
}

/** In either case; letter by letter, because most words leave after two. */
function isVerbAt(text: string, start: number, verb: string): boolean {
  for (let index = 0; index < verb.length; index++) {
    const own = verb.charCodeAt(index);
    const unit = unitAt(text, start + index);
    if (unit === own) continue;
    const isSame =
      own < 0x80
        ? own >= 97 && (unit | 32) === own
        : text.charAt(start + index).toLowerCase() === verb.charAt(index);
    if (!isSame) return false;
  }
  return true;
}

const anyLetter = /\p{L}/u;

/** Beyond ASCII. The Cyrillic ones are told at once: words of Russian ask for each. */
const isLetterBeyond = (point: number): boolean =>
  (point >= 0x400 && point <= 0x481) || anyLetter.test(String.fromCodePoint(point));

function wordGoesOn(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 32;
  if (point >= 0x80) return isLetterBeyond(point);
  return (point >= 97 && point <= 122) || (point >= 48 && point <= 57) || isUpperOrBar(point);
}

const isUpperOrBar = (unit: number): boolean => (unit >= 65 && unit <= 90) || unit === 95;

const isColon = (unit: number): boolean => unit === 58 || unit === 0xff1a;
const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

function pastBlanks(text: string, from: number): number {
  let index = from;
  while (isBlank(unitAt(text, index))) index++;
  return index;
}

function pastTwoBlanks(text: string, from: number): number {
  let index = from;
  while (index < from + 2 && isBlank(unitAt(text, index))) index++;
  return index;
}

/** Brackets, quotes, operators and marks end a sentence's way to its verb. @returns `from` where no word stands. */
function pastWord(text: string, from: number): number {
  let index = from;
  while (index < text.length && index - from <= longestBetween && isInWord(text, index)) index++;
  return index - from > longestBetween ? from : index;
}

/** Not `!"(),:;<=>?`, blanks and what ends a line. */
const isInWord = (text: string, index: number): boolean => {
  const unit = unitAt(text, index);
  if (unit > 63) return true;
  return unit > 34 && unit < 58 && unit !== 40 && unit !== 41 && unit !== 44;
};

/** The sentence is about something that belongs to passwords, not about one. */
const others =
  /^[ \t]{0,3}(?:manager|policy|reset|field|hash|generator|app|tool|vault|length|hint|prompt|expiry|protection|strength|requirement|rule|box|form|page|link|mail|input|file|history|check|change|screen|salt|column)s?\b/i;

const aboutOther = (text: string, from: number, to: number): boolean =>
  to - from > 3 && others.test(text.slice(from, to));

const isColonAhead = (text: string, at: number): boolean =>
  text.charCodeAt(text.charCodeAt(at) === 32 ? at + 1 : at) === 58;

const negates = (text: string, at: number): boolean =>
  text.startsWith('not', at) && !/[a-z]/i.test(text.charAt(at + 3));
