// Builds the Aho-Corasick automaton over folded symbols: one table look-up per character finds every keyword.
// What a keyword means is for scan.ts; this file knows numbers only.
import { columnBits, createFold, symbolsOf } from './alphabet.ts';

export type Automaton = {
  readonly fold: Uint16Array;
  /** Row of a state << columnBits | column → next state. */
  readonly next: Uint16Array;
  /** First position in `words` of what ends in a state; 0 = nothing. */
  readonly outAt: Uint32Array;
  /** Word numbers, lists ended by -1. */
  readonly words: Int32Array;
};

const columns = 1 << columnBits;
const maxStates = 65_535;

/** @throws RangeError when the words need more than 65,535 states. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const fold = createFold();
  const rare = { count: 0 };
  const spelled = words.map((word) => symbolsOf(word.toLowerCase(), fold, rare));
  const trie = buildTrie(spelled);
  const { order, fail } = link(trie.next, trie.states);
  return { fold, next: trie.next, ...outputs(trie.ends, order, fail) };
}

function buildTrie(spelled: readonly (readonly number[])[]) {
  const capacity = countStates(spelled);
  if (capacity > maxStates) throw new RangeError('too many keywords for one automaton');
  const next = new Uint16Array(capacity << columnBits);
  const ends = new Map<number, number[]>();
  let states = 1;
  for (const [word, symbols] of spelled.entries()) {
    let state = 0;
    for (const symbol of symbols) {
      const cell = (state << columnBits) | symbol;
      state = next[cell] || states++;
      next[cell] = state;
    }
    const known = ends.get(state);
    if (known) known.push(word);
    else ends.set(state, [word]);
  }
  return { next, ends, states };
}

/** Upper bound on states: every symbol that is not shared with the neighbour in sorted order. */
function countStates(spelled: readonly (readonly number[])[]): number {
  const keys = spelled.map((symbols) => String.fromCharCode(...symbols)).sort();
  let states = 1;
  let before = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < key.length && key.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
    states += key.length - shared;
    before = key;
  }
  return states;
}

/** Fills every empty cell with where the longest proper suffix would go; breadth first, so suffixes are ready. */
function link(next: Uint16Array, states: number) {
  const fail = new Uint16Array(states);
  const order = new Uint16Array(states);
  let filled = 0;
  for (let column = 0; column < columns; column++) {
    const child = next[column] ?? 0;
    if (child !== 0) order[filled++] = child;
  }
  for (let taken = 0; taken < filled; taken++) {
    const state = order[taken] ?? 0;
    const row = state << columnBits;
    const suffix = (fail[state] ?? 0) << columnBits;
    for (let column = 0; column < columns; column++) {
      const child = next[row | column] ?? 0;
      const other = next[suffix | column] ?? 0;
      if (child === 0) next[row | column] = other;
      else {
        fail[child] = other;
        order[filled++] = child;
      }
    }
  }
  return { order: order.subarray(0, filled), fail };
}

function outputs(
  ends: ReadonlyMap<number, readonly number[]>,
  order: Uint16Array,
  fail: Uint16Array,
) {
  const outAt = new Uint32Array(fail.length);
  const words: number[] = [-1];
  for (const state of order) {
    const own = ends.get(state);
    const suffix = outAt[fail[state] ?? 0] ?? 0;
    if (!own) {
      outAt[state] = suffix;
      continue;
    }
    outAt[state] = words.length;
    words.push(...own);
    for (let index = suffix; suffix !== 0 && (words[index] ?? -1) >= 0; index++)
      words.push(words[index] ?? -1);
    words.push(-1);
  }
  return { outAt, words: Int32Array.from(words) };
}
