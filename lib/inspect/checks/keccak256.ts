// Keccak-256 (the submission before FIPS 202's padding), for addresses of Ethereum. Lanes of 64 bits as two halves: with
// BigInt a list of a thousand addresses would take a tenth of a second.

/** Bytes of one block at 256 bits of output. */
const rate = 136;
const rounds = 24;

// Scratch memory: low and high halves of the 25 lanes. Nothing of a message is left in it that could be read back.
const low = /* @__PURE__ */ new Int32Array(25);
const high = /* @__PURE__ */ new Int32Array(25);
const lowSums = /* @__PURE__ */ new Int32Array(5);
const highSums = /* @__PURE__ */ new Int32Array(5);

/** @param message ASCII of at most 135 characters: one block. @returns the hash as 64 hex digits. */
export function keccak256(message: string): string {
  absorb(message);
  let register = 1;
  for (let round = 0; round < rounds; round++) {
    theta();
    turn();
    chi();
    register = iota(register);
  }
  let hash = '';
  for (let lane = 0; lane < 4; lane++) hash += hexOf(low, lane) + hexOf(high, lane);
  return hash;
}

const at = (half: Int32Array, index: number): number => half[index] ?? 0;

/** Little-endian; beyond the block lies the capacity, zero. */
function absorb(message: string): void {
  const block = new Uint8Array(rate);
  for (let index = 0; index < message.length; index++) block[index] = message.charCodeAt(index);
  block[message.length] = 1;
  block[rate - 1] = (block[rate - 1] ?? 0) | 0x80;
  const view = new DataView(block.buffer);
  low.fill(0);
  high.fill(0);
  for (let lane = 0; lane < rate >> 3; lane++) {
    low[lane] = view.getInt32(lane * 8, true);
    high[lane] = view.getInt32(lane * 8 + 4, true);
  }
}

function theta(): void {
  for (const [half, sums] of [
    [low, lowSums],
    [high, highSums],
  ] as const)
    for (let x = 0; x < 5; x++)
      sums[x] =
        at(half, x) ^ at(half, x + 5) ^ at(half, x + 10) ^ at(half, x + 15) ^ at(half, x + 20);
  for (let index = 0; index < 25; index++) {
    const before = (index + 4) % 5;
    const after = (index + 1) % 5;
    const l = at(lowSums, after);
    const h = at(highSums, after);
    low[index] = at(low, index) ^ at(lowSums, before) ^ ((l << 1) | (h >>> 31));
    high[index] = at(high, index) ^ at(highSums, before) ^ ((h << 1) | (l >>> 31));
  }
}

/** Rho and pi: each lane is rotated and moved along one walk over the square. */
function turn(): void {
  let [x, y] = [1, 0];
  let l = at(low, 1);
  let h = at(high, 1);
  for (let step = 1; step <= rounds; step++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    const to = x + 5 * y;
    const by = ((step * (step + 1)) / 2) % 64;
    const [nextLow, nextHigh] = [at(low, to), at(high, to)];
    if (by >= 32) [l, h] = [h, l];
    const bits = by & 31;
    low[to] = bits === 0 ? l : (l << bits) | (h >>> (32 - bits));
    high[to] = bits === 0 ? h : (h << bits) | (l >>> (32 - bits));
    [l, h] = [nextLow, nextHigh];
  }
}

function chi(): void {
  for (const half of [low, high])
    for (let row = 0; row < 25; row += 5) {
      const [a, b] = [at(half, row), at(half, row + 1)];
      for (let x = 0; x < 5; x++) {
        const next = x === 4 ? a : at(half, row + x + 1);
        const beyond = x === 3 ? a : x === 4 ? b : at(half, row + x + 2);
        half[row + x] = at(half, row + x) ^ (~next & beyond);
      }
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

/** Little-endian. */
function hexOf(half: Int32Array, lane: number): string {
  let hex = '';
  for (let byte = 0; byte < 4; byte++)
    hex += ((at(half, lane) >>> (byte * 8)) & 0xff).toString(16).padStart(2, '0');
  return hex;
}
