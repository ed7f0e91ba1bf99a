// Tells what was drawn by lot from what somebody named: how often neighbours change between upper case, lower case and
// digits. Words change at their seams only; a random value changes at every second place.

const other = 0;
const digit = 1;
const lower = 2;
const upper = 3;

function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return digit;
  if (unit >= 97 && unit <= 122) return lower;
  return unit >= 65 && unit <= 90 ? upper : other;
}

/** So long must a value be before its changes tell anything. */
const shortest = 14;

/** @returns whether `value` looks drawn by lot. Random 32 hex digits pass 99 times in 100, `my-release-2024-05` never. */
export function isDrawn(value: string): boolean {
  if (value.length < shortest) return false;
  const { changes, digits, letters, distinct } = look(value);
  if (letters < 2 || distinct < 7) return false;
  if (digits > 0) return changes >= Math.max(3, Math.floor(value.length * 0.2));
  // Without a digit only the wild change of case tells: camelCase changes less often.
  return value.length >= 18 && changes >= value.length * 0.36;
}

type Look = { changes: number; digits: number; letters: number; distinct: number };

function look(value: string): Look {
  let last = other;
  let low = 0;
  let high = 0;
  const seen: Look = { changes: 0, digits: 0, letters: 0, distinct: 0 };
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    const kind = kindOf(unit);
    if (kind === other) continue;
    if (kind === digit) seen.digits++;
    else seen.letters++;
    if (last !== other && kind !== last) seen.changes++;
    last = kind;
    if (unit < 80) low |= 1 << (unit & 31);
    else high |= 1 << (unit & 31);
  }
  seen.distinct = bits(low) + bits(high);
  return seen;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

const rows = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** By two letters or digits: 1 = they stand side by side in a row, or are the same. */
const steps = /* @__PURE__ */ stepTable();

function stepTable(): Uint8Array {
  const table = new Uint8Array(1 << 12);
  for (const row of rows)
    for (let index = 1; index < row.length; index++) {
      const [a, b] = [placeOf(row.charCodeAt(index - 1)), placeOf(row.charCodeAt(index))];
      table[(a << 6) | b] = table[(b << 6) | a] = 1;
    }
  for (let place = 0; place < 1 << 6; place++) table[(place << 6) | place] = 1;
  // From 9 on to 0.
  table[(placeOf(57) << 6) | placeOf(48)] = 1;
  return table;
}

/** 0…9 digits, from 10 on letters without their case, -1 for the rest. */
function placeOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : -1;
}

/** @returns whether a person walked the alphabet, the digits or the keyboard: most neighbours follow one another. */
export function isWalked(value: string): boolean {
  let last = -1;
  let count = 0;
  let walked = 0;
  for (let index = 0; index < value.length; index++) {
    const place = placeOf(value.charCodeAt(index));
    if (place < 0) continue;
    if (last >= 0) walked += steps[(last << 6) | place] ?? 0;
    last = place;
    count++;
  }
  return count >= 8 && walked >= (count - 1) * 0.75;
}

const segments = /[A-Z]{1,20}(?![a-z])|[A-Z]?[a-z]{1,20}/g;

/** `Uint8ClampedArray`, `s3-ap-northeast-1`: words with a number or two, so somebody's name for something. */
export function isNamed(text: string): boolean {
  if (digitsOf(text) > 3) return false;
  const parts = text.match(segments) ?? [];
  return (
    parts.length >= 2 &&
    parts.join('').length >= parts.length * leastWord &&
    parts.filter((part) => part.length === 1).length <= 1 &&
    parts.filter((part) => /^[A-Z]{2,}$/.test(part)).length <= 2 &&
    parts.every(isPronounced)
  );
}

function digitsOf(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++)
    if (kindOf(text.charCodeAt(index)) === digit) count++;
  return count;
}

/** Letters of a word, on average. */
const leastWord = 2.8;

/** Short forms that every program has. */
const shortForms =
  /^(?:https?|html|css|xml|src|str|ctx|cfg|dns|tcp|tls|ssl|ssh|rpc|grpc|sql|xhr|npm|svg|png|cmd|mqtt|ptr|std|tmp|btn|txt|fmt|msg)$/i;

const isPronounced = (part: string): boolean =>
  part.length <= 2 || /[aeiouy]/i.test(part) || /^[A-Z]{3,5}$/.test(part) || shortForms.test(part);

/** Five consonants on end, or capitals where no word has them: nobody's word, so somebody's password. */
export const isUnword = (text: string): boolean =>
  /^[A-Za-z]{7,40}$/.test(text) &&
  (/[bcdfghjklmnpqrstvwxz]{6}/i.test(text) ||
    /[a-z][A-Z]{1,2}[a-z]?[A-Z]|[a-z][A-Z]$|[A-Z]{2}[a-z]{1,2}[A-Z]|[a-z][A-Z]{2,3}[a-z]/.test(
      text,
    )) &&
  !/^[A-Z]?[a-z]+(?:[A-Z][a-z]{2,})+$/.test(text);
