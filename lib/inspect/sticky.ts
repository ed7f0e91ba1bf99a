// Runs a pattern at one place of a text. `test` and not `exec`: no array is made for the many that fail.

/** @returns where the match ends, or -1. `pattern` carries the flag `y`. */
export function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** A rule's pattern, made sticky when a text first asks for it: most texts ask for few of the hundreds. */
export type Anchored = { readonly pattern: RegExp; readonly closed: boolean; made: RegExp | null };

export const anchored = (pattern: RegExp, closed = false): Anchored => ({
  pattern,
  closed,
  made: null,
});

/** A closed one fails where a letter or digit follows. */
export function patternOf(one: Anchored): RegExp {
  one.made ??= made(one);
  return one.made;
}

function made({ pattern, closed }: Anchored): RegExp {
  const source = closed ? `(?:${pattern.source})(?![A-Za-z0-9])` : pattern.source;
  return new RegExp(source, `${pattern.flags.replace('g', '').replace('y', '')}y`);
}
