// Builds the Aho-Corasick automaton over folded columns: one table look-up per character finds every keyword.
// What a keyword means is for scan.ts. Plain loops throughout: it is built cold, before the compiler warms up.
import { columnBits, columnsOf, createFold } from './alphabet.ts';

export type Automaton = {
  readonly fold: Uint16Array;
  /** Cell (state << columnBits | column) → next state; `hasOutput` is set where a keyword ends. */
  readonly next: Uint16Array;
  /** First position in `words` of what ends in a state; 0 = nothing. */
  readonly outAt: Uint16Array;
  /** Word numbers, lists ended by -1. */
  readonly words: Int16Array;
};

export const hasOutput = 0x8000;
export const stateMask = 0x7fff;
const columns = 1 << columnBits;

type Trie = {
  next: Uint16Array;
  states: number;
  /** The word that ends in a state, plus one; further words of the same spelling follow in `twin`. */
  readonly word: Uint16Array;
  readonly twin: Uint16Array;
  /** Children of a state as a list: first child, next sibling, the column that leads to it. */
  readonly child: Uint16Array;
  readonly sibling: Uint16Array;
  readonly column: Uint8Array;
};

/** @throws RangeError when the words need more than 32,767 states. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const fold = createFold();
  const rare = { count: 0 };
  const paths: (readonly number[])[] = [];
  let room = 1;
  for (const word of words) {
    const path = columnsOf(word.toLowerCase(), fold, rare);
    room += path.length;
    paths.push(path);
  }
  const trie = emptyTrie(Math.min(room, stateMask), words.length);
  insertAll(trie, paths);
  const out = link(trie);
  return { fold, next: trie.next.slice(0, trie.states << columnBits), ...out };
}

function emptyTrie(room: number, words: number): Trie {
  return {
    next: new Uint16Array(room << columnBits),
    states: 1,
    word: new Uint16Array(room),
    twin: new Uint16Array(words + 1),
    child: new Uint16Array(room),
    sibling: new Uint16Array(room),
    column: new Uint8Array(room),
  };
}

/**
 * Level by level: states are numbered by depth, so that the few shallow ones, where a text spends its time, lie
 * together in the cache, and a state's suffix always has a lower number than the state.
 */
function insertAll(trie: Trie, paths: readonly (readonly number[])[]): void {
  const reached = new Uint16Array(paths.length);
  let open = paths.map((_, word) => word);
  for (let step = 0; open.length > 0; step++) {
    const still: number[] = [];
    for (const word of open) {
      const column = paths[word]?.[step];
      if (column === undefined) endWord(trie, word, reached[word] ?? 0);
      else {
        reached[word] = childOf(trie, reached[word] ?? 0, column);
        still.push(word);
      }
    }
    open = still;
  }
}

function childOf(trie: Trie, state: number, step: number): number {
  const cell = (state << columnBits) | step;
  const known = trie.next[cell] ?? 0;
  if (known !== 0) return known;
  if (trie.states >= trie.child.length) throw new RangeError('too many keywords for one automaton');
  const to = trie.states++;
  trie.next[cell] = to;
  trie.column[to] = step;
  trie.sibling[to] = trie.child[state] ?? 0;
  trie.child[state] = to;
  return to;
}

function endWord(trie: Trie, word: number, state: number): void {
  trie.twin[word + 1] = trie.word[state] ?? 0;
  trie.word[state] = word + 1;
}

/**
 * In the order of depth, so that suffixes are ready: each row is the row of the state's longest proper suffix with the
 * state's own children put back, and lists what ends there, its own words before its suffix's.
 */
function link(trie: Trie): { readonly outAt: Uint16Array; readonly words: Int16Array } {
  const { next, child, sibling, column, states } = trie;
  const fail = new Uint16Array(states);
  const outAt = new Uint16Array(states);
  const words: number[] = [-1];
  for (let state = 0; state < states; state++) {
    const row = state << columnBits;
    const suffix = (fail[state] ?? 0) << columnBits;
    if (state !== 0) next.copyWithin(row, suffix, suffix + columns);
    for (let to = child[state] ?? 0; to !== 0; to = sibling[to] ?? 0) {
      const step = column[to] ?? 0;
      if (state !== 0) fail[to] = (next[suffix | step] ?? 0) & stateMask;
      outAt[to] = list(trie, to, outAt[fail[to] ?? 0] ?? 0, words);
      next[row | step] = outAt[to] === 0 ? to : to | hasOutput;
    }
  }
  return { outAt, words: Int16Array.from(words) };
}

/** @returns where the list of what ends in a state begins; the suffix's own list where nothing is added. */
function list(trie: Trie, state: number, suffix: number, words: number[]): number {
  let word = trie.word[state] ?? 0;
  if (word === 0) return suffix;
  const at = words.length;
  for (; word !== 0; word = trie.twin[word] ?? 0) words.push(word - 1);
  for (let index = suffix; suffix !== 0 && (words[index] ?? -1) >= 0; index++)
    words.push(words[index] ?? -1);
  words.push(-1);
  return at;
}
