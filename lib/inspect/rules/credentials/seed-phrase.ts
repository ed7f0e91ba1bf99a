// The words that restore a wallet: twelve to twenty-four short words behind their name. Source: BIP-39.
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const words =
  /[ \t]{0,4}(?:is|:|=|-)?[ \t"'\n]{0,4}((?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:[ ,\n]{1,3}(?:\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![a-z])/y;

function readSeed(text: string, _start: number, end: number): Read | null {
  const stop = endOf(words, text, end);
  if (stop < 0) return null;
  const phrase = text.slice(end, stop).replace(/^[\s:=-]*(?:is)?[\s:=-]*/, '');
  const list = phrase.match(/[a-z]{3,8}/g) ?? [];
  const usual = list.filter((word) =>
    /^(?:the|and|for|that|this|with|from|are|was|has|your|you|will|not|but|can|which|have|been|any|its)$/.test(
      word,
    ),
  ).length;
  return [12, 15, 18, 21, 24].includes(list.length) && usual === 0
    ? { start: stop - phrase.length, end: stop, score: 0.92 }
    : null;
}

export const rule: Rule = {
  id: 'seed-phrase',
  family: 'credentials',
  class: 'restricted',
  label: 'SEED_PHRASE',
  title: 'Recovery words of a wallet',
  score: 0.92,
  proof: 'none',
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
];
export const misses: readonly Miss[] = [
  {
    text: 'the mnemonic is a way to remember long lists of words that you would otherwise forget soon',
    because: 'a sentence',
  },
];
