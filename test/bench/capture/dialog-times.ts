// From the paste key to the visible dialog: 10 KB with a finding, in each composer of the practice chat.
import { type GuardedBrowser, policyOf } from '../../support/guarded-browser.ts';
import { composers, openPractice } from '../../support/practice.ts';
import { found } from './cost.ts';
import { figures } from './print.ts';

const runs = 40;
type Timed = typeof globalThis & { shown: number[] };

export async function timeToDialog(browser: GuardedBrowser): Promise<void> {
  console.log(`\ndialog: 10 KB pasted, ${runs} runs each (ms from the key to the next frame)`);
  await browser.setPolicy(policyOf('redact'));
  for (const { id } of composers) {
    const chat = await openPractice(browser, id);
    await chat.page.evaluate(watchDialog);
    await chat.page.evaluate((text) => navigator.clipboard.writeText(text), found);
    for (let run = 0; run < runs; run += 1) {
      await chat.press('ControlOrMeta+V');
      await chat.dialog.until(true);
      await chat.press('Escape');
      await chat.dialog.until(false);
    }
    const shown = await chat.page.evaluate(() => (globalThis as Timed).shown);
    figures(`dialog visible, ${id}`, shown, { at: 'p95', most: 50 });
    await chat.page.close();
  }
}

/** From the key to the frame after the dialog came: what the page can see of it, a little more than the truth. */
function watchDialog(): void {
  const kept = globalThis as Timed;
  kept.shown = [];
  let from = 0;
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      from = timeStamp;
    },
    true,
  );
  new MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
    requestAnimationFrame(() => kept.shown.push(performance.now() - from));
  }).observe(document.documentElement, { childList: true });
}
