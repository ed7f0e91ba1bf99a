// How long a person waits: from the paste key to the visible dialog, and what the guard adds to a paste that it
// lets through. 10 KB of text, the real clipboard, in the Chromium and on the machine at hand.
import type { Page } from 'playwright-core';
import {
  type GuardedBrowser,
  policyOf,
  startGuardedBrowser,
} from '../../support/guarded-browser.ts';
import { card, composers, openPractice, pause } from '../../support/practice.ts';
import { benchMatrix } from './matrix.ts';

const runs = 40;
const filler = 'The quarterly figures look fine, and nobody objects to the plan so far.\n';
const clean = filler.repeat(Math.ceil(10_000 / filler.length)).slice(0, 10_000);
const found = `${clean.slice(0, 9_900)}\nThe card number ${card} was charged.`;

const browser = await startGuardedBrowser();
await browser.setPolicy(policyOf('redact'));
console.log(`capture: 10 KB pasted, ${runs} runs each (ms)`);
for (const { id } of composers) await benchDialog(browser, id);
const guarded = await benchPaste(browser, browser.chat.url);
// The same server under a name that no policy lists: a page without a guard.
const plain = await benchPaste(
  browser,
  browser.chat.url.replace('practice.localhost', '127.0.0.1'),
);
print('paste let through, guarded', guarded);
print('paste let through, no guard', plain);
const leaking = await benchMatrix(browser);
console.log(leaking === 0 ? '  no cell leaked' : `  ${leaking} CELLS LEAKED`);
await browser.close();

type Id = (typeof composers)[number]['id'];
type Timed = typeof globalThis & { times: number[] };

async function benchDialog(on: GuardedBrowser, id: Id): Promise<void> {
  const chat = await openPractice(on, id);
  await chat.page.evaluate(watchDialog);
  await chat.page.evaluate((text) => navigator.clipboard.writeText(text), found);
  for (let run = 0; run < runs; run += 1) {
    await chat.press('ControlOrMeta+V');
    await chat.dialog.until(true);
    await chat.press('Escape');
    await chat.dialog.until(false);
  }
  print(`dialog visible, ${id}`, await takeTimes(chat.page));
  await chat.page.close();
}

/** From the key to the frame after the dialog came: what the page can see of it, a little more than the truth. */
function watchDialog(): void {
  const kept = globalThis as Timed;
  kept.times = [];
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
    requestAnimationFrame(() => kept.times.push(performance.now() - from));
  }).observe(document.documentElement, { childList: true });
}

async function benchPaste(on: GuardedBrowser, url: string): Promise<number[]> {
  const page = await on.context.newPage();
  await on.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await page.goto(`${url}/react`);
  await page.locator('textarea').click();
  await pause(500);
  await page.evaluate((text) => navigator.clipboard.writeText(text), clean);
  await page.evaluate(watchPaste);
  for (let run = 0; run < runs; run += 1) {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await pause(20);
  }
  const times = await takeTimes(page);
  await page.close();
  return times;
}

/** From the making of the event to the page's own first listener: the guard's runs before it. */
function watchPaste(): void {
  const kept = globalThis as Timed;
  kept.times = [];
  window.addEventListener(
    'paste',
    (event) => kept.times.push(performance.now() - event.timeStamp),
    true,
  );
}

function takeTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as Timed).times);
}

function print(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(
    `  ${name.padEnd(32)} p50 ${at(0.5).padStart(6)}   p95 ${at(0.95).padStart(6)}   n ${sorted.length}`,
  );
}
