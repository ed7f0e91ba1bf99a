// The words that restore a wallet: twelve to twenty-four short words behind their name, with the checksum in the last.
// Source: BIP-39.
import { seedChecksum, seedNumbers } from '../../checks/seed.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const words =
  /[ \t]{0,4}(?:is|:|=|-)?[ \t"'\n]{0,4}((?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:[ ,\n]{1,3}(?:\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![a-z])/y;

/** The checksum proves it; the list alone hardly errs; other wallets have other words. */
const byChecksum = 0.97;
const byList = 0.88;
const byLength = 0.7;

function readSeed(text: string, _start: number, end: number): Read | null {
  const stop = endOf(words, text, end);
  if (stop < 0) return null;
  const phrase = text.slice(end, stop).replace(/^[\s:=-]*(?:is)?[\s:=-]*/, '');
  const list = phrase.match(/[a-z]{3,8}/g) ?? [];
  if (![12, 15, 18, 21, 24].includes(list.length)) return null;
  const score = scoreOf(list);
  return score === 0 ? null : { start: stop - phrase.length, end: stop, score };
}

function scoreOf(list: readonly string[]): number {
  const numbers = seedNumbers(list);
  if (numbers) return seedChecksum(numbers) ? byChecksum : byList;
  return list.some((word) => usual.test(word)) ? 0 : byLength;
}

const usual =
  /^(?:the|and|for|that|this|with|from|are|was|has|your|you|will|not|but|can|which|have|been|any|its)$/;

export const rule: Rule = {
  id: 'seed-phrase',
  family: 'credentials',
  class: 'restricted',
  label: 'SEED_PHRASE',
  title: 'Recovery words of a wallet',
  score: 0.92,
  proof: 'vendor',
  near: ['crypto'],
  find: [
    {
      at: 'reader',
      words: [
        'seed phrase',
        'seed words',
        'recovery phrase',
        'mnemonic',
        'mnemonic phrase',
        'secret phrase',
        'recovery words',
        'backup phrase',
        'wiederherstellungsphrase',
        'phrase de récupération',
        'frase semilla',
      ],
      read: readSeed,
    },
  ],
};

export const hits = [
  'seed phrase: ' + 'orbit camel dust yellow ranch mimic clock vivid pause harbor tunnel grape',
  'recovery words: ' + 'orbi came dust yell ranc mimi cloc vivi paus harb tunn grap',
  'mnemonic = "' + 'abandon '.repeat(11) + 'about"',
];
export const misses: readonly Miss[] = [
  {
    text: 'the mnemonic is a way to remember long lists of words that you would otherwise forget soon',
    because: 'a sentence',
  },
];
