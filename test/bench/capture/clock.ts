// Times what the guard adds to an act, from inside the page: a listener that stood before the guard's looks at the
// clock, and one that comes after it looks again. And the processor's time of the page's main thread.
import type { CDPSession, Page } from 'playwright-core';

type Clock = typeof globalThis & { clock: { from: number; times: Record<string, number[]> } };
export type Act = 'paste' | 'keydown' | 'click' | 'submit';
const acts: readonly Act[] = ['paste', 'keydown', 'click', 'submit'];

/** Before the page is opened: an init script runs before any content script. */
export async function standBefore(page: Page): Promise<void> {
  await page.addInitScript((types) => {
    const kept = globalThis as Clock;
    kept.clock = { from: 0, times: {} };
    for (const type of types)
      window.addEventListener(
        type,
        () => {
          kept.clock.from = performance.now();
        },
        true,
      );
  }, acts);
}

/** After it is open: the page's own first listener. */
export async function standAfter(page: Page): Promise<void> {
  await page.evaluate((types) => {
    const { clock } = globalThis as Clock;
    for (const type of types) {
      clock.times[type] = [];
      window.addEventListener(
        type,
        () => clock.times[type]?.push(performance.now() - clock.from),
        true,
      );
    }
  }, acts);
}

/** Milliseconds of each `act` since the last call. */
export const takeTimes = (page: Page, act: Act): Promise<number[]> =>
  page.evaluate((type) => {
    const { times } = (globalThis as Clock).clock;
    const taken = times[type] ?? [];
    times[type] = [];
    return taken;
  }, act);

export type Processor = {
  /** Milliseconds that the page's main thread has worked since it began, waiting left out. */
  readonly used: () => Promise<number>;
  /** Bytes of script heap of the page's process after a collection. */
  readonly heap: () => Promise<number>;
};

export async function processorOf(page: Page): Promise<Processor> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const heap = async () => {
    for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  return { used, heap };
}
