// Keccak-256 (the submission before FIPS 202's padding), for addresses of Ethereum. Lanes of 64 bits as BigInt: it runs
// only on what already looks like an address.

const lane = (1n << 64n) - 1n;
/** Bytes of one block at 256 bits of output. */
const rate = 136;
const rounds = 24;
const rotate = (value: bigint, by: number): bigint =>
  ((value << BigInt(by)) | (value >> BigInt(64 - by))) & lane;

/** @param message ASCII of at most 135 characters: one block. @returns the hash as 64 hex digits. */
export function keccak256(message: string): string {
  const block = new Uint8Array(rate);
  for (let index = 0; index < message.length; index++) block[index] = message.charCodeAt(index);
  block[message.length] = 1;
  block[rate - 1] = (block[rate - 1] ?? 0) | 0x80;
  let state: bigint[] = Array.from({ length: 25 }, (_, index) => laneAt(block, index * 8));
  for (let round = 0, feedback = 1; round < rounds; round++) {
    state = chi(turned(theta(state)));
    const { constant, next } = roundConstant(feedback);
    state[0] = (state[0] ?? 0n) ^ constant;
    feedback = next;
  }
  return state.slice(0, 4).map(hexOf).join('');
}

/** Little-endian; beyond the block lies the capacity, zero. */
function laneAt(block: Uint8Array, at: number): bigint {
  let value = 0n;
  for (let byte = 7; byte >= 0; byte--) value = (value << 8n) | BigInt(block[at + byte] ?? 0);
  return value;
}

const hexOf = (value: bigint): string =>
  (value.toString(16).padStart(16, '0').match(/../g) ?? []).reverse().join('');

function theta(state: readonly bigint[]): bigint[] {
  const at = (index: number): bigint => state[index] ?? 0n;
  const sums = [0, 1, 2, 3, 4].map((x) => at(x) ^ at(x + 5) ^ at(x + 10) ^ at(x + 15) ^ at(x + 20));
  return state.map(
    (value, index) =>
      value ^ (sums[(index + 4) % 5] ?? 0n) ^ rotate(sums[(index + 1) % 5] ?? 0n, 1),
  );
}

/** Rho and pi: each lane is rotated and moved along one walk over the square. */
function turned(state: readonly bigint[]): bigint[] {
  const moved = [...state];
  let [x, y] = [1, 0];
  for (let step = 1; step <= rounds; step++) {
    const from = x + 5 * y;
    [x, y] = [y, (2 * x + 3 * y) % 5];
    moved[x + 5 * y] = rotate(state[from] ?? 0n, ((step * (step + 1)) / 2) % 64);
  }
  return moved;
}

const chi = (state: readonly bigint[]): bigint[] =>
  state.map((value, index) => {
    const row = index - (index % 5);
    const next = state[row + ((index + 1) % 5)] ?? 0n;
    return value ^ (~next & lane & (state[row + ((index + 2) % 5)] ?? 0n));
  });

/** Iota's constants come from a shift register of eight bits: seven steps a round. */
function roundConstant(feedback: number): { readonly constant: bigint; readonly next: number } {
  let constant = 0n;
  let register = feedback;
  for (let bit = 0; bit < 7; bit++) {
    if (register & 1) constant |= 1n << BigInt((1 << bit) - 1);
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
  }
  return { constant, next: register };
}
