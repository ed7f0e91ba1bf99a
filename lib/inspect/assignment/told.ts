// Secrets handed over in the turns of talk: `the login is bob / …`, `use … as the password`, `I typed …`, `my pin is …`.
// The plain sentence `the password is …` is prose.ts's; the words that lead here are the rule's.
import { isDrawn } from '../checks/drawn.ts';
import type { Read } from '../rule.ts';
import { endOf } from '../sticky.ts';
import { unitAt, unitIn } from '../unit-at.ts';
import { isKey } from './named.ts';
import { type Naming, valueInProse } from './prose.ts';
import { scoreValue } from './value.ts';

/** `credentials for the test box are …` */
const ofWhat =
  /[ \t](?:for|to|of|für|pour|para|per)(?: (?:the|our|my|die|den|das|le|la|el|il))?(?: [\w.-]{2,20})(?: (?:env(?:ironment)?|server|box|site|system|db|database|account|api|vpn|instance))?/y;
const lead =
  /(?:[ \t]{0,3}(?:[:=]|->|→)|[ \t]{1,3}(?:is|are|was|with|as|ist|sind|lautet|lauten|est|sont|es|son|è|sono|é|são))?[ \t\n]{0,3}/y;
const user =
  /(?:user(?:name)?|login|email|benutzer(?:name)?|utilisateur|usuario|utente)?[ \t:]{0,3}["'`]?[\w.@+-]{1,60}["'`]?/iy;
const between =
  /[ \t]{0,2}[/|:,][ \t]{0,2}|[ \t]{1,2}(?:and|und|et|y|e|with|mit|avec|con)[ \t]{1,2}(?:password|passwort|pw|pass)?[ \t:]{0,3}/iy;
const value = /["'`]?[^\s"'`,;<>]{4,64}/y;
const marks = /[.,;:!?)\]}]+$/;

/** A name and its password in one breath. */
export function loginAfter(text: string, _start: number, end: number): Read | null {
  const at = endOf(lead, text, Math.max(end, endOf(ofWhat, text, end)));
  if (at <= end) return null;
  const named = endOf(user, text, at);
  const from = named < 0 ? -1 : endOf(between, text, named);
  return from < 0 ? null : readAt(text, from, 'credentials');
}

/** `admin / …`: who may do everything, and the password. */
export const pairAfter = (text: string, _start: number, end: number): Read | null =>
  unitIn(text, end) === 32 ? readAt(text, end + 1, 'credentials') : null;

/** Behind it another noun may follow: `as the password hash`. */
const belongings =
  /^[ \t-]{1,3}(?:hash|algorithm|encod|encrypt|salt|manager|policy|hint|field|store|storage|grant|type|function|deriv|kdf|protect|format|scheme|cipher|method|mechan|length|regex|rule|valid|generat|strength|reset|provider|backend|service|plugin|prompt|input)/i;

