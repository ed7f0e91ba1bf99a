// SHA-256 (FIPS 180-4), synchronous and without platform API: the browser's own is asynchronous, inspection is not.

// Made at first use: most pages never ask.
let constants: Uint32Array = new Uint32Array(0);
let initial: Uint32Array = constants;

/** The first 32 bits of the fractional parts of the cube or square roots of the first primes. */
function roots(count: number, degree: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let candidate = 2, index = 0; index < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++)
      if (candidate % divisor === 0) prime = false;
    if (prime) found[index++] = fraction(candidate, degree);
  }
  return found;
}

/** Exact by integer root: doubles lose the last bits. */
function fraction(value: number, degree: number): number {
  const scaled = BigInt(value) << BigInt(32 * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(degree) <= scaled) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

export function sha256(message: Uint8Array): Uint8Array {
  if (constants.length === 0) {
    constants = roots(64, 3);
    initial = roots(8, 2);
  }
  const state = initial.slice();
  const blocks = ((message.length + 8) >> 6) + 1;
  for (let block = 0; block < blocks; block++) {
    for (let index = 0; index < 16; index++)
      words[index] = wordAt(message, (block << 6) + index * 4);
    if (block === blocks - 1) words[15] = message.length * 8;
    compress(state, words);
  }
  words.fill(0);
  const hash = new Uint8Array(32);
  for (let index = 0; index < 32; index++)
    hash[index] = at(state, index >> 2) >>> (24 - (index & 3) * 8);
  return hash;
}

// Scratch memory, zero again when a hash is made: views and arrays of their own would cost more than the hash.
const words = /* @__PURE__ */ new Uint32Array(64);

const wordAt = (message: Uint8Array, index: number): number =>
  (byteAt(message, index) << 24) |
  (byteAt(message, index + 1) << 16) |
  (byteAt(message, index + 2) << 8) |
  byteAt(message, index + 3);

/** Behind the message one bit, then zeros. */
const byteAt = (message: Uint8Array, index: number): number =>
  index < message.length ? (message[index] ?? 0) : index === message.length ? 0x80 : 0;

const at = (all: Uint32Array, index: number): number => all[index] ?? 0;

function compress(state: Uint32Array, w: Uint32Array): void {
  for (let t = 16; t < 64; t++) {
    const s0 = rotate(at(w, t - 15), 7) ^ rotate(at(w, t - 15), 18) ^ (at(w, t - 15) >>> 3);
    const s1 = rotate(at(w, t - 2), 17) ^ rotate(at(w, t - 2), 19) ^ (at(w, t - 2) >>> 10);
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1;
  }
  // Written out, as is the turn at the end of each round: an array taken apart calls its iterator.
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, t) + at(w, t)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = (state[index] ?? 0) + (sums[index] ?? 0);
}
