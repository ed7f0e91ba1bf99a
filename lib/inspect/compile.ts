// Turns rules into a rule set: one automaton, one trie of shapes, patterns. Built once, cached, swapped whole. What takes
// time waits for the first text that needs it: patterns are made sticky and the automaton's cells worked out on the way.
// No iterators: until the compiler has seen a loop, each makes an object for every step.
import { type Automaton, automatonOf } from './automaton.ts';
import { usualNearBonus } from './level.ts';
import { type Reader, type Rule, ranks, type WordFinder } from './rule.ts';
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

/** What is asked of a rule at each match, in one form: rules are written in two dozen, and each look at one would be slow. */
export type Traits = Pick<Rule, 'id' | 'family' | 'class' | 'score' | 'proof'> & {
  readonly check: Rule['check'] | null;
  /** Place in `ranks`. */
  readonly rank: number;
  readonly nearBonus: number;
  readonly shortBonus: number;
};

export type RuleSet = {
  readonly rules: readonly Rule[];
  /** By the number of a rule, once a text has asked for it. */
  readonly traits: (Traits | undefined)[];
  /** Number of a rule by its id. */
  readonly byId: ReadonlyMap<string, number>;
  readonly automaton: Automaton<Use>;
  readonly shapes: ShapeTable;
  readonly tokens: readonly TokenUse[];
  /** By rule × group: 1 = the group supports the rule, 2 = it speaks against it. */
  readonly context: Uint8Array;
  /** What the rules' readers wipe when an inspection ends. */
  readonly forget: readonly (() => void)[];
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
  const forget: (() => void)[] = [];
  const numbers = new Map(groupNames.map((name, group) => [name, group]));
  for (const [name, group] of numbers) addGroup(trie, group, groups[name]);
  rules.forEach((rule, index) => {
    if (rule.forget) forget.push(rule.forget);
    rule.find.forEach((finder) => {
      if (finder.at === 'word') addPattern(trie, index, rule, finder, patterns);
      if (finder.at === 'reader') addReader(trie, index, finder);
      if (finder.at !== 'token') return;
      const pattern = anchored(finder.pattern);
      patterns.push(pattern);
      const { 0: min, 1: max } = finder.length;
      tokens.push({ rule: index, min, max, pattern, score: finder.score ?? rule.score });
    });
  });
  return {
    rules,
    traits: [],
    byId: new Map(rules.map(({ id }, index) => [id, index])),
    automaton: automatonOf(trie),
    shapes: buildShapes(rules),
    tokens,
    context: contextOf(rules, numbers),
    forget,
    patterns,
  };
}

export function traitsOf({ rules, traits }: RuleSet, number: number): Traits | undefined {
  const known = traits[number];
  if (known) return known;
  for (let index = traits.length; index <= number; index++) traits.push(undefined);
  const rule = rules[number];
  if (rule) traits[number] = readTraits(rule);
  return traits[number];
}

const readTraits = (rule: Rule): Traits => ({
  id: rule.id,
  family: rule.family,
  class: rule.class,
  score: rule.score,
  proof: rule.proof,
  check: rule.check ?? null,
  rank: ranks.indexOf(rule.rank ?? (rule.proof === 'none' ? 'keyword' : 'format')),
  nearBonus: rule.nearBonus ?? usualNearBonus,
  shortBonus: rule.shortBonus ?? 0,
});

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
  // A fraction from the start, so that the uses of all kinds are of one form to the compiler.
  score: 0.5,
};

/** Density counts spellings that fold alike as often as they are listed. */
function addGroup(trie: Trie<Use>, group: number, list: string): void {
  const inside: Use = { ...noUse, group, twice: true };
  const word: Use = { ...inside, left: true };
  const short: Use = { ...word, right: true };
  const words = list.split(' ');
  for (let index = 0; index < words.length; index++) {
    const each = words[index] ?? '';
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
  for (let index = 0; index < finder.words.length; index++)
    addWord(trie, finder.words[index] ?? '', use);
}

function addReader(trie: Trie<Use>, rule: number, finder: Reader): void {
  const inside: Use = { ...noUse, rule, read: finder.read };
  const word: Use = { ...inside, left: true };
  for (let index = 0; index < finder.words.length; index++) {
    const each = finder.words[index] ?? '';
    addWord(trie, each, finder.left !== 'any' && isAlphabetic(each) ? word : inside);
  }
}

function contextOf(rules: readonly Rule[], numbers: ReadonlyMap<Group, number>): Uint8Array {
  const table = new Uint8Array(rules.length * numbers.size);
  const put = (rule: number, list: readonly Group[] | undefined, value: number) =>
    list?.forEach((group) => {
      table[rule * numbers.size + (numbers.get(group) ?? 0)] = value;
    });
  rules.forEach(({ near, against }, rule) => {
    put(rule, near, 1);
    put(rule, against, 2);
  });
  return table;
}
