// Runs patterns in which nothing fixed stands: over the whole text, in windows, until the budget is spent.
import { type Found, ruleOf } from './own.ts';
import { type ReadyPattern, scoreOf } from './pattern.ts';

/** `at`: where the text was no longer read by all of them. */
export type LooseReading = { readonly found: readonly Found[]; readonly at: number };

const window = 32_768;
/** Steps in the worst case: each place of the text may cost as many as the longest match is long. */
const budget = 600_000_000;
const maxFound = 5_000;

export function readLoose(text: string, patterns: readonly ReadyPattern[]): LooseReading {
  const found: Found[] = [];
  if (patterns.length === 0) return { found, at: text.length };
  const searching = patterns.map((ready) => ({
    ready,
    regexp: new RegExp(ready.compiled.regexp.source, ready.compiled.regexp.flags.replace('y', 'g')),
    from: 0,
  }));
  const step = patterns.reduce((sum, { compiled }) => sum + compiled.width, 0);
  let left = budget;
  for (let start = 0; start < text.length; start += window) {
    const end = Math.min(text.length, start + window);
    left -= (end - start) * step;
    if (left < 0 || found.length > maxFound) return { found, at: start };
    for (const each of searching) each.from = search(each, text, start, end, found);
  }
  return { found, at: text.length };
}

type Search = { readonly ready: ReadyPattern; readonly regexp: RegExp; readonly from: number };

/**
 * Matches that begin in the window. What stands around it is seen, so that `\b` holds and no match is cut.
 * @returns where the last match ended, at which the next window goes on.
 */
function search(
  { ready, regexp, from }: Search,
  text: string,
  start: number,
  end: number,
  found: Found[],
): number {
  const { own, compiled } = ready;
  const base = Math.max(0, start - 2);
  const slice = text.slice(base, Math.min(text.length, end + compiled.width + 2));
  let last = from;
  regexp.lastIndex = Math.max(from, start) - base;
  for (let match = regexp.exec(slice); match; match = regexp.exec(slice)) {
    const at = base + match.index;
    if (at >= end) break;
    last = at + match[0].length;
    const confidence = scoreOf(own, text, at, last);
    if (confidence > 0) found.push({ rule: ruleOf(own.id), start: at, end: last, confidence });
  }
  return last;
}
