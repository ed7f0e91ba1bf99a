// Slows down guessing: after a few wrong passwords for one name from one address the next try has to wait, each time longer.

const freeTries = 5;
const firstWait = 30;
const longestWait = 900;
/** Addresses remembered at once; beyond it the oldest is forgotten. */
const maxAddresses = 10_000;

type Failures = { readonly count: number; readonly until: number };

export type Throttle = {
  /** Seconds to wait before the next try; 0 = none. */
  wait(address: string, now: number): number;
  /** Counts a try before it is judged, so that many at once do not slip through. */
  begin(address: string, now: number): void;
  clear(address: string): void;
};

export function createThrottle(): Throttle {
  const failures = new Map<string, Failures>();
  return {
    wait: (address, now) =>
      Math.max(0, Math.ceil(((failures.get(address)?.until ?? 0) - now) / 1000)),
    begin: (address, now) => {
      const count = (failures.get(address)?.count ?? 0) + 1;
      failures.delete(address);
      failures.set(address, {
        count,
        until: count < freeTries ? 0 : now + waitAfter(count) * 1000,
      });
      const oldest = failures.keys().next();
      if (failures.size > maxAddresses && !oldest.done) failures.delete(oldest.value);
    },
    clear: (address) => {
      failures.delete(address);
    },
  };
}

const waitAfter = (count: number): number =>
  Math.min(longestWait, firstWait * 2 ** (count - freeTries));
