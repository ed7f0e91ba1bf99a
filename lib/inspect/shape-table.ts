// A trie over shapes such as `999-99-9999` or `AA 99 99 99 A`: runs of digits and letters with their lengths.
// shapes.ts walks it; a run that fits no shape falls out at its first step.
import type { LeadReader, Rule, ShapeFinder } from './rule.ts';

export type ShapeUse = {
  readonly rule: number;
  readonly score: number;
  /** The separators in order: `-` hyphen or space, `_` hyphen, ` ` space, `.` dot, `/` slash. */
  readonly separators: string;
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
  const child = (node: number, code: number): number => {
    const edge = (node << codeBits) | code;
    const known = edges.get(edge);
    if (known !== undefined) return known;
    edges.set(edge, uses.length);
    return uses.push([]) - 1;
  };
  for (const [rule, { find, score }] of rules.entries())
    for (const finder of find) {
      if (finder.at === 'lead') leads.push({ rule, read: finder.read });
      if (finder.at !== 'shape') continue;
      for (const shape of finder.shapes) {
        const node = segmentsOf(shape).reduce(child, 0);
        uses[node]?.push({
          rule,
          score: finder.score ?? score,
          separators: separatorsOf(shape),
        });
      }
    }
  const next = new Uint16Array(uses.length << codeBits);
  for (const [edge, node] of edges) next[edge] = node;
  return { next, uses, leads };
}

/** `AA999-9` → letters 2, digits 3, digits 1. */
function segmentsOf(shape: ShapeFinder['shapes'][number]): number[] {
  return (shape.match(/A{1,31}|9{1,31}/g) ?? []).map((run) =>
    codeOf(run.startsWith('A'), run.length),
  );
}

const separatorsOf = (shape: string): string => shape.replace(/[A9]/g, '');
