// "The password is …": sentences that hand over a secret, in the languages the guard reads.
import { endOf } from '../sticky.ts';
import { unitAt, unitIn } from '../unit-at.ts';
import type { Found } from './connector.ts';
import { valueAt } from './spoken-value.ts';
import {
  afterVerb,
  aside,
  isBlank,
  isColon,
  isLetterBeyond,
  loanVerbs,
  pastBlanks,
  pastVerb,
} from './verb.ts';

const colon = /[ \t]*:?[ \t]*/y;
/** `set the password to …`, `changed my password from …`: the verb stands before the name. */
const changed = /\b(?:set|chang|reset|updat|switch|rotat|alter)[a-z]{0,4}\b[^.\n]{0,40}$/i;
const changedIn = /\b(?:cambia|modifica)[a-zèò]{0,4}\b[^.\n]{0,40}$/i;
const changedTo = /[ \t](?:to|from|in)[ \t]{1,3}(?=\S{0,60}[\d!#$%&*@^])/y;
/** `the key's Zk82mvQx`: `is` without its vowel, where a value with a digit follows. */
const contracted = /['’]s[ \t]{1,3}(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{6})/y;
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
  const most = Math.min(text.length, end + 13);
  for (let index = end; index < most; index++) {
    const unit = unitAt(text, index);
    if (unit === 32) return false;
    if (isColon(unit) || (unit > 0x3000 && isEastVerb(unit))) return true;
  }
  return false;
}
/** 是为為はが는은 */
const isEastVerb = (unit: number): boolean =>
  unit === 0x662f ||
  unit === 0x4e3a ||
  unit === 0x70ba ||
  unit === 0x306f ||
  unit === 0x304c ||
  unit === 0xb294 ||
  unit === 0xc740;
/** The value right behind the word: it begins with a letter or digit of the keyboard and has a digit. */
const cjkDirect = /[ \t]{0,2}(?=[!-~]{0,40}\d)(?=[!-~]{0,40}[A-Za-z])(?=[!-~]{6})/y;
/** `password Zk82mvQx`, `password "…"`, `password – …`: only after the word for password itself. */
const direct =
  /[ \t]{1,3}(?:[\u2013\u2014-][ \t]{1,3}|\((?=[^\s)]{0,40}\d))?(?=["`“„«「][^\s"`]{4,40}["`”“»」]|(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{0,40}[A-Za-z])[^\s"'`]{6,40}(?:\s|$))/y;
/** How the word that names the secret goes on: which verbs follow it, and whether the value may follow at once. */
export type Naming = 'password' | 'english' | 'foreign-password' | 'foreign';

/** What was asked last: two readers ask what the word `secret` leads to. */
const last: { text: string; start: number; end: number; naming: Naming; found: Found | null } = {
  text: '',
  start: -1,
  end: -1,
  naming: 'english',
  found: null,
};

/** Nothing of a text is kept behind its inspection. */
export function forgetProse(): void {
  last.text = '';
  last.found = null;
}

/** @param end first unit behind the word that names the secret. */
export function valueInProse(
  text: string,
  start: number,
  end: number,
  naming: Naming,
): Found | null {
  if (last.start !== start || last.end !== end || last.naming !== naming || last.text !== text) {
    last.found = lookFor(text, start, end, naming);
    last.text = text;
    last.start = start;
    last.end = end;
    last.naming = naming;
  }
  return last.found;
}

function lookFor(text: string, start: number, end: number, naming: Naming): Found | null {
  // The verb may stand behind the value: Hindi, Turkish.
  const next = naming === 'foreign-password' ? atOnce(text, endOfName(text, end, false)) : -1;
  const at = next < 0 ? afterName(text, start, end, naming) : next;
  return at < 0 ? null : valueAt(text, start, end, at);
}

function afterName(text: string, start: number, end: number, naming: Naming): number {
  if (unitIn(text, end - 1) > 0x2fff) {
    const unit = unitIn(text, end);
    if (isColon(unit)) return pastTwoBlanks(text, end + 1);
    const east = isVerbNear(text, end) ? endOf(cjk, text, end) : -1;
    if (east > 0) return east;
    const next = unitIn(text, pastTwoBlanks(text, end)) < 127 ? endOf(cjkDirect, text, end) : -1;
    if (next >= end) return next;
  }
  const isEnglish = naming === 'password' || naming === 'english';
  const turned = isEnglish ? afterTurn(text, start, end) : -1;
  if (turned > 0) return turned;
  const mark = unitIn(text, end);
  if (mark === 44) return endOf(aside, text, end);
  if (mark === 63) return endOf(answered, text, end);
  const ended = endOfName(text, end, isEnglish);
  if (ended < 0 || !isBlank(unitIn(text, ended))) return -1;
  const next = unitIn(text, ended + 1);
  const said = next === 40 ? endOf(aside, text, ended) : -1;
  if (said > 0) return said;
  const second = next === 97 || next === 112 ? unitIn(text, ended + 2) : 0;
  if (second === 103 || second === 108) {
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
  const next = unitIn(text, end);
  if (next === 39 || next === 0x2019) return endOf(contracted, text, end);
  const letter = next === 32 ? unitIn(text, end + 1) : 0;
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
  const first = unitIn(text, start);
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
  const most = Math.min(text.length, from + 41);
  for (let index = from; index < most; index++) {
    const unit = unitAt(text, index);
    if (!(unit > 32)) return false;
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** @returns -1 where the word goes on as another one. */
function endOfName(text: string, end: number, isEnglish: boolean): number {
  if (isBlank(unitIn(text, end))) return end;
  if (!isEnglish) {
    const next = unitIn(text, end);
    return isColon(next) || next > 0x2fff ? -1 : endOf(foreignEnding, text, end);
  }
  return unitIn(text, end) === 115 ? end + 1 : text.startsWith("'s", end) ? end + 2 : -1;
}

function pastTwoBlanks(text: string, from: number): number {
  let index = from;
  while (index < from + 2 && isBlank(unitIn(text, index))) index++;
  return index;
}
