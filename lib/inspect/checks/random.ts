// Tells drawn-by-lot values from placeholders, sequences and words. No entropy over the whole text: only over one value.

const placeholders =
  /x{5,}|\*{3,}|\.{4,}|_{4,}|0{8,}|1{8,}|a{6,}|example|sample|your[_-]?|placeholder|redacted|change_?-?me|replace|insert|dummy|fake|deadbeef|lorem|foobar|todo|secret_?here|key_?here|token_?here/i;

/** Letters and digits in the order of the keyboard or the alphabet, as people type them for a stand-in. */
const sequences =
  /0123456|1234567|2345678|7654321|9876543|abcdefg|bcdefgh|ghijkl|mnopqr|stuvwx|uvwxyz|qwerty|asdfgh|zyxwvu|a1b2c3|1a2b3c|abc123|123abc/i;

export const isPlaceholder = (value: string): boolean => placeholders.test(value);
export const isSequence = (value: string): boolean => sequences.test(value);

// Scratch memory: when a character was last seen, in calls, and how often in this one.
const seen = /* @__PURE__ */ new Float64Array(0x80);
const times = /* @__PURE__ */ new Uint32Array(0x80);
let calls = 0;

/** Shannon entropy in bits per character. */
export function entropy(value: string): number {
  times.fill(0);
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit >= 0x80) return entropyOf(value);
    times[unit] = (times[unit] ?? 0) + 1;
  }
  let bits = 0;
  terms.fill(0);
  for (let unit = 0; unit < 0x80; unit++) {
    const count = times[unit] ?? 0;
    if (count > 0) bits += termOf(count, value.length);
  }
  return bits;
}

/** Most characters stand once or twice: the logarithm is taken once for each count. */
const terms = /* @__PURE__ */ new Float64Array(16);

function termOf(count: number, all: number): number {
  const known = terms[count] ?? 0;
  if (known !== 0) return known;
  const term = bitsOf(count, all);
  if (count < terms.length) terms[count] = term;
  return term;
}

/** Of characters beyond ASCII: few values have any. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const unit of value) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits += bitsOf(count, value.length);
  return bits;
}

const bitsOf = (count: number, all: number): number => -(count / all) * Math.log2(count / all);

/** More than any rule asks for. */
const enough = 16;
const found = /* @__PURE__ */ new Int32Array(enough);

/** Of characters beyond ASCII: few values have any. */
function wideVariety(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length && count < enough; index++) {
    const point = value.codePointAt(index) ?? 0;
    if (point > 0xffff) index++;
    let at = 0;
    while (at < count && found[at] !== point) at++;
    if (at === count) found[count++] = point;
  }
  found.fill(0);
  return count;
}

/** How many different characters a value has, counted up to 16. */
export function variety(value: string): number {
  calls++;
  let count = 0;
  for (let index = 0; index < value.length && count < enough; index++) {
    const unit = value.charCodeAt(index);
    if (unit >= 0x80) return wideVariety(value);
    if (seen[unit] === calls) continue;
    seen[unit] = calls;
    count++;
  }
  return count;
}
