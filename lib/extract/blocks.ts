// A long text in blocks that overlap, so that it can be inspected piece by piece and nothing falls between two.

export type Block = { readonly start: number; readonly text: string };

/** Characters; the longest thing a rule reads (a private key) fits into the overlap. */
export const blockSize = 1 << 18;
export const overlap = 1 << 13;

export function* blocksOf(text: string, size = blockSize, shared = overlap): Generator<Block> {
  for (let start = 0; start < text.length; start += size - shared) {
    yield { start, text: text.slice(start, start + size) };
    if (start + size >= text.length) return;
  }
}

type Spanned = { readonly rule: string; readonly start: number; readonly end: number };

/** Findings of one block, moved to their place in the whole text. */
export function moved<T extends Spanned>(findings: readonly T[], by: number): T[] {
  return findings.map((finding) => ({
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
  }));
}

/** A finding in the overlap is seen twice, and at a block's edge once cut short: the longest stays. */
export function merged<T extends Spanned>(findings: readonly T[]): T[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (last && finding.start < last.end && finding.end <= last.end) continue;
    kept.push(finding);
  }
  return kept;
}
