// What the guard costs a page: a paste, a submit, a keystroke, its start, its memory, also beside a conversation of
// 10 MB. Each with the guard and without it, in the same run.
import type { Page } from 'playwright-core';
import { type GuardedBrowser, policyOf } from '../../support/guarded-browser.ts';
import { card, otherCard, pause } from '../../support/practice.ts';
import { type Act, processorOf, takeTimes } from './clock.ts';
import { type ComposerId, type Desk, openDesk, type Place, places } from './places.ts';
import { figure, figures, share } from './print.ts';
import { traced } from './trace.ts';

const runs = 40;
const filler = 'The quarterly figures look fine, and nobody objects to the plan so far.\n';
export const clean = filler.repeat(Math.ceil(10_000 / filler.length)).slice(0, 10_000);
export const found = `${clean.slice(0, 9_900)}\nThe card number ${card} was charged.`;

/** Under `log` everything is inspected and decided, and nothing is held: the page's own listener comes next. */
export async function costOfActs(browser: GuardedBrowser): Promise<void> {
  console.log(`\nacts: 10 KB in a React textarea, ${runs} runs each (ms in front of the page)`);
  await browser.setPolicy(policyOf('log'));
  const decided = await timeToDecision(browser);
  figures('paste to decision, with a finding', decided, { at: 'p95', most: 3 });
  for (const [act, most] of [
    ['paste', 1],
    ['keydown', 4],
    ['click', 4],
  ] as const) {
    const guarded = await times(browser, 'guarded', clean, act);
    const plain = await times(browser, 'plain', clean, act);
    const name =
      act === 'paste' ? 'paste' : act === 'click' ? 'submit by click' : 'submit by Enter';
    figures(`${name}, guarded`, guarded);
    figures(`${name}, no guard`, plain);
    const added = share(guarded, 0.5) - share(plain, 0.5);
    figure(`${name}: added (medians)`, added, 'ms', most);
  }
}

/** The whole dispatch of the event, in the main thread's own time. */
async function timeToDecision(browser: GuardedBrowser): Promise<number[]> {
  const desk = await openDesk(browser, 'guarded', 'react');
  await desk.copy(found);
  const paste = async (count: number) => {
    for (let run = 0; run < count; run += 1) {
      await put(desk);
      await pause(20);
    }
  };
  await paste(5);
  const events = await traced(desk.page, () => paste(runs));
  await desk.page.close();
  return events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'paste')
    .map(({ tdur = Number.NaN }) => tdur / 1000);
}

async function times(
  browser: GuardedBrowser,
  place: Place,
  text: string,
  act: Act,
  before?: (page: Page) => Promise<void>,
): Promise<number[]> {
  const desk = await openDesk(browser, place, 'react', before);
  await desk.copy(text);
  const all: number[] = [];
  // The first ones warm up.
  for (let run = -5; run < runs; run += 1) {
    await put(desk);
    if (act === 'keydown') {
      await takeTimes(desk.page, act);
      await desk.page.keyboard.press('Enter');
    } else if (act === 'click') await desk.page.locator('button.send').click();
    await pause(20);
    const taken = await takeTimes(desk.page, act);
    if (run >= 0) all.push(...(act === 'click' ? taken.slice(-1) : taken.slice(0, 1)));
    if (act === 'click') await desk.focus();
  }
  await desk.page.close();
  return all;
}

async function put({ page }: Desk): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
}

const keys = 20;
/** A page’s own time drifts from one page to the next: they are taken in turn, and the medians compared. */
const rounds = 3;
const paragraphs = Array.from({ length: 20 }, (_, at) => {
  const line = filler.trim().repeat(7).slice(0, 480);
  return at % 5 === 0 ? `${line} card number ${at % 2 ? card : otherCard}` : line;
}).join('\n');

/** Two ways to type: without a pause, and with one after each key, so that each has its marks looked at. */
async function typing(
  browser: GuardedBrowser,
  id: ComposerId,
  [name, rest]: readonly [string, number],
  before?: (page: Page) => Promise<void>,
): Promise<void> {
  const used: Record<Place, number[]> = { guarded: [], plain: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const place of places) used[place].push(await perKey(browser, place, id, rest, before));
  const [guarded, plain] = [share(used.guarded, 0.5), share(used.plain, 0.5)];
  const label = `${id}, ${name}`;
  figure(`${label}: guarded`, guarded, 'ms');
  figure(`${label}: no guard`, plain, 'ms');
  figure(`${label}: added`, guarded - plain, 'ms', 2);
}

