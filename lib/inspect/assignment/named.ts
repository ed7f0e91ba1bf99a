// From a vendor's name to a key of that vendor: the first value that looks drawn by lot, a few words behind it, or the
// one that the name remarks on.
// Knows nothing of vendors; which names may stand without a word such as `key` is the caller's to say.

import { isDrawn, isNamed, isWalked } from '../checks/drawn.ts';
import { isPlaceholder } from '../checks/random.ts';
import type { Read } from '../rule.ts';
import { endOf } from '../sticky.ts';
import { unitAt, unitIn } from '../unit-at.ts';

/** So far behind its name a key begins (UTF-16 units), over at most two line ends: a block's head and its first line. */
const reach = 72;
const maxLines = 2;
/** A word such as `key` counts so far before the name: `the key for Bittrex: …`. */
const reachBefore = 28;

const secretWord =
  /key|token|secret|\bpat\b|auth|passw|pwd|\bpw\b|api|\bsid\b|credential|access|licen[cs]e|dsn|login|webhook|cookie|session/i;
/** What stands beside a service's name and is no secret. */
const otherThing =
  /sha|hash|commit|checksum|digest|etag|md5|version|build|trace|span|request|event|release|integrity|public|fingerprint|revision|site.?key|\brev\b|head\b|ref\b|image|template|deploy(?:ment)?s?\b|resolved|uuid|guid|\bh1\b|object|record|issue|photo|video|track|asset|chunk|webpack|nonce|example/i;
