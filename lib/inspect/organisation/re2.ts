// Turns a pattern in RE2 syntax into a RegExp whose matches have a bounded length, and finds the fixed text in it at
// which the engine can look for it. Pure; the proof against backtracking is made where policy is published.
import { type Group, type Node, parseRe2, type Repeat } from './re2-parse.ts';

/** A text that stands `back` units behind the start of every match. */
export type Anchor = { readonly word: string; readonly back: number };

export type Compiled =
  | {
      readonly ok: true;
      /** Sticky. */
      readonly regexp: RegExp;
      /** Longest match (UTF-16 units). */
      readonly width: number;
      /** Empty: nothing fixed stands in it. */
      readonly anchors: readonly Anchor[];
      /** Source with every repeat unbounded: what holds for it holds for every bound. */
      readonly unbounded: string;
    }
  | { readonly ok: false; readonly why: string };

/** `+` and `*` stand for at most so many; a window has an end. */
export const openRepeat = 100;
/** Longest match at a fixed text, and without one. */
export const maxWidth = { anchored: 4096, loose: 256 } as const;
const minAnchor = 3;

export function compileRe2(pattern: string): Compiled {
  const parsed = parseRe2(pattern);
  if (!parsed.ok) return { ok: false, why: `${parsed.why} is not supported` };
  const { tree, flags } = parsed;
  const modes: Modes = { dotAll: flags.includes('s'), open: false };
  if (flags.includes('m') && /\\[Az]/.test(pattern))
    return { ok: false, why: '\\A or \\z together with (?m) is not supported' };
  const { min, max } = widthOf(tree);
  if (min === 0) return { ok: false, why: 'it matches the empty text' };
  const anchors = anchorsOf(tree);
  const limit = anchors.length > 0 ? maxWidth.anchored : maxWidth.loose;
  if (max > limit) return { ok: false, why: tooWide(anchors.length > 0, max) };
  const made = build(emit(tree, modes), `${flags}uy`);
  if (!made) return { ok: false, why: 'it has no counterpart in a browser' };
  return {
    ok: true,
    regexp: made,
    width: max,
    anchors,
    unbounded: emit(tree, { ...modes, open: true }),
  };
}

function build(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

const tooWide = (anchored: boolean, max: number): string =>
  anchored
    ? `a match may have ${max} characters where ${maxWidth.anchored} are allowed; bound its repeats, e.g. {1,20} (+ and * count as ${openRepeat})`
    : `no text of ${minAnchor} fixed characters stands at a fixed place in it, and without one a match may have ${maxWidth.loose} characters, not ${max}; bound its repeats, e.g. {1,20} (+ and * count as ${openRepeat})`;

type Modes = { readonly dotAll: boolean; readonly open: boolean };

function emit(node: Node, modes: Modes): string {
  if (node.kind === 'char') return node.source === '.' && !modes.dotAll ? '[^\\n]' : node.source;
  if (node.kind === 'assertion') return { '\\A': '^', '\\z': '$' }[node.source] ?? node.source;
  if (node.kind === 'repeat') return `${emit(node.item, modes)}${quantifier(node, modes)}`;
  const options = node.options.map((items) => items.map((item) => emit(item, modes)).join(''));
  return `(?:${options.join('|')})`;
}

function quantifier({ min, max, lazy }: Repeat, { open }: Modes): string {
  const most = bounded(min, max);
  const closed = min === most ? `{${min}}` : `{${min},${most}}`;
  const bounds = open && max > 1 ? `{${Math.min(min, 1)},}` : closed;
  return lazy ? `${bounds}?` : bounds;
}

const bounded = (min: number, max: number): number => (max === Infinity ? min + openRepeat : max);

type Width = { readonly min: number; readonly max: number };

/** Source of one unit exactly: a fixed offset can be counted over it. */
const isNarrow = (source: string, mark: string): boolean =>
  mark === '' ? /^\[(?!\^)(?:[\w -]|\\[tnfr])+\]$/.test(source) : mark.length === 1;

function widthOf(node: Node): Width {
  if (node.kind === 'assertion') return { min: 0, max: 0 };
  if (node.kind === 'char')
    return isNarrow(node.source, node.literal)
      ? { min: 1, max: 1 }
      : { min: Math.max(1, node.literal.length), max: 2 };
  if (node.kind === 'repeat') {
    const item = widthOf(node.item);
    return { min: item.min * node.min, max: item.max * bounded(node.min, node.max) };
  }
  const widths = node.options.map(sumOf);
  return {
    min: Math.min(...widths.map(({ min }) => min)),
    max: Math.max(...widths.map(({ max }) => max)),
  };
}

function sumOf(items: readonly Node[]): Width {
  const widths = items.map(widthOf);
  return {
    min: widths.reduce((sum, { min }) => sum + min, 0),
    max: widths.reduce((sum, { max }) => sum + max, 0),
  };
}

/** For each option its longest fixed text; none at all where one option has none. */
function anchorsOf({ options }: Group): Anchor[] {
  const anchors = options.map(anchorsOfSequence);
  return anchors.some((found) => found.length === 0) ? [] : anchors.flat();
}

function anchorsOfSequence(items: readonly Node[]): Anchor[] {
  let best: Anchor[] = [];
  let run = '';
  let offset = 0;
  for (const item of items) {
    if (item.kind === 'assertion') continue;
    const mark = item.kind === 'char' ? item.literal : '';
    if (/^[ -~]$/.test(mark)) run += mark;
    else {
      if (item.kind === 'group') best = longer(best, moved(anchorsOf(item), offset));
      run = '';
    }
    const { min, max } = widthOf(item);
    if (isTelling(run)) best = longer(best, [{ word: run, back: offset + 1 - run.length }]);
    if (min !== max) break;
    offset += max;
  }
  return best;
}

const moved = (anchors: readonly Anchor[], by: number): Anchor[] =>
  anchors.map(({ word, back }) => ({ word, back: back + by }));

const shortest = (anchors: readonly Anchor[]): number =>
  Math.min(...anchors.map(({ word }) => word.length));

const longer = (best: Anchor[], found: Anchor[]): Anchor[] =>
  found.length > 0 && (best.length === 0 || shortest(found) > shortest(best)) ? found : best;

const isTelling = (run: string): boolean => run.length >= minAnchor && /[A-Za-z0-9]/.test(run);
