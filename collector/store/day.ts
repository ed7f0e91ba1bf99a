// Days since 1970 in UTC, the store's unit of time for keys and roll-ups, and back to dates.

const dayMs = 86_400_000;

/** @param at milliseconds since 1970. */
export const dayOf = (at: number): number => Math.floor(at / dayMs);

/** `2026-03-01`. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

export const startOf = (day: number): number => day * dayMs;