/** `client_id`, `app id`: it names an account and opens nothing. */
const accountWord = /id["'`\])\s]{0,3}(?:=>|:=|[=:>,(|]|is\b)?[\s"'`(]{0,6}$/i;
const operator = /[=:>|,("'`]|\bis\b|\bto\b|\bwith\b|[Kk]ey\b|KEY\b|[Tt]oken\b|TOKEN\b|SECRET\b/;
const value =
  /(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?!:[\w-]{8})|[A-Za-z0-9_-]{8,400}(?:(?:[.:][A-Za-z0-9_-]{8,120}){1,2}|(?<=[A-Za-z0-9_-]{14})={0,2})|[A-Za-z0-9+/]{20,400}={0,2})(?![A-Za-z0-9_+/=-])/y;

/** `unplugged` is no service; `pipedrivetoken` is one. */
const joined =
  /^(?:api|key|token|secret|auth|access|pass|client|app|s\b|dotcom|io\b|hq\b|js\b|sdk)/;

/** @param alone the name is distinctive: an operator and a drawn value are enough. */
export function keyByName(text: string, start: number, end: number, alone: boolean): Read | null {
  const after = keyAfterName(text, start, end, alone);
  if (after || !alone) return after;
  return keyBeforeName(text, start) ?? keyUsedAs(text, start, end);
}

// A stretch of one line in which no key begins, whatever name stands before it: in a text full of names each of them would
// else look through the same words.
let clearOf = '';
let clearFrom = 0;
let clearUntil = 0;

export function forgetKeys(): void {
  clearOf = '';
}

function keyAfterName(text: string, start: number, end: number, alone: boolean): Read | null {
  const next = unitIn(text, end);
  if (next >= 97 && next <= 122 && !joined.test(text.slice(end, end + 8))) return null;
  const limit = Math.min(text.length, end + reach);
  let lines = 0;
  const known = clearOf === text && end >= clearFrom && end < clearUntil;
  let index = known ? clearUntil : end;
  for (; index < limit; index++) {
    const unit = unitAt(text, index);
    if (unit === 10 && ++lines > maxLines) return null;
    if (!isInside(unit)) continue;
    const until = pastToken(
      text,
      index,
      Math.max(limit, Math.min(text.length, index + shortestKey)),
    );
    const length = until - index;
    const long = length >= shortestKey || joins(unitIn(text, until), length);
    if (long && index > end && opens(unitIn(text, index - 1))) {
      const stop = endOf(value, text, index);
      if (stop > 0 && isKey(text.slice(index, stop)))
        return judge(text, start, end, index, stop, alone);
    }
    index = until - 1;
  }
  if (lines === 0) {
    if (!known) clearFrom = end;
    clearUntil = index;
    clearOf = text;
  }
  return null;
}

/** Most words are shorter: they are stepped over in one go. */
const shortestKey = 14;

function pastToken(text: string, from: number, limit: number): number {
  let index = from + 1;
  while (index < limit && isInside(unitAt(text, index))) index++;
  return index;
}

/** What a key may have inside besides: `/`, and behind a part of some length `.` and `:`. */
const joins = (unit: number, length: number): boolean =>
  unit === 47 || (length >= shortestPart && (unit === 46 || unit === 58));
const shortestPart = 8;

const isInside = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95 ||
  unit === 45 ||
  unit === 43;

/** A value begins behind a blank, an operator, a quote or an opening bracket; behind `/`, `.` or `@` stands a path. */
const opens = (unit: number): boolean =>
  unit === 32 ||
  unit === 61 ||
  unit === 34 ||
  unit === 39 ||
  unit === 58 ||
  unit === 9 ||
  unit === 10 ||
  unit === 96 ||
  unit === 62 ||
  unit === 40 ||
  unit === 44 ||
  unit === 91 ||
  unit === 124;

/** Looks drawn by lot, and is no hash that says so. */
export function isKey(text: string): boolean {
  return (
    isDrawn(text) &&
    !isNamed(text) &&
    !isPlaceholder(text) &&
    !isWalked(text) &&
    !/^(?:sha\d|pk_(?:test|live)_|pub_|whpk|(?:pi|ch|cus|price|prod|sub|acct|evt|pm|seti|txn|req)_)/i.test(
      text,
    )
  );
}

/** A blank, the kind of key, a dash, or nothing but the end of a heading's line. */
const adjoins =
  /^(?:[ \t](?:(?:admin|auth|login|private|access|live|prod|personal|global|master)[ \t]|[\u2013\u2014-]{1,2}[ \t])?|[ \t]{0,4}\r?\n[ \t\r\n]{0,16})$/i;
/** `appid=` in an address is what OpenWeather calls its key. */
const appId = /[?&]appid=$/;

function judge(
  text: string,
  start: number,
  end: number,
  from: number,
  stop: number,
  alone: boolean,
): Read | null {
  // A property or a host's name goes on behind its dot.
  if (/^\.[A-Za-z]/.test(text.slice(stop, stop + 2))) return null;
  const between = text.slice(end, from);
  // Nothing but a blank between them, or the kind of key, and the name means the service: `strava 5dee…`.
  const beside = alone && adjoins.test(between);
  if (otherThing.test(between) || !(beside || operator.test(between))) return null;
  const says = secretWord.test(between) || secretWord.test(before(text, start));
  if (
    accountWord.test(between) &&
    !/s[ie]d["'`\s]{0,3}[=:,]/i.test(between) &&
    !appId.test(between)
  )
    return { start: from, end: stop, score: 0.5 };
  if (!says && !alone) return null;
  return { start: from, end: stop, score: says ? 0.92 : 0.7 };
}

/** `auth: 5dee…  # strava`, `"5dee…", // strava key`: the key, the sign of a comment, its vendor. */
const remarked =
  /[=:,(["'`][ \t]{0,4}["'`]?([A-Za-z0-9_-]{14,120}={0,2})["'`]?[,;)\]]{0,3}[ \t]{1,8}(?:\/\/|#|--|;|<!--|\/\*|\()[ \t]{0,3}$/;
const longestRemark = 160;

function keyBeforeName(text: string, start: number): Read | null {
  let sign = start - 1;
  while (sign > start - 4 && unitIn(text, sign) === 32) sign--;
  if (sign < 0 || !'/#-;*('.includes(text.charAt(sign))) return null;
  const line = text.slice(Math.max(0, start - longestRemark), start);
  const found = remarked.exec(line);
  if (!found?.[1] || !isKey(found[1]) || otherThing.test(line.slice(0, found.index + 1)))
    return null;
  const from = start - line.length + line.indexOf(found[1], found.index);
  return { start: from, end: from + found[1].length, score: 0.7 };
}

/** `put 5dee… as the Strava key`. */
const usedAs = /(?:^|[\s"'`(])([\w-]{14,120})["'`]? (?:as|is|for|als|comme|como) (?:\w{1,4} )?$/;
const keyBehind = /^[ _-](?:api[ _-]?)?(?:key|token|secret)\b/i;

function keyUsedAs(text: string, start: number, end: number): Read | null {
  if (!keyBehind.test(text.slice(end, end + 16))) return null;
  const line = text.slice(Math.max(0, start - longestRemark), start);
  const told = usedAs.exec(line)?.[1];
  if (!told || !isKey(told)) return null;
  const from = start - line.length + line.lastIndexOf(told);
  return { start: from, end: from + told.length, score: 0.9 };
}

const before = (text: string, start: number): string =>
  text.slice(Math.max(0, start - reachBefore), start);
