// Numbers that look random and are the same each time: the same seed text gives the same sequence.
import { createHash } from 'node:crypto';

export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  chance(probability: number): boolean;
  /** One of the entries, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T | undefined;
  bytes(count: number): Uint8Array;
};

/** mulberry32 (public domain), seeded with the first 32 bits of the text's hash. */
export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      return entries.find(([, weight]) => {
        left -= weight;
        return left < 0;
      })?.[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
