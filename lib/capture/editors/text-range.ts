// From offsets in an editable element's text to where they stand in the page. Draws nothing and changes nothing.
import { type Run, walk } from '../../dom/block-text.ts';

export type Span = { readonly start: number; readonly end: number };

/** Null for a span that does not stand there. One walk for all spans. */
export function rangesIn(element: HTMLElement, spans: readonly Span[]): (Range | null)[] {
  const { lines, runs } = walk(element);
  const starts = startsOf(lines);
  const offset = ({ line, column }: Run): number => (starts[line] ?? 0) + column;
  return spans.map(({ start, end }) => {
    const first = runs.find((run) => offset(run) <= start && start < offset(run) + run.length);
    const last = runs.find((run) => offset(run) < end && end <= offset(run) + run.length);
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, rawOffset(first, start - offset(first)));
    range.setEnd(last.node, rawOffset(last, end - offset(last)));
    return range;
  });
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** Zero-width spaces stand in the node and not in the text. */
function rawOffset({ node, raw }: Run, count: number): number {
  let at = raw;
  for (let left = count; left > 0; at += 1) if (node.data[at] !== '\u200b') left -= 1;
  return at;
}
