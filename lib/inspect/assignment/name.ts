// Where a secret's name ends, and whether it names a secret at all: `password_file` is a file. What stands behind the name
// is for connector.ts.
import { unitAt, unitIn } from '../unit-at.ts';

/** The rest of the identifier: `_file`, `Url`, `_policy` … say that the value is something else. */
const otherThings = new Set(
  (
    'file path dir url uri endpoint name id ids length len size hash hashed policy regex pattern field label type ' +
    'ttl time date count hint reset status state title text message error column strength rotation age required enabled exists ' +
    'manager provider service store limit limits usage index format prompt placeholder input form page encoder encoding ' +
    'algorithm version issuer audience scope location region request response handler factory generator source set list ' +
    'map array case kind pos position offset node timeout lifetime minutes seconds days hours attempts retries realm'
  ).split(' '),
);
const beginnings = /^(?:expir|valid|verif|confirm|through)/;

/** In plural or not, behind the plural of the name, `_`, `.` or `-`; the last word tells: `_reset_timeout`, `HashAlgorithm`. */
function isOtherThing(rest: string): boolean {
  const lower = rest.toLowerCase();
  // The small letters at the end, the capital before them, and the last sign before that.
  let small = rest.length;
  while (small > 0 && isLower(unitAt(rest, small - 1))) small--;
  const length = rest.length - small;
  const hump = length > 0 && length <= 20 && small > 1 && isUpper(unitAt(rest, small - 1));
  let last = small - 1;
  while (last > 0 && !isSign(unitAt(rest, last))) last--;
  return (
    isNamed(lower) ||
    (lower.startsWith('s') && isNamed(lower.slice(1))) ||
    (last > 0 && isNamed(lower.slice(last))) ||
    (hump && isNamed(lower.slice(small - 1)))
  );
}

const isSign = (unit: number): boolean => unit === 95 || unit === 46 || unit === 45;

function isNamed(rest: string): boolean {
  const word = isSign(unitAt(rest, 0)) ? rest.slice(1) : rest;
  if (otherThings.has(word) || (word.endsWith('s') && otherThings.has(word.slice(0, -1))))
    return true;
  return beginnings.test(word) && !/[$.-]/.test(word);
}

/** -1 where the word goes on as another word (`secretary`) or names another thing (`password_file`). */
export function nameEndOf(text: string, end: number): number {
  const next = unitIn(text, end);
  const last = unitIn(text, end - 1);
  if (isLower(next) && text[end] !== 's' && (isLower(last) || isUpper(last))) return -1;
  if (isUpper(next) && isUpper(last) && text[end] !== 'S') return -1;
  if (next >= 0xc0 && next < 0x2000) return -1;
  if (!goesOn(next)) return end;
  const stop = tailEnd(text, end);
  // So long a name is none, and what repeats a secret's name is not taken apart at each of them.
  if (stop - end === longestTail && namesOn(text, stop)) return -1;
  const rest = text.slice(end, stop);
  // `txtPassword.Text = …`: what stands in the field.
  if (rest === '.Text' || rest === '.text') return stop;
  return isOtherThing(rest.endsWith('.') ? rest.slice(0, -1) : rest) ? -1 : stop;
}

const longestTail = 40;

function tailEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + longestTail);
  let index = from;
  while (index < most && goesOn(unitAt(text, index))) index++;
  return index;
}

/** A letter, or one behind a hyphen or a dot. */
const namesOn = (text: string, at: number): boolean =>
  isWordSign(unitIn(text, at)) || (goesOn(unitIn(text, at)) && isWordSign(unitIn(text, at + 1)));

const isWordSign = (unit: number): boolean =>
  isLower(unit) || isUpper(unit) || (unit >= 48 && unit <= 57) || unit === 95;

/** Letters, digits and `_$.-`: the identifier has more. */
const goesOn = (unit: number): boolean =>
  isLower(unit) ||
  isUpper(unit) ||
  (unit >= 45 && unit <= 57 && unit !== 47) ||
  unit === 95 ||
  unit === 36;

export const isLower = (unit: number): boolean => unit >= 97 && unit <= 122;
export const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
