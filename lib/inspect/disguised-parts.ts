// The parts of a text that are read once more without disguises: some context around each suspicious character.
import type { Span } from './rule.ts';
import { unitAt } from './unit-at.ts';

/** Context to both sides, then on to the end of the token (UTF-16 units). */
const context = 160;
const longest = 2_000;

/** @param suspects ascending. @returns parts apart from each other, ascending. */
export function disguisedParts(text: string, suspects: readonly number[]): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const at of suspects) {
    const last = parts.at(-1);
    if (last && at < last.end - context) continue;
    const start = Math.max(edgeBefore(text, at - context), last ? last.end : 0);
    const end = edgeAfter(text, at + context);
    if (last && start <= last.end + 1) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

function edgeBefore(text: string, from: number): number {
  let index = Math.max(0, from);
  for (let left = longest; index > 0 && left > 0 && unitAt(text, index - 1) > 32; left--) index--;
  return index;
}

function edgeAfter(text: string, from: number): number {
  let index = Math.min(text.length, from);
  for (let left = longest; index < text.length && left > 0 && unitAt(text, index) > 32; left--)
    index++;
  return index;
}
