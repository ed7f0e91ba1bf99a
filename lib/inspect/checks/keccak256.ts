// Keccak-256 (the submission before FIPS 202's padding), for addresses of Ethereum. Lanes of 64 bits as two halves: with
// BigInt a list of a thousand addresses would take a tenth of a second.

/** Bytes of one block at 256 bits of output. */
const rate = 136;
const rounds = 24;

// Scratch memory, zero again when a hash is made: low and high halves of the 25 lanes.
const low = /* @__PURE__ */ new Int32Array(25);
const high = /* @__PURE__ */ new Int32Array(25);
// Sums of the five columns, with the last before the first and the first behind the last.
const lowSums = /* @__PURE__ */ new Int32Array(7);
const highSums = /* @__PURE__ */ new Int32Array(7);

/** @param message ASCII of at most 135 characters: one block. @returns the hash as 64 hex digits. */
export function keccak256(message: string): string {
  if (walk[0] === 0) layWalk();
  absorb(message);
  let register = 1;
  for (let round = 0; round < rounds; round++) {
    theta();
    turn();
    chi(low);
    chi(high);
    register = iota(register);
  }
  let hash = '';
  for (let lane = 0; lane < 4; lane++) hash += hexOf(low, lane) + hexOf(high, lane);
  low.fill(0);
  high.fill(0);
  return hash;
}

/** The walk's lanes, and by how much each is turned. */
const walk = /* @__PURE__ */ new Uint8Array(rounds);
const turns = /* @__PURE__ */ new Uint8Array(rounds);

function layWalk(): void {
  let [x, y] = [1, 0];
  for (let step = 0; step < rounds; step++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    walk[step] = x + 5 * y;
    turns[step] = (((step + 1) * (step + 2)) / 2) & 63;
  }
}

const at = (half: Int32Array, index: number): number => half[index] ?? 0;

/** Little-endian; beyond the block lies the capacity, zero. */
function absorb(message: string): void {
  const block = new Uint8Array(rate);
  for (let index = 0; index < message.length; index++) block[index] = message.charCodeAt(index);
  block[message.length] = 1;
  block[rate - 1] = (block[rate - 1] ?? 0) | 0x80;
  const view = new DataView(block.buffer);
  for (let lane = 0; lane < rate >> 3; lane++) {
    low[lane] = view.getInt32(lane * 8, true);
    high[lane] = view.getInt32(lane * 8 + 4, true);
  }
}

function theta(): void {
  sumColumns(low, lowSums);
  sumColumns(high, highSums);
  for (let x = 0; x < 5; x++) {
    const l = at(lowSums, x + 2);
    const h = at(highSums, x + 2);
    const lowMask = at(lowSums, x) ^ ((l << 1) | (h >>> 31));
    const highMask = at(highSums, x) ^ ((h << 1) | (l >>> 31));
    for (let index = x; index < 25; index += 5) {
      low[index] = at(low, index) ^ lowMask;
      high[index] = at(high, index) ^ highMask;
    }
  }
}

function sumColumns(half: Int32Array, sums: Int32Array): void {
  for (let x = 0; x < 5; x++)
    sums[x + 1] =
      at(half, x) ^ at(half, x + 5) ^ at(half, x + 10) ^ at(half, x + 15) ^ at(half, x + 20);
  sums[0] = at(sums, 5);
  sums[6] = at(sums, 1);
}

/** Rho and pi: each lane is rotated and moved along one walk over the square. */
function turn(): void {
  let l = at(low, 1);
  let h = at(high, 1);
  for (let step = 0; step < rounds; step++) {
    const to = walk[step] ?? 0;
    const by = turns[step] ?? 0;
    const nextLow = at(low, to);
    const nextHigh = at(high, to);
    const first = by < 32 ? l : h;
    const second = by < 32 ? h : l;
    const bits = by & 31;
    low[to] = bits === 0 ? first : (first << bits) | (second >>> (32 - bits));
    high[to] = bits === 0 ? second : (second << bits) | (first >>> (32 - bits));
    l = nextLow;
    h = nextHigh;
  }
}

function chi(half: Int32Array): void {
  for (let row = 0; row < 25; row += 5) {
    const a = at(half, row);
    const b = at(half, row + 1);
    const c = at(half, row + 2);
    const d = at(half, row + 3);
    const e = at(half, row + 4);
    half[row] = a ^ (~b & c);
    half[row + 1] = b ^ (~c & d);
    half[row + 2] = c ^ (~d & e);
    half[row + 3] = d ^ (~e & a);
    half[row + 4] = e ^ (~a & b);
  }
}

/** The constants come from a shift register of eight bits: seven steps a round. @returns the register after them. */
function iota(from: number): number {
  let register = from;
  for (let bit = 0; bit < 7; bit++) {
    const place = (1 << bit) - 1;
    if (register & 1) {
      if (place < 32) low[0] = at(low, 0) ^ (1 << place);
      else high[0] = at(high, 0) ^ (1 << (place - 32));
    }
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
  }
  return register;
}

const digits = '0123456789abcdef';

/** Little-endian. */
function hexOf(half: Int32Array, lane: number): string {
  let hex = '';
  const word = at(half, lane);
  for (let shift = 0; shift < 32; shift += 8)
    hex += digits.charAt((word >>> (shift + 4)) & 15) + digits.charAt((word >>> shift) & 15);
  return hex;
}
