// The browser's own trace of a page, in the time of its main thread: what the machine does besides does not count.
import type { Page } from 'playwright-core';

export type Traced = {
  readonly name: string;
  /** Microseconds of the thread. */
  readonly tdur?: number;
  /** Microseconds of the clock. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } };
};

export async function traced(page: Page, run: () => Promise<unknown>): Promise<Traced[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  const ended = new Promise<void>((resolve) => {
    cdp.on('Tracing.tracingComplete', () => resolve());
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await run();
  await cdp.send('Tracing.end');
  await ended;
  await cdp.detach();
  return events;
}
