// What a key costs beside the page's own work, counted and not timed: how often the browser lays out and works styles
// out, and whether the guard runs into errors, which take longer than all else. Where marks stand and where none do.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { untilMarked } from '../support/marks.ts';
import { card, composers, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('warn'));
});
afterAll(() => browser?.close());

const keys = 8;
/** Frames that the browser draws for reasons of its own, such as a scroll bar that goes. */
const slack = 3;
const words = 'Nobody objects to the plan so far, and the figures look fine. ';
const lines = [words, `${words} card number ${card}`, words, words];

type Counts = { readonly layouts: number; readonly styles: number };

async function countsOf(cdp: CDPSession): Promise<Counts> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount') };
}

/** The same page where the guard stands and, under a name that no policy lists, where it does not. */
async function openIn(where: 'guarded' | 'plain', id: string, text: readonly string[]) {
  const page = await browser.context.newPage();
  const { url } = browser.chat;
  const plain = url.replace('practice.localhost', '127.0.0.1');
  await (where === 'guarded' ? browser.visit(page, `${url}/${id}`) : page.goto(`${plain}/${id}`));
  await page.locator(composers.find((each) => each.id === id)?.css ?? 'textarea').click();
  for (const [at, line] of text.entries()) {
    if (at > 0) await page.keyboard.press('Shift+Enter');
    await page.keyboard.insertText(line);
  }
  if (where === 'guarded')
    await untilMarked(
      page,
      text.some((line) => line.includes(card)),
    );
  await pause(500);
  return page;
}

async function typeIn(page: Page, rest: number): Promise<Counts> {
  const type = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press('a');
      await pause(rest);
    }
    await pause(500);
  };
  await type(3);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const before = await countsOf(cdp);
  await type(keys);
  const after = await countsOf(cdp);
  await cdp.detach();
  return { layouts: after.layouts - before.layouts, styles: after.styles - before.styles };
}

const added = async (
  id: string,
  text: readonly string[],
  rest: number,
  place: (page: Page) => Promise<void> = async () => undefined,
): Promise<Counts> => {
  const counted: Counts[] = [];
  for (const where of ['guarded', 'plain'] as const) {
    const page = await openIn(where, id, text);
    await place(page);
    counted.push(await typeIn(page, rest));
    await page.close();
  }
  const [guarded, plain] = counted as [Counts, Counts];
  expect(plain.layouts).toBeGreaterThanOrEqual(keys);
  return { layouts: guarded.layouts - plain.layouts, styles: guarded.styles - plain.styles };
};

/** Whole keys apart, and with a pause behind each in which the text is looked at. */
const ways = [
  ['without a pause', 40],
  ['with a pause behind each key', 320],
] as const;

describe.each(ways)('%s', (_, rest) => {
  test.each(composers)(
    '$id: marks stand, and the browser lays out as without us',
    async ({ id }) => {
      const { layouts, styles } = await added(id, lines, rest);
      expect(layouts).toBeLessThanOrEqual(slack);
      expect(styles).toBeLessThanOrEqual(slack);
    },
  );
});

test('with nothing to mark no place is looked for', async () => {
  const { layouts, styles } = await added('react', [words, words], 40);
  expect(layouts).toBeLessThanOrEqual(slack);
  expect(styles).toBeLessThanOrEqual(slack);
});

test('in front of a mark, where it has to move, once a key more', async () => {
  const toStart = (page: Page) => page.keyboard.press('ControlOrMeta+Home');
  const { layouts } = await added('react', lines, 40, toStart);
  expect(layouts).toBeLessThanOrEqual(keys + slack);
});

/** Errors that scripts of the extension run into while `act` is done, also those that they catch. */
async function errorsIn(page: Page, act: () => Promise<void>): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const thrown: string[] = [];
  const scripts = new Map<string, string>();
  cdp.on('Debugger.scriptParsed', ({ scriptId, url }) => scripts.set(scriptId, url));
  cdp.on('Debugger.paused', ({ callFrames: [top], data }) => {
    const from = scripts.get(top?.location.scriptId ?? '') ?? '';
    if (from.startsWith('chrome-extension:')) thrown.push(String(data?.description ?? from));
    cdp.send('Debugger.resume').catch(() => undefined);
  });
  await cdp.send('Debugger.enable');
  await cdp.send('Debugger.setPauseOnExceptions', { state: 'all' });
  expect([...scripts.values()].some((url) => url.endsWith('guard.js'))).toBe(true);
  await act();
  await pause(500);
  await cdp.detach();
  return thrown;
}

test.each(composers)(
  '$id: neither a key nor a paste nor a submit has the guard run into an error',
  async ({ id }) => {
    const page = await openIn('guarded', id, lines);
    const type = async () => {
      for (let key = 0; key < 5; key += 1) await page.keyboard.press('a');
    };
    expect(await errorsIn(page, type)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+A');
    // Lexical learns of a selection a moment later, and would keep the card.
    await pause(200);
    await page.keyboard.insertText(words);
    await untilMarked(page, false);
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    const submit = async () => {
      await page.keyboard.press('ControlOrMeta+V');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ControlOrMeta+V');
      await page.locator('button.send').click();
    };
    expect(await errorsIn(page, submit)).toEqual([]);
    await page.close();
  },
);
