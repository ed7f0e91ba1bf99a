// The Aho-Corasick automaton over folded columns: one table look-up per character finds every keyword. Only the trie is
// built ahead; a cell of the table is worked out when a text first asks for it, so that building is quick and the table
// holds what texts use. What a keyword means is for scan.ts.
import { columnBits } from './alphabet.ts';
import { type End, endsOf, root, stepFrom, type Trie } from './trie.ts';

export type Automaton<Use> = {
  readonly trie: Trie<Use>;
  /**
   * Cell (row << columnBits | column) → next row, with `quiet` where nothing happens on arrival; 0 = not worked out.
   * Something happens where a keyword ends and where digits begin.
   */
  readonly next: Uint16Array;
  /** By row: what ends there, longest first. Rows count in the order of use, so that what is used lies together. */
  readonly ends: (readonly End<Use>[])[];
  readonly rowOf: Uint16Array;
  readonly nodeOf: Uint16Array;
};

/** Where every scan begins. */
export const firstRow = 1;
export const quiet = 0x8000;
export const rowMask = 0x7fff;

export function automatonOf<Use>(trie: Trie<Use>): Automaton<Use> {
  const rows = trie.nodes + 1;
  const automaton = {
    trie,
    next: new Uint16Array(rows << columnBits),
    ends: [[]],
    rowOf: new Uint16Array(rows),
    nodeOf: new Uint16Array(rows),
  };
  rowAt(automaton, root);
  return automaton;
}

export const cellAt = <Use>(automaton: Automaton<Use>, row: number, column: number): number =>
  automaton.next[(row << columnBits) | column] || workOut(automaton, row, column);

/** Works out a cell and keeps it. A text asks for the same few thousand again and again. */
function workOut<Use>(automaton: Automaton<Use>, row: number, column: number): number {
  const { trie, ends, next, nodeOf } = automaton;
  const from = nodeOf[row] ?? root;
  const to = stepFrom(trie, from, column);
  const reached = rowAt(automaton, to);
  const begins = trie.digit[to] === 1 && trie.digit[from] === 0;
  const cell = begins || ends[reached]?.length !== 0 ? reached : reached | quiet;
  next[(row << columnBits) | column] = cell;
  return cell;
}

function rowAt<Use>({ trie, ends, rowOf, nodeOf }: Automaton<Use>, node: number): number {
  const known = rowOf[node] ?? 0;
  if (known !== 0) return known;
  const row = ends.push(endsOf(trie, node)) - 1;
  rowOf[node] = row;
  nodeOf[row] = node;
  return row;
}
