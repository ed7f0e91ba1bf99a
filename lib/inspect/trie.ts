// The trie of keywords over folded columns, and the way from a node to its longest suffix. Built before the first text
// is read, cold: plain loops over flat arrays.
import {
  addLetter,
  columnMask,
  createFold,
  firstDigitColumn,
  firstMarkColumn,
  firstRare,
  highColumn,
  highColumns,
  lowColumn,
  otherColumn,
  otherLetter,
} from './alphabet.ts';

/** Nodes count from 1, the root; 0 stands for none. */
export type Trie<Use> = {
  readonly fold: Uint16Array;
  /** Letters of other scripts that keywords use. */
  letters: number;
  nodes: number;
  /** Children by parent and column, in open addressing: at most half of the places are taken. */
  readonly places: Uint16Array;
  readonly parent: Uint16Array;
  readonly column: Uint8Array;
  /** 1 = the way to the node ends in a digit. */
  readonly digit: Uint8Array;
  /** Longest proper suffix that is a node; 0 = not worked out. */
  readonly suffix: Uint16Array;
  /** By node: the place in `ends` of the keyword that ends there; 0 = none. */
  readonly endAt: Uint16Array;
  readonly ends: (End<Use> | null)[];
  /** The use that came last, alone. */
  lastUses: readonly Use[];
};

export type End<Use> = {
  /** Of the keyword, in UTF-16 units. */
  readonly length: number;
  /** Shared by the keywords of a list, until one of them has another use as well. */
  uses: readonly Use[];
  /** Some use of it counts inside a longer word too. */
  inside: boolean;
  /** Of its suffixes the longest that is a keyword. */
  next: End<Use> | null;
};

/** What the trie must know of a use: whether it counts only at the start of a word, and once for each spelling. */
type AnyUse = { readonly left: boolean; readonly twice: boolean };

export const root = 1;
const maxNodes = 0x7ffe;
const placeMask = 0xffff;

export function createTrie<Use>(): Trie<Use> {
  const trie: Trie<Use> = {
    fold: createFold(),
    letters: 0,
    nodes: root,
    places: new Uint16Array(placeMask + 1),
    parent: new Uint16Array(maxNodes + 1),
    column: new Uint8Array(maxNodes + 1),
    digit: new Uint8Array(maxNodes + 1),
    suffix: new Uint16Array(maxNodes + 1),
    endAt: new Uint16Array(maxNodes + 1),
    ends: [null],
    lastUses: [],
  };
  // So a digit never leads back to the root, and the automaton knows where digits begin.
  for (let column = firstDigitColumn; column < firstMarkColumn; column++)
    childOf(trie, root, column);
  return trie;
}

/**
 * Spellings that fold alike are one keyword. One loop that calls nothing: it runs
 * before the compiler has seen it, when each call costs as much as ten steps.
 * @throws RangeError when the words need more than 32,766 nodes.
 */
export function addWord<Use extends AnyUse>(trie: Trie<Use>, word: string, use: Use): void {
  const { fold, places, parent, column: columns } = trie;
  let node = root;
  for (let index = 0; index < word.length; index++) {
    let folded = fold[word.charCodeAt(index)] ?? 0;
    if (folded >= otherLetter) {
      folded = numberedLetter(trie, word, index, folded);
      if (folded >= firstRare) {
        node = childOf(trie, node, highColumn(folded));
        folded = lowColumn(folded);
      }
    }
    const column = folded & columnMask;
    let place = (node * spread + column) & placeMask;
    let child = places[place] ?? 0;
    while (child !== 0 && (parent[child] !== node || columns[child] !== column)) {
      place = (place + 1) & placeMask;
      child = places[place] ?? 0;
    }
    node = child === 0 ? newChild(trie, node, column, place) : child;
  }
  addUse(trie, node, word.length, use);
}