/** `use … as the password`: the value stands before the words. */
export function passwordBefore(text: string, start: number, end: number): Read | null {
  if (belongings.test(text.slice(end, end + 16))) return null;
  let stop = start;
  while (stop > 0 && ' \t"\'`,'.includes(text.charAt(stop - 1))) stop--;
  let from = stop;
  while (from > 0 && stop - from < 64 && !/[\s"'`<>]/.test(text.charAt(from - 1))) from--;
  // In quotes on both sides a word is a value.
  const told = text.slice(from, stop);
  if (stop < start - 1 && text[from - 1] === text[stop] && /^[a-z]{6,}$/i.test(told)) {
    const value = { text: told, quoted: true, bare: false, loose: false };
    return { start: from, end: stop, score: scoreValue(value, 'prose', 'password') ?? 0 };
  }
  return judge(text, from, stop, 'password');
}

/** What is called a key, or told of one, and opens nothing. */
const otherKeys =
  /\b(?:public|primary|foreign|host)\b|\b(?:sha\d*|md5|hash|digest|fingerprint|thumbprint|checksum|id)\b/i;

/** `our token is …`: a key is drawn by lot; a sentence about tokens has no such word. */
export function tokenIs(text: string, start: number, end: number, naming: Naming): Read | null {
  const found = valueInProse(text, start, end, naming);
  if (!found || !hasDigit(text, found.start, found.end)) return null;
  if (otherKeys.test(text.slice(Math.max(0, start - 16), found.start))) return null;
  const read = judge(text, found.start, found.end, 'token');
  return read && isKey(text.slice(read.start, read.end)) ? read : null;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const unit = unitAt(text, index);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** `use … as the token`: only what looks like one. */
export function tokenBefore(text: string, start: number, end: number): Read | null {
  const read = passwordBefore(text, start, end);
  return read && isKey(text.slice(read.start, read.end)) ? read : null;
}

/** Only where something asked for a password before. */
export function passwordTyped(text: string, start: number, end: number): Read | null {
  if (unitIn(text, end) !== 32) return null;
  const asked = /password|passwd|passcode|\bpin\b|login|passwort|kennwort/i;
  if (!asked.test(text.slice(Math.max(0, start - 80), start))) return null;
  return readAt(text, end + 1, 'password');
}

/** `use token … for`: looks like a key, not like a version or a ticket. */
export function tokenAfter(text: string, _start: number, end: number): Read | null {
  if (unitIn(text, end) !== 32) return null;
  const read = readAt(text, end + 1, 'token');
  if (!read) return null;
  const told = text.slice(read.start, read.end);
  const ticket = /^(?:v?\d[\d.]*|[A-Z]{2,8}-?\d+|[a-z]+-\d+)$/.test(told);
  return !ticket && (isDrawn(told) || /^(?=.*[a-z])(?=.*(?:\d.*\d|[!#$%&*@^]))\S{8,}$/i.test(told))
    ? read
    : null;
}

const pinTail =
  /(?:en|et|u|em)?(?:[ \t]{1,3}(?:for|of|to|de|del|della|du|der|für|para|per)[ \t][\w' -]{2,30}?)?(?:[ \t]{0,2}:)?[ \t]{1,3}(?:(?:is|ist|lautet|est|es|è|é|är|er|on|to|jest)[ \t]{1,3}(?:now[ \t])?)?(?=\d{4,8}(?![\d.,:/-]?[\d%]|[ \t]*(?:digit|char|number|time|day|min|hour|zeichen|stellen)))/iy;

/** Four to eight digits after the verb. */
export function pinAfter(text: string, _start: number, end: number): Read | null {
  const from = endOf(pinTail, text, end);
  if (from < 0) return null;
  let stop = from;
  while (stop < from + 8 && /\d/.test(text.charAt(stop))) stop++;
  return { start: from, end: stop, score: 0.72 };
}

function readAt(text: string, from: number, name: string): Read | null {
  const stop = endOf(value, text, from);
  if (stop < 0) return null;
  const start = '"\'`'.includes(text.charAt(from)) ? from + 1 : from;
  return judge(
    text,
    start,
    stop - (marks.exec(text.slice(start, stop))?.[0].length ?? 0),
    name,
    stop,
  );
}

/** In talk a word is a word: without a digit or a sign it is no password. A `!` behind it may be either. */
function judge(text: string, start: number, end: number, name: string, longest = end): Read | null {
  let stop = end;
  if (text.charAt(end) === '!' && end < longest) stop = end + 1;
  const told = text.slice(start, stop);
  const pair = name === 'credentials' && /^\d{6,12}$/.test(told);
  if (told.length < 5 || !/\d/.test(told) || !(pair || /[A-Za-z!#$%&*@^]/.test(told))) return null;
  const score = scoreValue({ text: told, quoted: false, bare: false, loose: false }, 'prose', name);
  return score === null ? null : { start, end: stop, score };
}
