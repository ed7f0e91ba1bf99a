// Addresses of cryptocurrencies with their checksums. Source: BIP-13, BIP-173, BIP-350, EIP-55.
import { base58check, bech32 } from '../../checks/base58.ts';
import { keccak256 } from '../../checks/keccak256.ts';
import type { Miss, Rule } from '../../rule.ts';

export const rules: readonly Rule[] = [
  {
    id: 'crypto-address',
    family: 'financial',
    class: 'confidential',
    label: 'WALLET',
    title: 'Cryptocurrency address',
    score: 0.8,
    proof: 'checksum',
    near: ['crypto'],
    find: [
      { at: 'token', length: [26, 35], pattern: /[13][1-9A-HJ-NP-Za-km-z]{25,34}/ },
      {
        at: 'word',
        words: ['bc1', 'tb1', 'ltc1'],
        pattern: /(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,71}(?![A-Za-z0-9])/i,
      },
    ],
    check: (value) =>
      /^(?:bc|tb|ltc)1/i.test(value) ? bech32(value.toLowerCase()) : base58check(value),
  },
  {
    id: 'ethereum-address',
    family: 'financial',
    class: 'confidential',
    label: 'WALLET',
    title: 'Ethereum address',
    score: 0.5,
    proof: 'none',
    near: ['crypto'],
    find: [{ at: 'word', words: ['0x'], pattern: /0x[0-9a-fA-F]{40}(?![0-9A-Za-z])/ }],
    check: capitalised,
  },
];

/** Mixed case is a checksum: a letter is upper-case where the hash has 8 or more. One case alone tells nothing. */
function capitalised(value: string): boolean | number {
  const digits = value.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = keccak256(lower);
  for (let index = 0; index < digits.length; index++) {
    // `8`, `9` and the letters.
    const raised = hash.charCodeAt(index) >= 56;
    const unit = lower.charCodeAt(index);
    if (digits.charCodeAt(index) !== (raised && unit >= 97 ? unit - 32 : unit)) return false;
  }
  return byCapitals;
}

/** Some fifteen letters each in the right case. */
const byCapitals = 0.82;

export const hits = [
  'donate to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 wallet',
  'eth wallet 0x' + '52908400098527886E0F7030069857D2E4169EE7',
  'pay 0x' + '5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
];
export const misses: readonly Miss[] = [
  { text: '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', because: 'the checksum is wrong' },
  {
    text: 'pay 0x' + '5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
    because: 'a letter in the wrong case',
  },
];
