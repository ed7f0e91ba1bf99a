// Composer × way × choice, in a real Chromium with trusted input: what the page's server got, what stands in the
// composer, what was recorded. Nothing that policy stops may reach the server, and nothing may reach it twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, composers, openPractice, type Practice } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const text = `Our customer’s card number ${card} was charged twice.`;
const clean = 'Our customer’s card was charged twice.';

async function under(action: PolicyAction, run: (chat: Practice) => Promise<void>, id: Id) {
  await browser.setPolicy(policyOf(action));
  const chat = await openPractice(browser, id);
  await run(chat);
  await chat.page.close();
}
type Id = (typeof composers)[number]['id'];

describe.each(composers)('$id', ({ id }) => {
  describe('paste', () => {
    test('redact: the placeholder stands in the composer, goes out once, and is not asked about again', () =>
      under(
        'redact',
        async (chat) => {
          await chat.paste(text);
          await chat.dialog.until(true);
          expect(await chat.text()).toBe('');
          await chat.press('Enter');
          await chat.dialog.until(false);
          expect(await chat.untilText((now) => now.includes('[CARD_1]'))).toBe(
            text.replace(card, '[CARD_1]'),
          );
          await chat.press('Enter');
          expect(await chat.untilReceived(1)).toEqual([text.replace(card, '[CARD_1]')]);
          const notes = await chat.notes(2);
          expect(notes.map(({ surface, action, outcome }) => [surface, action, outcome])).toEqual([
            ['paste', 'redact', 'redacted'],
            ['typed', 'allow', 'proceeded'],
          ]);
          expect(chat.received()).toHaveLength(1);
        },
        id,
      ));

    test('edit: what was edited goes in', () =>
      under(
        'warn',
        async (chat) => {
          await chat.paste(text);
          await chat.dialog.until(true);
          await chat.dialog.click('Edit text');
          await chat.press('ControlOrMeta+A');
          await chat.type(clean);
          await chat.press('ControlOrMeta+Enter');
          await chat.dialog.until(false);
          expect(await chat.untilText((now) => now !== '')).toBe(clean);
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['edited']);
        },
        id,
      ));

    test('as is: by choice, then sent without a second question', () =>
      under(
        'warn',
        async (chat) => {
          await chat.paste(text);
          await chat.dialog.until(true);
          await chat.dialog.click('Paste as is');
          await chat.dialog.until(false);
          expect(await chat.untilText((now) => now !== '')).toBe(text);
          await chat.press('Enter');
          expect(await chat.untilReceived(1)).toEqual([text]);
          expect((await chat.notes(2)).map(({ outcome }) => outcome)).toEqual([
            'proceeded',
            'proceeded',
          ]);
        },
        id,
      ));

    test('cancel by Escape: the composer keeps what it had and the focus', () =>
      under(
        'warn',
        async (chat) => {
          await chat.type('Before ');
          await chat.paste(text);
          await chat.dialog.until(true);
          await chat.press('Escape');
          await chat.dialog.until(false);
          await chat.type('after');
          expect(await chat.untilText((now) => now.includes('after'))).toBe('Before after');
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
          expect(chat.received()).toEqual([]);
        },
        id,
      ));

    test('block: there is no way through but editing', () =>
      under(
        'block',
        async (chat) => {
          await chat.paste(text);
          await chat.dialog.until(true);
          const buttons = (await chat.dialog.controls()).filter(({ role }) => role === 'button');
          expect(buttons.map(({ name }) => name)).toEqual(['Cancel', 'Edit text']);
          expect(await chat.dialog.focused()).toBe('Edit text');
          await chat.press('Escape');
          await chat.dialog.until(false);
          expect(await chat.text()).toBe('');
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['blocked']);
        },
        id,
      ));
  });

  describe.each(['Enter', 'click'] as const)('typed, sent by %s', (by) => {
    const send = (chat: Practice) => (by === 'Enter' ? chat.press('Enter') : chat.clickSend());

    test('redact: the value is gone from the composer before anything is sent, once', () =>
      under(
        'redact',
        async (chat) => {
          await chat.type(text);
          await send(chat);
          await chat.dialog.until(true);
          expect(chat.received()).toEqual([]);
          await chat.press('Enter');
          expect(await chat.untilReceived(1)).toEqual([text.replace(card, '[CARD_1]')]);
          expect((await chat.notes(1)).map(({ surface, outcome }) => [surface, outcome])).toEqual([
            ['typed', 'redacted'],
          ]);
          expect(chat.received()).toHaveLength(1);
          expect(await chat.text()).toBe('');
        },
        id,
      ));

    test('edit: what was edited is sent, once', () =>
      under(
        'redact',
        async (chat) => {
          await chat.type(text);
          await send(chat);
          await chat.dialog.until(true);
          await chat.dialog.click('Edit text');
          await chat.press('ControlOrMeta+A');
          await chat.type(clean);
          await chat.dialog.click('Send edited text');
          expect(await chat.untilReceived(1)).toEqual([clean]);
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['edited']);
          expect(chat.received()).toHaveLength(1);
        },
        id,
      ));

    test('as is: sent once, by choice', () =>
      under(
        'warn',
        async (chat) => {
          await chat.type(text);
          await send(chat);
          await chat.dialog.until(true);
          await chat.dialog.click('Send as is');
          expect(await chat.untilReceived(1)).toEqual([text]);
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['proceeded']);
          expect(chat.received()).toHaveLength(1);
        },
        id,
      ));

    test('cancel: nothing is sent and the text is kept', () =>
      under(
        'redact',
        async (chat) => {
          await chat.type(text);
          await send(chat);
          await chat.dialog.until(true);
          await chat.dialog.click('Cancel');
          await chat.dialog.until(false);
          expect(await chat.text()).toBe(text);
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
          expect(chat.received()).toEqual([]);
        },
        id,
      ));

    test('block: nothing is sent and the text is kept', () =>
      under(
        'block',
        async (chat) => {
          await chat.type(text);
          await send(chat);
          await chat.dialog.until(true);
          await chat.press('Escape');
          await chat.dialog.until(false);
          expect(await chat.text()).toBe(text);
          expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['blocked']);
          expect(chat.received()).toEqual([]);
        },
        id,
      ));
  });
});
