// The Aho-Corasick automaton over folded columns: one table look-up per character finds every keyword. Only the trie is
// built ahead; a cell of the table is worked out when a text first asks for it, so that building is quick and the table
// holds what texts use. What a keyword means is for scan.ts.
import { columnBits } from './alphabet.ts';
import { type End, endOf, root, stepFrom, type Trie } from './trie.ts';

export type Automaton<Use> = {
  readonly trie: Trie<Use>;
  /**
   * Cell (row << columnBits | column) → next row, with `quiet` where nothing happens on arrival; 0 = not worked out.
   * Something happens where a keyword ends and where digits begin. It is replaced by a longer one when rows are added:
   * texts reach a fifth of the nodes, and a table for all of them would be half of what the rule set keeps.
   */
  next: Uint16Array;
  /** By row: the longest that ends there. Rows count in the order of use, so that what is used lies together. */
  readonly ends: (End<Use> | null)[];
  /** By row: `endsHere`, `digitHere`. */
  readonly what: Uint8Array;
  readonly rowOf: Uint16Array;
  readonly nodeOf: Uint16Array;
};

/** Where every scan begins. */
export const firstRow = 1;
export const quiet = 0x8000;
export const rowMask = 0x7fff;
/** A keyword ends; the unit that led here is a digit. */
export const endsHere = 1;
export const digitHere = 2;

export function automatonOf<Use>(trie: Trie<Use>): Automaton<Use> {
  const rows = trie.nodes + 1;
  const automaton: Automaton<Use> = {
    trie,
    next: new Uint16Array(0),
    ends: [null],
    what: new Uint8Array(rows + 1),
    rowOf: new Uint16Array(rows),
    nodeOf: new Uint16Array(rows),
  };
  // Given twice: what depends on a field that never changed is thrown away when it does, in the middle of a long text.
  automaton.next = new Uint16Array(firstRows << columnBits);
  rowAt(automaton, root);
  return automaton;
}

/** Enough for the first texts; doubled as often as needed. */
const firstRows = 1_024;

export const cellAt = <Use>(automaton: Automaton<Use>, row: number, column: number): number =>
  automaton.next[(row << columnBits) | column] || workOut(automaton, row, column);

/** Works out a cell and keeps it. A text asks for the same few thousand again and again. */
function workOut<Use>(automaton: Automaton<Use>, row: number, column: number): number {
  const { trie, what, nodeOf } = automaton;
  const from = nodeOf[row] ?? root;
  const to = stepFrom(trie, from, column);
  const reached = rowAt(automaton, to);
  const begins = trie.digit[to] === 1 && trie.digit[from] === 0;
  const cell = begins || (what[reached] ?? 0) & endsHere ? reached : reached | quiet;
  automaton.next[(row << columnBits) | column] = cell;
  return cell;
}

function rowAt<Use>(automaton: Automaton<Use>, node: number): number {
  const { trie, ends, what, rowOf, nodeOf } = automaton;
  const known = rowOf[node] ?? 0;
  if (known !== 0) return known;
  const found = endOf(trie, node);
  const row = ends.push(found) - 1;
  what[row] = (found ? endsHere : 0) | (trie.digit[node] === 1 ? digitHere : 0);
  rowOf[node] = row;
  nodeOf[row] = node;
  if (row << columnBits >= automaton.next.length) automaton.next = twice(automaton.next);
  return row;
}

function twice(cells: Uint16Array): Uint16Array {
  const longer = new Uint16Array(cells.length * 2);
  longer.set(cells);
  return longer;
}
