// From document_start to the moment the guard listens: the browser's own trace of the two scripts, compiling included,
// in the time of the page's main thread.
import type { CDPSession } from 'playwright-core';
import type { GuardedBrowser } from '../../support/guarded-browser.ts';
import { pause } from '../../support/practice.ts';
import { figures } from './print.ts';

const runs = 20;
type TraceEvent = {
  readonly name: string;
  /** The same in the thread's own time: what the machine does besides does not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

export async function timeToReady(browser: GuardedBrowser): Promise<void> {
  console.log(
    `\nstart: ${runs} loads (ms of the main thread for both scripts, compiling included)`,
  );
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await oneLoad(browser));
  figures('guard ready after document_start', times, { at: 'p95', most: 15 });
}

async function oneLoad(browser: GuardedBrowser): Promise<number> {
  const page = await browser.context.newPage();
  const cdp = await page.context().newCDPSession(page);
  const ended = traceOf(cdp);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline'],
    },
  });
  await browser.visit(page, `${browser.chat.url}/react`);
  await pause(100);
  await cdp.send('Tracing.end');
  const ours = (await ended).filter(
    ({ name, args }) =>
      name === 'EvaluateScript' &&
      /content-scripts\/(?:guard|wire)\.js/.test(args?.data?.url ?? ''),
  );
  await page.close();
  if (ours.length < 2) throw new Error('The trace does not show both scripts.');
  return ours.reduce((sum, { tdur = Number.NaN }) => sum + tdur, 0) / 1000;
}

function traceOf(cdp: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  return new Promise((resolve) => cdp.on('Tracing.tracingComplete', () => resolve(events)));
}
