// Turns rules into a rule set: one automaton, one trie of shapes, patterns. Built once, cached, swapped whole. What takes
// time waits for the first text that needs it: patterns are made sticky and the automaton's cells worked out on the way.
import { type Automaton, automatonOf } from './automaton.ts';
import type { Reader, Rule, WordFinder } from './rule.ts';
import { buildShapes, type ShapeTable } from './shape-table.ts';
import { type Anchored, anchored } from './sticky.ts';
import { addWord, createTrie, type Trie } from './trie.ts';
import { type Group, groupNames, groups } from './words/groups.ts';

/** What happens where a keyword ends: a context word is noted, a pattern tried or a reader asked. One form for all three. */
export type Use = {
  /** -1 for context words. */
  readonly rule: number;
  readonly group: number;
  /** It means nothing inside a longer word, or as the beginning of one. */
  readonly left: boolean;
  readonly right: boolean;
  /** Spellings that fold alike count each for itself. */
  readonly twice: boolean;
  readonly read: Reader['read'] | null;
  readonly head: Anchored | null;
  readonly pattern: Anchored | null;
  readonly back: number;
  readonly score: number;
};

export type RuleSet = {
  readonly rules: readonly Rule[];
  /** Number of a rule by its id. */
  readonly byId: ReadonlyMap<string, number>;
  readonly automaton: Automaton<Use>;
  readonly shapes: ShapeTable;
  readonly tokens: readonly TokenUse[];
  /** By rule × group: 1 = the group supports the rule, 2 = it speaks against it. */
  readonly context: Uint8Array;
  /** Every pattern that may run. */
  readonly patterns: readonly Anchored[];
};

export type TokenUse = {
  readonly rule: number;
  readonly min: number;
  readonly max: number;
  readonly pattern: Anchored;
  readonly score: number;
};

/** @throws RangeError when the rules need more keywords than an automaton can hold. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const trie = createTrie<Use>();
  const patterns: Anchored[] = [];
  const tokens: TokenUse[] = [];
  const numbers = new Map(groupNames.map((name, group) => [name, group]));
  for (const [name, group] of numbers) addGroup(trie, group, groups[name]);
  for (const [index, rule] of rules.entries())
    for (const finder of rule.find) {
      if (finder.at === 'word') addPattern(trie, index, rule, finder, patterns);
      if (finder.at === 'reader') addReader(trie, index, finder);
      if (finder.at !== 'token') continue;
      const [min, max] = finder.length;
      const pattern = anchored(finder.pattern);
      patterns.push(pattern);
      tokens.push({ rule: index, min, max, pattern, score: finder.score ?? rule.score });
    }
  return {
    rules,
    byId: new Map(rules.map(({ id }, index) => [id, index])),
    automaton: automatonOf(trie),
    shapes: buildShapes(rules),
    tokens,
    context: contextOf(rules, numbers),
    patterns,
  };
}

/** Scripts that put no space between words have no word edges to ask for. */
const isAlphabetic = (word: string): boolean => word.charCodeAt(0) < 0x590;

const noUse: Use = {
  rule: -1,
  group: -1,
  left: false,
  right: false,
  twice: false,
  read: null,
  head: null,
  pattern: null,
  back: 0,
  score: 0,
};

/** Density counts spellings that fold alike as often as they are listed. */
function addGroup(trie: Trie<Use>, group: number, list: string): void {
  const inside: Use = { ...noUse, group, twice: true };
  const word: Use = { ...inside, left: true };
  const short: Use = { ...word, right: true };
  for (const each of list.split(' ')) {
    const use = !isAlphabetic(each) ? inside : each.length <= 4 ? short : word;
    addWord(trie, each, use);
    if (each.includes('_')) addWord(trie, each.replaceAll('_', ' '), use);
  }
}

function addPattern(
  trie: Trie<Use>,
  rule: number,
  owner: Rule,
  finder: WordFinder,
  patterns: Anchored[],
): void {
  const head = finder.head ? anchored(finder.head) : null;
  const pattern = anchored(finder.pattern, finder.closed);
  const use: Use = {
    ...noUse,
    rule,
    left: finder.left !== 'any',
    head,
    pattern,
    back: finder.back ?? 0,
    score: finder.score ?? owner.score,
  };
  patterns.push(pattern);
  if (head) patterns.push(head);
  for (const word of finder.words) addWord(trie, word, use);
}

function addReader(trie: Trie<Use>, rule: number, finder: Reader): void {
  const inside: Use = { ...noUse, rule, read: finder.read };
  const word: Use = { ...inside, left: true };
  for (const each of finder.words)
    addWord(trie, each, finder.left !== 'any' && isAlphabetic(each) ? word : inside);
}

function contextOf(rules: readonly Rule[], numbers: ReadonlyMap<Group, number>): Uint8Array {
  const table = new Uint8Array(rules.length * numbers.size);
  for (const [index, { near, against }] of rules.entries()) {
    for (const group of near ?? []) table[index * numbers.size + (numbers.get(group) ?? 0)] = 1;
    for (const group of against ?? []) table[index * numbers.size + (numbers.get(group) ?? 0)] = 2;
  }
  return table;
}
