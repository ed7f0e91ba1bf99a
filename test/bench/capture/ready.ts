// From document_start to the moment the guard listens: the browser's own trace of the four scripts, compiling included,
// in the time of the page's main thread. And what the guard does in idle moments afterwards, the longest of them.
import type { GuardedBrowser } from '../../support/guarded-browser.ts';
import { pause } from '../../support/practice.ts';
import { figures } from './print.ts';
import { type Traced, traced } from './trace.ts';

const runs = 40;
export async function timeToReady(browser: GuardedBrowser): Promise<void> {
  console.log(
    `\nstart: ${runs} loads (ms of the main thread for all four scripts, compiling included)`,
  );
  const loads: Load[] = [];
  for (let run = 0; run < runs; run += 1) loads.push(await oneLoad(browser));
  const starts = loads.map(({ start }) => start);
  figures('guard ready after document_start', starts, { at: 'p95', most: 15 });
  figures(
    'longest idle moment taken afterwards',
    loads.map(({ longest }) => longest),
  );
}

type Load = { readonly start: number; readonly longest: number };

async function oneLoad(browser: GuardedBrowser): Promise<Load> {
  const page = await browser.context.newPage();
  const events = await traced(page, async () => {
    await browser.visit(page, `${browser.chat.url}/react`);
    await pause(300);
  });
  await page.close();
  const ours = events.filter(
    ({ name, args }) =>
      name === 'EvaluateScript' &&
      /(?:content-scripts\/(?:guard|wire)|engine|acting)\.js/.test(args?.data?.url ?? ''),
  );
  if (ours.length < 4) throw new Error('The trace does not show all four scripts.');
  const idle = events.filter(({ name }) => name === 'FireIdleCallback');
  return {
    start: ours.map(milliseconds).reduce((sum, each) => sum + each, 0),
    longest: Math.max(...idle.map(milliseconds)),
  };
}

const milliseconds = ({ tdur = Number.NaN }: Traced): number => tdur / 1000;
