// A stretch of days, both ends included, in days since 1970 (UTC).
import { dayOf } from '../store/day.ts';

export type Days = { readonly from: number; readonly to: number };

/** The last `count` days, today included. */
export const lastDays = (count: number, now: number): Days => {
  const to = dayOf(now);
  return { from: to - count + 1, to };
};
