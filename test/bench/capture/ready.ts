// From document_start to the moment the guard listens: the browser's own trace of the four scripts, compiling included,
// in the time of the page's main thread.
import type { GuardedBrowser } from '../../support/guarded-browser.ts';
import { pause } from '../../support/practice.ts';
import { figures } from './print.ts';
import { traced } from './trace.ts';

const runs = 20;
export async function timeToReady(browser: GuardedBrowser): Promise<void> {
  console.log(
    `\nstart: ${runs} loads (ms of the main thread for all four scripts, compiling included)`,
  );
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await oneLoad(browser));
  figures('guard ready after document_start', times, { at: 'p95', most: 15 });
}

async function oneLoad(browser: GuardedBrowser): Promise<number> {
  const page = await browser.context.newPage();
  const events = await traced(page, async () => {
    await browser.visit(page, `${browser.chat.url}/react`);
    await pause(100);
  });
  await page.close();
  const ours = events.filter(
    ({ name, args }) =>
      name === 'EvaluateScript' &&
      /(?:content-scripts\/(?:guard|wire)|engine|acting)\.js/.test(args?.data?.url ?? ''),
  );
  if (ours.length < 4) throw new Error('The trace does not show all four scripts.');
  return ours.reduce((sum, { tdur = Number.NaN }) => sum + tdur, 0) / 1000;
}
