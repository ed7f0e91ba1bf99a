// Marks while a person types: seen where the finding stands, in every kind of editor, opened by click or key, replaced
// in place. They take neither the focus nor the room of anything in the page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { type Dialog, dialogOn } from '../support/dialog.ts';
import { type EditorPages, editors, serveEditors } from '../support/editors.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { hasMark, middleOfMark, untilMarked } from '../support/marks.ts';
import { card, openChat, openPractice, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
let pages: EditorPages;
let page: Page;
let dialog: Dialog;
beforeAll(async () => {
  [browser, pages] = await Promise.all([startGuardedBrowser(), serveEditors()]);
  page = await browser.context.newPage();
  dialog = await dialogOn(page);
});
afterAll(async () => {
  pages?.stop();
  await browser?.close();
});

const text = `Card number ${card} please`;
const redacted = text.replace(card, '[CARD_1]');

test('a page with a strict content policy gets them as well, and they go with the text', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  await chat.type(text);
  await untilMarked(chat.page, true);
  const field = await chat.page.locator('textarea').boundingBox();
  const { x, y } = await middleOfMark(chat.page);
  expect(y).toBeGreaterThan(field?.y ?? 0);
  expect(y).toBeLessThan((field?.y ?? 0) + (field?.height ?? 0));
  expect(x).toBeLessThan((field?.x ?? 0) + (field?.width ?? 0));
  // What was typed behind it does not take it away, not even for a moment.
  await chat.type(' and more');
  expect(await hasMark(chat.page)).toBe(true);
  await chat.press('ControlOrMeta+A');
  await chat.press('Delete');
  await untilMarked(chat.page, false);
  await chat.page.close();
});

test('they stand on their letters whatever a person types above and the page does with the field', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  const field = chat.page.locator('textarea');
  await chat.type(`First\n${text}\nlast`);
  await untilMarked(chat.page, true);
  const inField = async () => {
    const [{ x, y }, box] = [await middleOfMark(chat.page), await field.boundingBox()];
    return { x: Math.round(x - (box?.x ?? 0)), y: Math.round(y - (box?.y ?? 0)) };
  };
  const style = (name: string, value: string) =>
    field.evaluate((node, [key, now]) => node.style.setProperty(key, now), [name, value] as const);
  const before = await inField();
  await style('translate', '7px 40px');
  await pause(900);
  expect(await inField()).toEqual(before);
  await style('scale', '0.5');
  await untilMarked(chat.page, false);
  await style('scale', '1');
  await untilMarked(chat.page, true);
  expect(await inField()).toEqual(before);
  await chat.type(' of all');
  await pause(100);
  expect(await inField()).toEqual(before);
  await chat.press('ControlOrMeta+Home');
  await chat.type('ab ');
  await chat.press('Shift+Enter');
  await pause(100);
  const lower = await inField();
  expect(lower.x).toBe(before.x);
  expect(lower.y).toBeGreaterThan(before.y);
  await chat.page.close();
});

describe.each(editors.filter(({ marks }) => marks))('$id', (editor) => {
  const open = async (action: PolicyAction) => {
    await browser.setPolicy(policyOf(action));
    return openChat(browser, page, pages.chat(editor), dialog);
  };

  test('a click on the mark opens the dialog; it is replaced where it stands, and goes so', async () => {
    const chat = await open('redact');
    await chat.type(text);
    await untilMarked(page, true);
    expect(await dialog.isOpen()).toBe(false);
    const { x, y } = await middleOfMark(page);
    await page.mouse.click(x, y);
    await dialog.until(true);
    const buttons = (await dialog.controls()).filter(({ role }) => role === 'button');
    expect(buttons.map(({ name }) => name)).toEqual(['Cancel', 'Redact here']);
    await chat.press('Enter');
    await dialog.until(false);
    await chat.untilText((now) => now === redacted);
    await untilMarked(page, false);
    expect(chat.received()).toEqual([]);
    expect((await chat.notes(1)).map(({ surface, outcome }) => [surface, outcome])).toEqual([
      ['typed', 'redacted'],
    ]);
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toEqual([redacted]);
  });

  test('the key opens it too; what is left in by choice is not marked again', async () => {
    const chat = await open('warn');
    await chat.type(text);
    await untilMarked(page, true);
    await chat.press('Alt+Shift+M');
    await dialog.until(true);
    await dialog.click('Leave it in');
    await dialog.until(false);
    await untilMarked(page, false);
    expect(await chat.text()).toBe(text);
    await chat.type('!');
    await chat.untilText((now) => now.includes('!'));
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toHaveLength(1);
  });

  test('nothing moves and nothing is added to what the page can see of its editor', async () => {
    const chat = await open('redact');
    const look = () =>
      page.evaluate(() => {
        const box = document.querySelector<HTMLElement>('#box');
        const { width, height } = box?.getBoundingClientRect() ?? { width: 0, height: 0 };
        const nodes = box?.querySelectorAll('*').length;
        return [width, height, nodes, document.activeElement?.tagName, document.body.scrollHeight];
      });
    await chat.type(text.replace(card, '4539 1488 0343 6468'));
    await pause(600);
    const before = await look();
    expect(await hasMark(page)).toBe(false);
    for (let step = 0; step < ' please'.length; step += 1) await chat.press('ArrowLeft');
    await chat.press('Backspace');
    await chat.press(card.slice(-1));
    await chat.untilText((now) => now === text);
    await untilMarked(page, true);
    expect(await look()).toEqual(before);
  });
});
