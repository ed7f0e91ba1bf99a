// The editors of real chat front ends × way × choice, in a real Chromium with trusted input: what each page's server
// got, what its editor's own model holds, and that one undo takes back what the guard put in.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyAction } from '../../lib/contract/words.ts';
import type { Opened } from '../pages/editors/page.ts';
import { type Dialog, dialogOn } from '../support/dialog.ts';
import { type EditorPages, editors, serveEditors } from '../support/editors.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, openChat, type Practice, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
let pages: EditorPages;
let page: Page;
let dialog: Dialog;
beforeAll(async () => {
  [browser, pages] = await Promise.all([startGuardedBrowser(), serveEditors()]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: pages.url,
  });
  page = await browser.context.newPage();
  dialog = await dialogOn(page);
});
afterAll(async () => {
  pages?.stop();
  await browser?.close();
});

const text = `The card number ${card} was charged twice.`;
const redacted = text.replace(card, '[CARD_1]');
const clean = 'The card was charged twice.';
const digits = card.replaceAll(' ', '');

const choices = {
  redact: { policy: 'redact', goes: redacted, take: (chat) => chat.press('Enter') },
  edit: { policy: 'redact', goes: clean, take: editToClean },
  'as is': { policy: 'warn', goes: text, take: takeAsIs },
  cancel: { policy: 'redact', goes: null, take: (chat) => chat.press('Escape') },
  block: { policy: 'block', goes: null, take: (chat) => chat.press('Escape') },
} as const satisfies Record<
  string,
  { policy: PolicyAction; goes: string | null; take: (chat: Practice) => Promise<void> }
>;

async function editToClean(chat: Practice): Promise<void> {
  await chat.dialog.click('Edit text');
  await chat.press('ControlOrMeta+A');
  await chat.type(clean);
  await chat.press('ControlOrMeta+Enter');
}

async function takeAsIs(chat: Practice): Promise<void> {
  const names = (await chat.dialog.controls()).map(({ name }) => name);
  await chat.dialog.click(names.find((name) => name.endsWith('as is')) ?? 'as is');
}

const choiceIds = Object.keys(choices) as (keyof typeof choices)[];

describe.each(editors)('$id', (editor) => {
  const open = async (action: PolicyAction) => {
    await browser.setPolicy(policyOf(action));
    return openChat(browser, page, pages.chat(editor), dialog);
  };

  test.each(choiceIds)('pasted, %s', async (choice) => {
    const { policy, goes, take } = choices[choice];
    const chat = await open(policy);
    await chat.paste(text);
    await chat.dialog.until(true);
    expect(await chat.text()).toBe('');
    await take(chat);
    await chat.dialog.until(false);
    await chat.untilText((now) => now === (goes ?? ''));
    await chat.type('!');
    await chat.untilText((now) => now === `${goes ?? ''}!`);
    expect(chat.received()).toEqual([]);
    if (goes === null) return;
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toEqual([`${goes}!`]);
    await staysSentOnce(chat);
  });

  describe.each(['Enter', 'click'] as const)('typed, sent by %s', (by) => {
    test.each(choiceIds)('%s', async (choice) => {
      const { policy, goes, take } = choices[choice];
      const chat = await open(policy);
      await chat.type(text);
      await chat.untilText((now) => now === text);
      await (by === 'Enter' ? chat.press('Enter') : chat.clickSend());
      await chat.dialog.until(true);
      expect(chat.received()).toEqual([]);
      await take(chat);
      await chat.dialog.until(false);
      if (goes === null) {
        await pause(80);
        expect(await chat.text()).toBe(text);
        return expect(chat.received()).toEqual([]);
      }
      expect(await chat.untilReceived(1)).toEqual([goes]);
      await staysSentOnce(chat);
      if (goes !== text) expect(chat.received().join().replace(/\D/g, '')).not.toContain(digits);
      await chat.untilText((now) => now === '');
    });
  });

  test('a paste into the middle: caret behind it, lines kept, taken back by one undo', async () => {
    const chat = await open('redact');
    await chat.type('Begin end');
    // Lexical puts its own selection back in the moment after a text came in.
    await pause(100);
    for (let step = 0; step < 3; step += 1) await chat.press('ArrowLeft');
    // Editors join typing that follows closely into one undo step.
    await pause(editor.id === 'quill' ? 1_100 : 600);
    const lines = editor.lines === 'many';
    await chat.paste(lines ? `one\n${card}\nthree` : `one ${card} three`);
    await chat.dialog.until(true);
    await chat.press('Enter');
    await chat.dialog.until(false);
    const put = lines ? 'one\n[CARD_1]\nthree' : 'one [CARD_1] three';
    await chat.untilText((now) => now === `Begin ${put}end`);
    await chat.press('ControlOrMeta+Z');
    await chat.untilText((now) => now === 'Begin end');
    await chat.type('X');
    await chat.untilText((now) => now === 'Begin Xend');
  });

  test('typed lines stay lines', async () => {
    const chat = await open('redact');
    const typed = editor.lines === 'many' ? ['one', card, 'three'] : [`one ${card} three`];
    for (const [index, line] of typed.entries()) {
      if (index > 0) await chat.press('Shift+Enter');
      await chat.type(line);
    }
    const before = await chat.text();
    expect(before.split('\n')).toHaveLength(typed.length);
    await chat.press('Enter');
    await chat.dialog.until(true);
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toEqual([before.replace(card, '[CARD_1]')]);
  });
});