const fast = ['fast', 30] as const;
const resting = ['with a pause after each', 320] as const;

export async function costOfTyping(browser: GuardedBrowser): Promise<void> {
  console.log(
    `\ntyping: ${rounds} × ${keys} keys in 10 KB with marks (ms of the main thread a key)`,
  );
  await browser.setPolicy(policyOf('warn'));
  for (const id of ['react', 'lexical', 'prosemirror'] as const)
    for (const way of [fast, resting]) await typing(browser, id, way);
}

async function perKey(
  browser: GuardedBrowser,
  place: Place,
  id: ComposerId,
  rest: number,
  before?: (page: Page) => Promise<void>,
): Promise<number> {
  const desk = await openDesk(browser, place, id, before);
  const { page } = desk;
  await page.keyboard.insertText(paragraphs.slice(0, 200));
  await page.keyboard.press('ControlOrMeta+A');
  await fillIn(desk, id);
  await pause(1_500);
  const processor = await processorOf(page);
  const type = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press('a');
      await pause(rest);
    }
    await pause(600);
  };
  await type(5);
  const first = await processor.used();
  await type(keys);
  const used = await processor.used();
  await page.close();
  return (used - first) / keys;
}

/** A paste would be held; what is typed line by line is not. */
async function fillIn({ page }: Desk, id: ComposerId): Promise<void> {
  if (id === 'react') return page.keyboard.insertText(paragraphs);
  for (const line of paragraphs.split('\n')) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Shift+Enter');
  }
}

/** A tab that is used: a text was inspected, marks stood. Both without what the page itself holds of it. */
export async function costInMemory(browser: GuardedBrowser): Promise<void> {
  console.log('\nmemory: script heap of a tab after use and a collection');
  await browser.setPolicy(policyOf('log'));
  const bytes: Record<Place, number> = { guarded: 0, plain: 0 };
  for (const place of places) {
    const desk = await openDesk(browser, place, 'react');
    await desk.copy(found);
    for (let run = 0; run < 5; run += 1) await put(desk);
    await pause(1_000);
    bytes[place] = await (await processorOf(desk.page)).heap();
    await desk.page.close();
  }
  figure('guarded', bytes.guarded / 1e6, 'MB');
  figure('no guard', bytes.plain / 1e6, 'MB');
  figure('added', (bytes.guarded - bytes.plain) / 1e6, 'MB', 8);
}

/** Ten thousand messages of 1 KB, as a long conversation leaves them in a page. */
async function converse(page: Page): Promise<void> {
  await page.evaluate((line) => {
    const log = document.querySelector('#log');
    const all = document.createDocumentFragment();
    for (let at = 0; at < 10_000; at += 1) {
      const message = document.createElement('div');
      for (let part = 0; part < 4; part += 1) {
        const p = document.createElement('p');
        p.textContent = line.repeat(4).slice(0, 256);
        message.append(p);
      }
      all.append(message);
    }
    log?.append(all);
  }, filler);
  await pause(2_000);
}

export async function costBesideMuch(browser: GuardedBrowser): Promise<void> {
  console.log(
    `\ntyping beside a conversation of 10 MB: ${rounds} × ${keys} keys (ms of the main thread a key)`,
  );
  await browser.setPolicy(policyOf('warn'));
  for (const id of ['react', 'prosemirror'] as const)
    for (const way of [fast, resting]) await typing(browser, id, way, converse);
  console.log('\nbeside a conversation of 10 MB (ms in front of the page)');
  await browser.setPolicy(policyOf('log'));
  for (const [act, most] of [
    ['paste', 1],
    ['keydown', 4],
    ['click', 4],
  ] as const) {
    const guarded = await times(browser, 'guarded', clean, act, converse);
    const plain = await times(browser, 'plain', clean, act, converse);
    figures(`${act}, guarded`, guarded);
    figures(`${act}, no guard`, plain);
    figure(`${act}: added (medians)`, share(guarded, 0.5) - share(plain, 0.5), 'ms', most);
  }
}
