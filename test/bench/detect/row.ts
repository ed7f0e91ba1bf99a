// A line of the table, and the median that most of its figures are.

export type Row = { readonly what: string; readonly figure: string; readonly aim: string };

export const row = (what: string, figure: string, aim: string): Row => ({ what, figure, aim });

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median and worst of several cold starts, in milliseconds. */
export const times = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} ms, at most ${Math.max(...values).toFixed(1)}`;
