// Runs a sticky pattern at one place of a text. `test` and not `exec`: no array is made for the many that fail.

/** @returns where the match ends, or -1. `pattern` carries the flag `y`. */
export function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
