// A trie over shapes such as `999-99-9999` or `AA 99 99 99 A`: runs of digits and letters with their lengths.
// shapes.ts walks it; a run that fits no shape falls out at its first step.
import type { LeadReader, Rule } from './rule.ts';

export type ShapeUse = {
  readonly rule: number;
  readonly score: number;
  /** The separators in order: `-` hyphen or space, `_` hyphen, ` ` space, `.` dot, `/` slash. */
  readonly separators: string;
  readonly check: Rule['check'] | null;
};

export type LeadUse = { readonly rule: number; readonly read: LeadReader['read'] };

export type ShapeTable = {
  /** node << 6 | code of a segment → node; 0 = none. */
  readonly next: Uint16Array;
  readonly uses: readonly (readonly ShapeUse[])[];
  readonly leads: readonly LeadUse[];
};

export const codeBits = 6;
const longest = 31;

/** A segment's code: digits 0…31, letters 32…63. */
export const codeOf = (letters: boolean, length: number): number =>
  (letters ? 32 : 0) + Math.min(length, longest);

export function buildShapes(rules: readonly Rule[]): ShapeTable {
  const edges = new Map<number, number>();
  const uses: ShapeUse[][] = [[]];
  const leads: LeadUse[] = [];
  rules.forEach(({ find, score, check = null }, rule) => {
    find.forEach((finder) => {
      if (finder.at === 'lead') leads.push({ rule, read: finder.read });
      if (finder.at !== 'shape') return;
      finder.shapes.forEach((shape) => {
        addShape(edges, uses, shape, { rule, score: finder.score ?? score, check });
      });
    });
  });
  const next = new Uint16Array(uses.length << codeBits);
  edges.forEach((node, edge) => {
    next[edge] = node;
  });
  return { next, uses, leads };
}

/** `AA999-9` → letters 2, digits 3, digits 1, and the separator apart. */
function addShape(
  edges: Map<number, number>,
  uses: ShapeUse[][],
  shape: string,
  use: Omit<ShapeUse, 'separators'>,
): void {
  let node = 0;
  let separators = '';
  for (let index = 0; index < shape.length; ) {
    const mark = shape.charAt(index);
    if (mark !== 'A' && mark !== '9') {
      separators += mark;
      index++;
      continue;
    }
    const start = index;
    while (shape.charAt(index) === mark) index++;
    const edge = (node << codeBits) | codeOf(mark === 'A', index - start);
    node = edges.get(edge) ?? uses.push([]) - 1;
    edges.set(edge, node);
  }
  uses[node]?.push({ rule: use.rule, score: use.score, separators, check: use.check });
}
