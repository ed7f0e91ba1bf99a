// Turns rules into a rule set: one automaton, one trie of shapes, sticky patterns. Built once, cached, swapped whole.
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { Reader, Rule, WordFinder } from './rule.ts';
import { buildShapes, type ShapeTable } from './shape-table.ts';
import { groupNames, groups } from './words/groups.ts';

/** What happens where a keyword ends. */
export type Use =
  | {
      readonly kind: 'group';
      readonly group: number;
      readonly left: boolean;
      readonly right: boolean;
    }
  | {
      readonly kind: 'pattern';
      readonly rule: number;
      readonly head: RegExp | null;
      readonly pattern: RegExp;
      readonly left: boolean;
      readonly back: number;
      readonly score: number;
    }
  | {
      readonly kind: 'reader';
      readonly rule: number;
      readonly read: Reader['read'];
      readonly left: boolean;
    };

export type RuleSet = {
  readonly rules: readonly Rule[];
  /** Number of a rule by its id. */
  readonly byId: ReadonlyMap<string, number>;
  readonly automaton: Automaton;
  /** By word number of the automaton. */
  readonly lengths: Uint8Array;
  /** By word number: 1 = it means nothing inside a longer word. */
  readonly atStart: Uint8Array;
  readonly uses: readonly (readonly Use[])[];
  readonly shapes: ShapeTable;
  readonly tokens: readonly TokenUse[];
  /** Per rule: 1 = the group supports it, 2 = it speaks against it. */
  readonly context: readonly Uint8Array[];
};

export type TokenUse = {
  readonly rule: number;
  readonly min: number;
  readonly max: number;
  readonly pattern: RegExp;
  readonly score: number;
};

/** @throws RangeError when the rules need more keywords than an automaton can hold. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const uses = new Map<string, Use[]>();
  const add = (word: string, use: Use) => {
    const known = uses.get(word);
    if (known) known.push(use);
    else uses.set(word, [use]);
  };
  for (const [index, name] of groupNames.entries()) addGroup(index, groups[name], add);
  for (const [index, rule] of rules.entries()) addRule(index, rule, add);
  const words = [...uses.keys()];
  return {
    rules,
    byId: new Map(rules.map(({ id }, index) => [id, index])),
    automaton: buildAutomaton(words),
    lengths: Uint8Array.from(words, (word) => word.length),
    atStart: Uint8Array.from(uses.values(), (list) => (list.every(({ left }) => left) ? 1 : 0)),
    uses: [...uses.values()],
    shapes: buildShapes(rules),
    tokens: rules.flatMap(tokenUses),
    context: rules.map(contextOf),
  };
}

/** Scripts that put no space between words have no word edges to ask for. */
const isAlphabetic = (word: string): boolean => word.charCodeAt(0) < 0x590;

type Add = (word: string, use: Use) => void;

function addGroup(group: number, list: string, add: Add): void {
  for (const word of list.split(' ')) {
    const left = isAlphabetic(word);
    const use: Use = { kind: 'group', group, left, right: left && word.length <= 4 };
    add(word.toLowerCase(), use);
    if (word.includes('_')) add(word.replaceAll('_', ' ').toLowerCase(), use);
  }
}

function addRule(index: number, rule: Rule, add: Add): void {
  for (const finder of rule.find) {
    if (finder.at === 'word')
      for (const word of finder.words) add(word.toLowerCase(), patternUse(index, rule, finder));
    if (finder.at === 'reader')
      for (const word of finder.words)
        add(word.toLowerCase(), {
          kind: 'reader',
          rule: index,
          read: finder.read,
          left: finder.left !== 'any' && isAlphabetic(word),
        });
  }
}

function patternUse(rule: number, owner: Rule, finder: WordFinder): Use {
  return {
    kind: 'pattern',
    rule,
    head: finder.head ? sticky(finder.head) : null,
    pattern: sticky(finder.pattern),
    left: finder.left !== 'any',
    back: finder.back ?? 0,
    score: finder.score ?? owner.score,
  };
}

const sticky = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);

function tokenUses(rule: Rule, index: number): TokenUse[] {
  return rule.find.flatMap((finder) =>
    finder.at === 'token'
      ? [
          {
            rule: index,
            min: finder.length[0],
            max: finder.length[1],
            pattern: sticky(finder.pattern),
            score: finder.score ?? rule.score,
          },
        ]
      : [],
  );
}

function contextOf(rule: Rule): Uint8Array {
  const table = new Uint8Array(groupNames.length);
  for (const group of rule.near ?? []) table[groupNames.indexOf(group)] = 1;
  for (const group of rule.against ?? []) table[groupNames.indexOf(group)] = 2;
  return table;
}
