// Tells values that are put together from words of documentation only: `my_super_secret_token`, `API-KEY-GOES-HERE`.
// A password of one word is for value.ts to judge.

import {
  blank,
  colon,
  digit,
  dot,
  has,
  hyphen,
  isOnly,
  letter,
  slash,
  underscore,
  wide,
} from './made-of.ts';

/** What a field is called or filled in with, by itself a value of none. */
export const common =
  'admin an bearer default demo field for from hidden in input internal invalid is it jwt key keys login my name not null oauth of or our pass password ' +
  'passwd private public pwd root secret secrets string temp test testing tests that the this to token tokens true unknown user username value values ' +
  'valid with your';

/** Words of stand-ins and of names; a value that consists of two or more of them holds nothing. */
const words =
  `${common} ` +
  'a abc account access active actual api app application auth authorization aws azure bot build change ci client code config connection cookie corp ' +
  'credential credentials current custom data database db dev development devops docker dummy enter env environment example external fake file foo gcp ' +
  'generated get git github gitlab goes google here hash id insert just live local long master me mock new no npm old only own passphrase pat placeholder ' +
  'please prod production project put pw random read real redacted refresh replace sample secure server service session set shared sign signing slack ' +
  'some staging stg strong super temporary todo url use uuid vault very web write x xxx xxxx yours';
const known = new Set(words.split(' '));

/** Signs that enclose a stand-in: `__PASSWORD__`, `@@TOKEN@@`, `&password`, `*secret`. */
const framing = '_@#%&*$!~-';
const frame = /^(?:[_@#%&*$!~-]{1,3})([a-z][a-z_.-]{1,40}?)(?:[_@#%&*$!~-]{1,3})?$/;

/** What stands between words. */
const gaps = blank | underscore | dot | colon | slash | hyphen;

/** @param lower the value in lower case. @param made what it is made of. */
export function saysNothing(lower: string, made: number): boolean {
  if (lower.length > 80) return false;
  // Neither a word nor several.
  if (isOnly(made, letter | digit) && has(made, digit)) return false;
  const isOne = !has(made, gaps) || !/[ _.:/-]/.test(lower);
  if (isOne && isOnly(made, letter | wide) && lower.length >= 9 && lower.length <= 40)
    if (/^[a-z]+$/.test(lower)) return isRunTogether(lower, 0);
  const framed = framing.includes(lower.charAt(0)) ? frame.exec(lower)?.[1] : undefined;
  if (framed !== undefined && parts(framed).every((part) => known.has(part))) return true;
  if (isOne || isOdd(lower.slice(0, lower.search(/[ _.:/-]/)))) return false;
  const all = parts(lower);
  if (all.length >= 3 && all.some((part) => announces.has(part)) && all.every(isPlain)) return true;
  return all.every((part) => part === '' || known.has(part) || /^\d{1,3}$/.test(part));
}

/** Neither a word nor a number nor nothing: the first part tells most of the time. */
const isOdd = (part: string): boolean =>
  part !== '' && !known.has(part) && !isPlain(part) && !/^\d{1,3}$/.test(part);

/** `secret-2-levels`: words and small numbers, one of which says what it stands for. */
const announces = new Set(['secret', 'password', 'token', 'key', 'pass', 'test', 'fake', 'dummy']);
const isPlain = (part: string): boolean => /^(?:[a-z]{2,14}|\d{1,2})$/.test(part);

const parts = (text: string): string[] => text.split(/[ _.:/-]+/);

/** `thisisnotarealkey`: known words without a gap, the longest first, at most a dozen of them. */
function isRunTogether(text: string, depth: number): boolean {
  if (text === '') return depth >= 3;
  if (depth > 12) return false;
  for (let length = Math.min(13, text.length); length >= 2; length--)
    if (known.has(text.slice(0, length)) && isRunTogether(text.slice(length), depth + 1))
      return true;
  return depth > 0 && text.startsWith('a') && isRunTogether(text.slice(1), depth + 1);
}

const standIn =
  /^(?:(?:some|test|my|the|top|your|any|new|old|super|an?|this)[-_ ]?)?(?:pass(?:word|wd)?|secret|token|key|test(?:ing)?|demo|foo|bar|foobar|abcd?|temp|sample|value)(?:[-_]?\d{1,6})?$/;

/** `secret123`, `sometoken`, `pass1`: what documentation writes. @param lower the value in lower case. */
export const isStandIn = (lower: string): boolean => standIn.test(lower);
