// The values behind the placeholders, shown to the person where they look: by the pointer, by a key, from a selection.
// The page cannot read them, learn their length, or have them shown by itself.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import {
  otherCard as card,
  openPractice,
  type Practice,
  patient,
  pause,
} from '../support/practice.ts';

let browser: GuardedBrowser;
let chat: Practice;
let cdp: CDPSession;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
beforeEach(async () => {
  await browser.setPolicy(policyOf('redact'));
  chat = await openPractice(browser, 'react');
  cdp = await chat.page.context().newCDPSession(chat.page);
  await chat.paste(`card number ${card}`);
  await chat.dialog.until(true);
  await chat.press('Enter');
  await chat.untilText((now) => now.includes('[CARD_1]'));
  await chat.press('Enter');
  await chat.untilReceived(1);
  return () => chat.page.close();
});
afterAll(() => browser?.close());

const host = ':root > div[popover]';
const isShown = () => chat.page.evaluate((css) => document.querySelector(css) !== null, host);

/** What an assistive technology hears of the card. */
async function spoken(): Promise<string> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const status = nodes.find(({ role }) => role?.value === 'status');
  const below = (id: string | undefined): string => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    const own = node?.role?.value === 'StaticText' ? `${node.name?.value ?? ''} ` : '';
    return own + (node?.childIds ?? []).map(below).join('');
  };
  return below(status?.nodeId);
}

/** The middle of the placeholder in the conversation. */
async function overPlaceholder(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const line = document.querySelector('.mine');
    const text = line?.firstChild as Text;
    const range = document.createRange();
    const at = text.data.indexOf('[CARD_1]');
    range.setStart(text, at + 2);
    range.setEnd(text, at + 6);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

test('a pointer that rests on a placeholder shows its value; gone with the pointer', async () => {
  const { x, y } = await overPlaceholder(chat.page);
  await chat.page.mouse.move(x, y);
  await expect.poll(isShown, patient).toBe(true);
  await expect.poll(spoken, patient).toContain(card);
  expect(await spoken()).toContain('[CARD_1]');
  await chat.page.mouse.move(x, y + 120);
  await expect.poll(isShown, patient).toBe(false);
  await chat.page.mouse.move(x - 100, y + 120);
  await pause(500);
  expect(await isShown()).toBe(false);
});

test('a key shows what the page speaks of, and Escape takes it away', async () => {
  await chat.press('Alt+Shift+V');
  await expect.poll(isShown, patient).toBe(true);
  await expect.poll(spoken, patient).toContain(card);
  await chat.press('Escape');
  await expect.poll(isShown, patient).toBe(false);
  expect(await chat.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
});

test('a selection without a placeholder has nothing to show, one with it has', async () => {
  const select = (css: string) =>
    chat.page.evaluate((wanted) => {
      (document.activeElement as HTMLElement).blur();
      getSelection()?.selectAllChildren(document.querySelector(wanted) as Element);
    }, css);
  await chat.page.waitForSelector('.reply');
  await select('.reply');
  await chat.press('Alt+Shift+V');
  await pause(200);
  expect(await isShown()).toBe(false);
  await select('.mine');
  await chat.press('Alt+Shift+V');
  await expect.poll(spoken, patient).toContain(card);
});

test('the page finds the value nowhere, and the host tells nothing of its length', async () => {
  const { x, y } = await overPlaceholder(chat.page);
  await chat.page.mouse.move(x, y);
  await expect.poll(isShown, patient).toBe(true);
  const seen = await chat.page.evaluate(
    ([css, value, px, py]) => {
      const element = document.querySelector<HTMLElement>(css);
      const box = element?.getBoundingClientRect();
      getSelection()?.selectAllChildren(document.documentElement);
      type Finding = { find(text: string, ...how: boolean[]): boolean };
      const { find } = window as unknown as Finding;
      const finds = (words: string) => find.call(window, words, false, false, true, false, true);
      return {
        root: element?.shadowRoot ?? null,
        attributes: element?.getAttributeNames(),
        text: document.documentElement.innerText.includes(value),
        html: document.documentElement.outerHTML.includes(value),
        selected: getSelection()?.toString().includes(value),
        found: [finds('CARD_1'), finds(value), finds(value.slice(0, 4))],
        under: document.elementFromPoint(px, py)?.className,
        size: [box?.width === innerWidth, box?.height === innerHeight],
      };
    },
    [host, card, x, y] as const,
  );
  expect(seen).toEqual({
    root: null,
    attributes: ['popover'],
    text: false,
    html: false,
    selected: false,
    found: [true, false, false],
    under: 'mine',
    size: [true, true],
  });
});

test('a page that points and presses by itself is shown nothing', async () => {
  const { x, y } = await overPlaceholder(chat.page);
  await chat.page.evaluate(
    ([clientX, clientY]) => {
      const init = { bubbles: true, composed: true, clientX, clientY, pointerType: 'mouse' };
      document.querySelector('.mine')?.dispatchEvent(new PointerEvent('pointermove', init));
      const key = { code: 'KeyV', key: 'V', altKey: true, shiftKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    },
    [x, y] as const,
  );
  await pause(600);
  expect(await isShown()).toBe(false);
});
