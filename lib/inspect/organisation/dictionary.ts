// The organisation's dictionaries. Short ones become rules of the engine, whose one pass finds them with all the rest;
// long ones are looked up word by word in a table of hashes.
import { textOf } from '../checks/base64.ts';
import type { Read, Rule } from '../rule.ts';
import { eachRun, hashAt, type Letters, lettersAt, mixed, readLetters } from './letters.ts';
import { type Found, labelFor, type OwnDictionary, ruleOf } from './own.ts';

const score = 0.9;

/**
 * Characters that all dictionaries together may add to the engine's automaton, and beyond which a dictionary is looked
 * up instead. The automaton has 32,767 states; the product's own rules leave more than 18,000.
 */
export const engineRoom = 8_000;

/** Scripts that the automaton has little room for, and that put no space between words. */
const isEastern = (term: string): boolean => /[\u2e80-\uabff\uf900-\ufaff\ud800-\udfff]/.test(term);

/** Which dictionaries are rules of the engine; the first ones, as long as there is room. */
export function engineDictionaries(all: readonly OwnDictionary[]): OwnDictionary[] {
  let left = engineRoom;
  return all.filter(({ asset, terms }) => {
    const size = terms.reduce((sum, { length }) => sum + length, 0);
    if (asset || size > left || terms.some(isEastern)) return false;
    left -= size;
    return true;
  });
}

export function dictionaryRule(own: OwnDictionary): Rule {
  const terms = own.terms.map((term) => term.trim().replace(/\s+/g, ' '));
  const exact = new Set(terms);
  const read = (text: string, start: number, end: number): Read | null => {
    if (own.caseSensitive && !exact.has(text.slice(start, end))) return null;
    if (own.wholeWord && !isWhole(text, start, end)) return null;
    return { start, end, score };
  };
  return {
    id: ruleOf(own.id),
    family: 'organisation',
    class: own.class,
    label: labelFor(own.id),
    title: own.title,
    find: [{ at: 'reader', words: terms, left: 'any', read }],
    score,
    proof: 'none',
  };
}

const letter = /[\p{L}\p{N}]/u;
const isLetter = (mark: string): boolean => mark !== '' && letter.test(mark);

/** Only an edge of the term that is a letter can be in the middle of a word. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(isLetter(text.charAt(start)) && isLetter(text.charAt(start - 1))) &&
  !(isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end)));

export type TermTable = {
  readonly own: OwnDictionary;
  readonly terms: readonly string[];
  /** Open addressing: number of the term + 1, 0 = free. */
  readonly slots: Int32Array;
  /** By number of the term: what makes a look into the term itself rare. */
  readonly hashes: Int32Array;
  readonly lengths: Uint8Array;
  readonly maxWords: number;
};

/** Lines of an asset that are no terms: empty, one letter alone, or too long. */
export const isTerm = (line: string): boolean =>
  line.length <= 80 && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(line);

export const termLines = (bytes: Uint8Array): string[] =>
  (textOf(bytes) ?? '')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function termTable(own: OwnDictionary, all: readonly string[]): TermTable {
  const terms = all.filter(isTerm);
  const size = 2 ** Math.ceil(Math.log2(terms.length * 2 + 2));
  const slots = new Int32Array(size);
  const hashes = new Int32Array(terms.length);
  const lengths = new Uint8Array(128);
  let maxWords = 1;
  for (const [index, term] of terms.entries()) {
    const letters = readLetters(term);
    if (letters.count === 0 || letters.count >= lengths.length) continue;
    lengths[letters.count] = 1;
    maxWords = Math.max(maxWords, letters.wordCount);
    const hash = hashAt(letters, 0, letters.count);
    hashes[index] = hash;
    let slot = mixed(hash, size) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  }
  return { own, terms, slots, hashes, lengths, maxWords };
}

export function lookUp(letters: Letters, table: TermTable): Found[] {
  const { slots, hashes, lengths, maxWords, terms, own } = table;
  const found: Found[] = [];
  const last = slots.length - 1;
  eachRun(letters, lengths, maxWords, (from, length) => {
    const hash = hashAt(letters, from, length);
    let slot = mixed(hash, slots.length) & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (hashes[number] !== hash) continue;
      const term = terms[number] ?? '';
      const place = placeOf(letters, from, length, term, own.caseSensitive);
      if (!place) continue;
      found.push({ rule: ruleOf(own.id), ...place, confidence: score });
      return;
    }
  });
  return found;
}

/** The hash said so; now the marks between the words and, where it matters, the case are compared too. */
function placeOf(
  letters: Letters,
  from: number,
  length: number,
  term: string,
  caseSensitive: boolean,
): { start: number; end: number } | null {
  const start = letters.at[from] ?? 0;
  const end = (letters.at[from + length - 1] ?? 0) + 1;
  const text = letters.text.slice(start, end);
  if (shape(text, caseSensitive) === shape(term, caseSensitive)) return { start, end };
  return null;
}

/** Letters folded, runs of spaces and hyphens as one space, other marks as they are, none at the edges. */
function shape(text: string, caseSensitive: boolean): string {
  const inner = text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[\s_\p{Pd}]+/gu, ' ');
  const marks = inner.replace(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu, 'x');
  const read = readLetters(inner);
  const plain = lettersAt(read, 0, read.count);
  const cased = inner.replace(/[^\p{L}\p{N}]/gu, '');
  return `${marks}\n${plain}${caseSensitive ? `\n${cased}` : ''}`;
}

/** Drops what stands alone: a dictionary may ask for several different terms. */
export function withEnoughTerms<T extends { rule: string; start: number; end: number }>(
  text: string,
  findings: readonly T[],
  dictionaries: readonly OwnDictionary[],
): T[] {
  const asked = new Map(
    dictionaries.flatMap(({ id, minimumDistinct }) =>
      minimumDistinct > 1 ? [[ruleOf(id), minimumDistinct]] : [],
    ),
  );
  if (asked.size === 0) return [...findings];
  const seen = new Map<string, Set<string>>();
  for (const { rule, start, end } of findings) {
    if (!asked.has(rule)) continue;
    const values = seen.get(rule) ?? new Set<string>();
    seen.set(rule, values.add(shape(text.slice(start, end), false)));
  }
  return findings.filter(({ rule }) => (seen.get(rule)?.size ?? 1) >= (asked.get(rule) ?? 1));
}
