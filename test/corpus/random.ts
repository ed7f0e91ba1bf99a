// A random source with a fixed seed and a filler of formats, so that the corpus is the same on every machine.

export type Random = {
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `{b62:36}` → 36 characters; alphabets: b62, hex, HEX, low, up, dig, w (word and hyphen), b64, uuid. */
  readonly fill: (format: string) => string;
};

const alphabets: Readonly<Record<string, string>> = {
  b62: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  low: 'abcdefghijklmnopqrstuvwxyz0123456789',
  up: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  LETTERS: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  az: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  dig: '0123456789',
  one: '123456789',
  w: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-',
  b64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  bech: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
  b32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('an empty list');
    return chosen;
  };
  const draw = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
  const fill = (format: string): string =>
    format.replace(/\{(\w+)(?::(\d+))?\}/g, (_whole, name: string, length?: string) =>
      name === 'uuid'
        ? [8, 4, 4, 4, 12].map((part) => draw(alphabets.hex ?? '', part)).join('-')
        : draw(alphabets[name] ?? '', Number(length ?? 1)),
    );
  return { below, pick, fill };
}
