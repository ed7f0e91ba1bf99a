// The checks that make nothing while they count, against the plain way to say the same.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anywhere,
  inShell,
  pastValue,
  spoken,
  spokenWide,
} from '../../../lib/inspect/assignment/extent.ts';
import {
  blank,
  bracket,
  colon,
  dot,
  equal,
  has,
  hyphen,
  isOnly,
  madeOf,
  mark,
  plain,
  slash,
  word,
} from '../../../lib/inspect/assignment/made-of.ts';
import { base58check } from '../../../lib/inspect/checks/base58.ts';
import { isWalked } from '../../../lib/inspect/checks/drawn.ts';
import { icao } from '../../../lib/inspect/checks/icao.ts';
import { keccak256 } from '../../../lib/inspect/checks/keccak256.ts';
import { entropy, variety } from '../../../lib/inspect/checks/random.ts';
import { sha256 } from '../../../lib/inspect/checks/sha256.ts';
import { down11, tail, twice, up11 } from '../../../lib/inspect/checks/tail.ts';
import { number, repeated } from '../../../lib/inspect/checks/weighted.ts';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.stringMatching(/^[a-z0-9]{0,24}$/),
  fc.stringMatching(/^[A-Za-z0-9+/_-]{0,24}={0,2}$/),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const always = (holds: (value: string) => void): void =>
  fc.assert(fc.property(text, holds), { numRuns: 3_000 });

test('SHA-256 as the platform has it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }),
    { numRuns: 500 },
  );
});

/** Source: the Keccak team's answers for Keccak-256 of nothing and of short ASCII. */
test.each([
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  ['testing', '5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02'],
])('Keccak-256 of %j, twice', (message, hash) => {
  expect(keccak256(message)).toBe(hash);
  expect(keccak256(message)).toBe(hash);
});

test('Base58Check takes an address and no other', () => {
  expect(base58check('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2')).toBe(true);
  expect(base58check('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3')).toBe(false);
  expect(base58check('1111111111111111111114oLvT2')).toBe(true);
  expect(base58check('z'.repeat(35))).toBe(false);
});

test('digits as a number, and NaN for anything else', () => {
  always((value) => {
    const part = value.slice(1, 4);
    expect(number(value, 1, 4)).toBe(/^[0-9]*$/.test(part) ? Number(part) : Number.NaN);
  });
});

test('one character over and over', () => {
  expect(repeated('')).toBe(false);
  expect(repeated('7')).toBe(true);
  expect(repeated('7777')).toBe(true);
  expect(repeated('7778')).toBe(false);
});

const rows = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = (a: string, b: string): boolean =>
  a === b || a + b === '90' || rows.some((row) => row.includes(a + b) || row.includes(b + a));

test('a walk over the alphabet, the digits or the keyboard', () => {
  always((value) => {
    const letters = [...value.toLowerCase().replace(/[^a-z0-9]/g, '')];
    const steps = letters.filter(
      (letter, index) => index > 0 && beside(letters[index - 1] ?? '', letter),
    );
    const walked = letters.length >= 8 && steps.length >= (letters.length - 1) * 0.75;
    expect(isWalked(value)).toBe(walked);
  });
  for (const walk of ['abcdefgh', '123456789012', 'qwerty-uiop', 'ZXCVBNMzxcv', 'aaaaaaaa'])
    expect(isWalked(walk)).toBe(true);
});

test('entropy and variety', () => {
  always((value) => {
    const characters = [...value];
    const different = new Set(characters);
    let bits = 0;
    for (const one of different) {
      const share = characters.filter((other) => other === one).length / value.length;
      bits -= share * Math.log2(share);
    }
    expect(entropy(value)).toBeCloseTo(bits, 9);
    expect(variety(value)).toBe(Math.min(16, different.size));
  });
});

test('what a value is made of', () => {
  always((value) => {
    expect(isOnly(madeOf(value), word)).toBe(/^\w*$/.test(value));
    const padded = /^[\w+/-]*$/.test(value.slice(0, -2)) && /^[\w+/=-]*$/.test(value.slice(-2));
    expect(isOnly(madeOf(value), plain)).toBe(padded);
  });
});

/** Source: the specimen of ICAO 9303 part 4: number, birth, expiry. */
test.each(['L898902C36', '7408122', '1204159', 'ZE184226B<<<<<1'])('ICAO takes %s', (value) => {
  expect(icao(value)).toBe(true);
  expect(icao(value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10))).toBe(false);
});

test('a weighted sum by eleven, as the arithmetic says it', () => {
  const check = tail('a98765432', down11);
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), (value) => {
      const sum = [...value]
        .slice(0, 9)
        .reduce((all, sign, at) => all + Number(sign) * (10 - at), 0);
      // Nobody has the number whose check would be ten.
      expect(check(value)).toBe((11 - (sum % 11)) % 11 === Number(value[9]));
    }),
    { numRuns: 5_000 },
  );
});

test('letters count from ten, and a sign may be one', () => {
  // 10 × 1 + 1 × 2 leaves one by eleven.
  expect(tail('12', '0123456789X')('A11')).toBe(true);
  expect(tail('12', '0123456789X')('A12')).toBe(false);
  // Nothing stands where the check should.
  expect(tail('12', up11)('A1')).toBe(false);
});

test('ten by the first weights, and the second decide', () => {
  const check = twice('1', up11, tail('2', up11));
  expect(check('A9')).toBe(true); // 10, then 20 leaves nine
  expect(check('A8')).toBe(false);
  expect(check('77')).toBe(true);
  expect(check('73')).toBe(false);
});

test('which marks a value has', () => {
  const kinds: readonly (readonly [number, RegExp])[] = [
    [slash, /\//],
    [dot, /\./],
    [colon, /:/],
    [equal, /=/],
    [blank, /[ \t\n\v\f\r]/],
    [bracket, /[()[\]{}<>]/],
    [hyphen, /[+-]/],
    [mark, /[!#$%&*?@\\~|^]/],
  ];
  always((value) => {
    for (const [kind, pattern] of kinds) expect(has(madeOf(value), kind)).toBe(pattern.test(value));
  });
});

test('how far a value goes, as patterns say it', () => {
  const patterns: readonly (readonly [number, RegExp])[] = [
    [anywhere, /^[^\s"'`<>,;|\\(){}[\]]{0,200}/],
    [inShell, /^[^\s"'`<>,;|\\&]{0,200}/],
    [spoken, /^[^\s"'`<>,;|\\(){}[\]\u3000-\ud7ff\uff00-\uffef]{0,200}/],
    [spokenWide, /^[^\s"'`，。,;<>{}\\\u3000-\ud7ff\uff00-\uffef]{0,200}/],
  ];
  const same = (value: string): void => {
    for (const [ending, pattern] of patterns)
      expect(pastValue(value, 0, ending)).toBe(pattern.exec(value)?.[0].length);
  };
  always(same);
  for (let unit = 0; unit < 0x10000; unit++) same(`a${String.fromCharCode(unit)}b`);
  same('a'.repeat(201));
});