describe.each(editors.filter(({ lines }) => lines === 'many'))('$id', (editor) => {
  // CodeMirror 5 keeps what was typed before in the field that takes the keys, without the line that came between.
  test('a line that is pasted between what is typed keeps a number and a word apart', async () => {
    await browser.setPolicy(policyOf('redact'));
    const chat = await openChat(browser, page, pages.chat(editor), dialog);
    await chat.type(`card number ${card}`);
    await pause(300);
    await chat.paste('\n');
    await pause(300);
    await chat.type('three');
    await chat.press('Enter');
    await chat.dialog.until(true);
    await chat.press('Escape');
    await chat.dialog.until(false);
    expect(chat.received()).toEqual([]);
  });

  test('Shift+Enter within a text with a finding: one line, the caret behind it, nobody asked', async () => {
    await browser.setPolicy(policyOf('redact'));
    const chat = await openChat(browser, page, pages.chat(editor), dialog);
    await chat.type(`${card}end`);
    // Lexical puts its own selection back in the moment after a text came in.
    await pause(300);
    for (let step = 0; step < 3; step += 1) await chat.press('ArrowLeft');
    // Some editors take the browser's selection a moment late.
    await pause(300);
    await chat.press('Shift+Enter');
    await chat.type('the ');
    await chat.untilText((now) => now === `${card}\nthe end`);
    await pause(200);
    expect(await chat.text()).toBe(`${card}\nthe end`);
    expect([await dialog.isOpen(), chat.received()]).toEqual([false, []]);
  });
});

describe.each(editors.filter(({ formatted }) => formatted))('$id', (editor) => {
  test('formatting comes with a redacted paste', async () => {
    await browser.setPolicy(policyOf('redact'));
    const chat = await openChat(browser, page, pages.chat(editor), dialog);
    await chat.paste(`Note ${card} now`, `<p>Note <strong>${card}</strong> now</p>`);
    await chat.dialog.until(true);
    await chat.press('Enter');
    await chat.dialog.until(false);
    await chat.untilText((now) => now.trim() === 'Note [CARD_1] now');
    const html = await page.evaluate(() => (globalThis as Opened).opened?.html() ?? '');
    expect(html).toContain('<strong>[CARD_1]</strong>');
  });
});

/** One message too many would come at once. */
async function staysSentOnce(chat: Practice): Promise<void> {
  await pause(80);
  expect(chat.received()).toHaveLength(1);
}