function addUse<Use extends AnyUse>(trie: Trie<Use>, node: number, length: number, use: Use): void {
  const { ends, endAt } = trie;
  const end = ends[endAt[node] ?? 0];
  if (end) {
    if (use.twice || !end.uses.includes(use)) end.uses = end.uses.concat(use);
    if (!use.left) end.inside = true;
  } else if (node !== root) {
    if (trie.lastUses[0] !== use) trie.lastUses = [use];
    endAt[node] = ends.push({ length, uses: trie.lastUses, inside: !use.left, next: null }) - 1;
  }
}

/** A letter that is new has a node at the root too: its second half, alone, would pass for a Latin letter. */
function numberedLetter<Use>(trie: Trie<Use>, word: string, index: number, folded: number): number {
  const { fold } = trie;
  if (!addLetter(word.charAt(index), fold, trie.letters)) return folded;
  trie.letters++;
  const numbered = fold[word.charCodeAt(index)] ?? 0;
  childOf(trie, childOf(trie, root, highColumn(numbered)), lowColumn(numbered));
  return numbered;
}

/** Children of a node lie together; nodes lie apart. Small enough for products to stay plain integers of V8 (31 bits). */
const spread = 20_021;

/** The place of a child, or the free one where it would be. */
function placeOf<Use>(trie: Trie<Use>, node: number, column: number): number {
  const { places, parent } = trie;
  for (let place = (node * spread + column) & placeMask; ; ) {
    const child = places[place] ?? 0;
    if (child === 0 || (parent[child] === node && trie.column[child] === column)) return place;
    place = (place + 1) & placeMask;
  }
}

function childOf<Use>(trie: Trie<Use>, node: number, column: number): number {
  const place = placeOf(trie, node, column);
  return trie.places[place] || newChild(trie, node, column, place);
}

function newChild<Use>(trie: Trie<Use>, node: number, column: number, place: number): number {
  if (trie.nodes >= maxNodes) throw new RangeError('too many keywords for one automaton');
  const child = ++trie.nodes;
  trie.places[place] = child;
  trie.parent[child] = node;
  trie.column[child] = column;
  const isDigit = column >= firstDigitColumn && column < firstMarkColumn;
  if (isDigit && !isFirstHalf(trie.column[node] ?? 0)) trie.digit[child] = 1;
  return child;
}

/** Of a letter of another script; the root's column is 0. */
const isFirstHalf = (column: number): boolean => column >= highColumns && column < otherColumn;

/** Where the automaton goes: to the child, or to that of the longest suffix that has one. */
export function stepFrom<Use>(trie: Trie<Use>, node: number, column: number): number {
  for (let from = node; ; from = suffixOf(trie, from)) {
    const child = trie.places[placeOf(trie, from, column)] ?? 0;
    if (child !== 0) return child;
    if (from === root) return root;
  }
}

function suffixOf<Use>(trie: Trie<Use>, node: number): number {
  const known = trie.suffix[node] ?? 0;
  if (known !== 0) return known;
  const suffix = workOutSuffix(trie, trie.parent[node] ?? root, trie.column[node] ?? 0);
  trie.suffix[node] = suffix;
  return suffix;
}

/** The second half of a letter, without the first, is no suffix: it would pass for a Latin letter. */
function workOutSuffix<Use>(trie: Trie<Use>, parent: number, column: number): number {
  if (parent === root) return root;
  const from = suffixOf(trie, parent);
  return from === root && isFirstHalf(trie.column[parent] ?? 0)
    ? root
    : stepFrom(trie, from, column);
}

/** What ends in a node and in its suffixes: the longest, and in it the others. */
export function endOf<Use>(trie: Trie<Use>, node: number): End<Use> | null {
  for (let at = node; at !== root; at = suffixOf(trie, at)) {
    const own = trie.ends[trie.endAt[at] ?? 0];
    if (!own) continue;
    own.next = endOf(trie, suffixOf(trie, at));
    return own;
  }
  return null;
}
