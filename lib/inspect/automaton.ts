// Builds the Aho-Corasick automaton over folded columns: one table look-up per character finds every keyword.
// What a keyword means is for scan.ts; this file knows numbers only.
import { columnBits, columnsOf, createFold } from './alphabet.ts';

export type Automaton = {
  readonly fold: Uint16Array;
  /** Cell (state << columnBits | column) → next state; `hasOutput` is set where a keyword ends. */
  readonly next: Uint16Array;
  /** First position in `words` of what ends in a state; 0 = nothing. */
  readonly outAt: Uint32Array;
  /** Word numbers, lists ended by -1. */
  readonly words: Int32Array;
};

export const hasOutput = 0x8000;
export const stateMask = 0x7fff;
const columns = 1 << columnBits;

/** @throws RangeError when the words need more than 32,767 states. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const fold = createFold();
  const rare = { count: 0 };
  const spelled = words.map((word) => columnsOf(word.toLowerCase(), fold, rare));
  const trie = buildTrie(spelled);
  const fail = link(trie);
  const out = outputs(trie, fail);
  for (let cell = 0; cell < trie.next.length; cell++) {
    const state = trie.next[cell] ?? 0;
    if (state !== 0 && out.outAt[state] !== 0) trie.next[cell] = state | hasOutput;
  }
  return { fold, next: trie.next, ...out };
}

type Trie = {
  readonly next: Uint16Array;
  readonly states: number;
  readonly ends: ReadonlyMap<number, readonly number[]>;
  /** Children of a state as a list: first child, next sibling, the column that leads to it. */
  readonly child: Uint16Array;
  readonly sibling: Uint16Array;
  readonly column: Uint8Array;
};

function buildTrie(spelled: readonly (readonly number[])[]): Trie {
  const capacity = countStates(spelled);
  if (capacity > stateMask) throw new RangeError('too many keywords for one automaton');
  const next = new Uint16Array(capacity << columnBits);
  const child = new Uint16Array(capacity);
  const sibling = new Uint16Array(capacity);
  const column = new Uint8Array(capacity);
  const ends = new Map<number, number[]>();
  let states = 1;
  for (const [word, path] of spelled.entries()) {
    let state = 0;
    for (const step of path) {
      const cell = (state << columnBits) | step;
      let to = next[cell] ?? 0;
      if (to === 0) {
        to = states++;
        next[cell] = to;
        column[to] = step;
        sibling[to] = child[state] ?? 0;
        child[state] = to;
      }
      state = to;
    }
    const known = ends.get(state);
    if (known) known.push(word);
    else ends.set(state, [word]);
  }
  return { next, states, ends, child, sibling, column };
}

/** Exact number of states: in sorted order, every step that is not shared with the word before. */
function countStates(spelled: readonly (readonly number[])[]): number {
  const keys = spelled.map((path) => String.fromCharCode(...path)).sort();
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

/**
 * Fills each row from the row of the longest proper suffix, breadth first so that suffixes are ready, and puts the
 * state's own children back.
 */
function link(trie: Trie): { readonly order: Uint16Array; readonly fail: Uint16Array } {
  const { next, child, sibling, column, states } = trie;
  const fail = new Uint16Array(states);
  const order = new Uint16Array(states);
  let filled = 0;
  for (let to = child[0] ?? 0; to !== 0; to = sibling[to] ?? 0) order[filled++] = to;
  for (let taken = 0; taken < filled; taken++) {
    const state = order[taken] ?? 0;
    const row = state << columnBits;
    const suffix = (fail[state] ?? 0) << columnBits;
    next.copyWithin(row, suffix, suffix + columns);
    for (let to = child[state] ?? 0; to !== 0; to = sibling[to] ?? 0) {
      fail[to] = next[suffix | (column[to] ?? 0)] ?? 0;
      next[row | (column[to] ?? 0)] = to;
      order[filled++] = to;
    }
  }
  return { order: order.subarray(0, filled), fail };
}

function outputs({ ends }: Trie, { order, fail }: { order: Uint16Array; fail: Uint16Array }) {
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
