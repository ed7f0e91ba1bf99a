// How long to leave a collector alone after a failure. At random, so that 20,000 browsers do not come back at once.

const minute = 60_000;

/**
 * @param retryAfter what the collector asked for, in seconds; 0 = nothing.
 * @param random 0…1.
 * @returns milliseconds: the collector's wish, or 15–30 minutes where it was overloaded or broken,
 *   1–2 minutes where it could not be reached (a laptop that just woke up); none where there is none.
 */
export function backoff(why: string, retryAfter: number, random: number): number {
  if (why === 'no-collector') return 0;
  if (retryAfter > 0) return Math.min(retryAfter, 24 * 3600) * 1000;
  return why === 'offline' ? minute * (1 + random) : 15 * minute * (1 + random);
}
