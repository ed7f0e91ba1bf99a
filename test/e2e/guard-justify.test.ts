// Sending as is for a reason, in a real Chromium: redact stays recommended, nothing goes without a reason, a note that
// holds something is refused on the spot, and what is recorded is the reason and the note and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoteMode } from '../../lib/contract/justification.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, openPractice, type Practice } from '../support/practice.ts';
import { askingWhy } from '../support/reasons.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const text = `Our customer’s card number ${card} was charged twice.`;

async function open(note: NoteMode): Promise<Practice> {
  await browser.setPolicy(policyOf('justify', askingWhy(note)));
  return openPractice(browser, 'prosemirror');
}

test('redact is recommended, and Enter takes it', async () => {
  const chat = await open('off');
  await chat.paste(text);
  await chat.dialog.until(true);
  expect(await chat.dialog.focused()).toBe('Redact and paste');
  await chat.press('Enter');
  await chat.dialog.until(false);
  expect(await chat.untilText((now) => now !== '')).toBe(text.replace(card, '[CARD_1]'));
  const [note] = await chat.notes(1);
  expect(note).toMatchObject({ action: 'justify', outcome: 'redacted' });
  expect(note?.justification).toBeUndefined();
});

test('pasted for a reason, it is not asked about again, and goes out once', async () => {
  const chat = await open('off');
  await chat.paste(text);
  await chat.dialog.until(true);
  await chat.dialog.click('Give a reason to paste as is');
  expect(await chat.dialog.text()).toContain('Why does it have to stay in?');
  const controls = await chat.dialog.controls();
  expect(controls.find(({ name }) => name === 'Paste with this reason')?.disabled).toBe(true);
  expect(controls.some(({ role }) => role === 'textbox')).toBe(false);
  await chat.dialog.click('The task needs it');
  await chat.press('Enter');
  await chat.dialog.until(false);
  expect(await chat.untilText((now) => now !== '')).toBe(text);
  await chat.press('Enter');
  expect(await chat.untilReceived(1)).toEqual([text]);
  const notes = await chat.notes(2);
  expect(notes[0]).toMatchObject({
    outcome: 'proceeded',
    justification: { reason: 'needed', note: null },
  });
  expect(notes[1]?.justification).toBeUndefined();
  expect(chat.received()).toHaveLength(1);
});

test('by keyboard alone: Tab to the group, arrows through it, a note, Enter', async () => {
  const chat = await open('optional');
  await chat.type(text);
  await chat.press('Enter');
  await chat.dialog.until(true);
  await chat.press('Shift+Tab');
  await chat.press('Shift+Tab');
  expect(await chat.dialog.focused()).toBe('Give a reason to send as is');
  await chat.press('Enter');
  expect(await chat.dialog.focused()).toBe('Made-up data');
  await chat.press('Space');
  await chat.press('ArrowDown');
  await chat.press('Tab');
  expect(await chat.dialog.focused()).toBe('A short note, if you like');
  await chat.type(`see ${card}`);
  await chat.page.waitForTimeout(50);
  expect(await chat.dialog.text()).toContain('it holds something itself (Payment card number)');
  await chat.press('Enter');
  expect(await chat.dialog.isOpen()).toBe(true);
  await chat.press('ControlOrMeta+A');
  await chat.type('customer’s card number was charged twice');
  await chat.page.waitForTimeout(50);
  expect(await chat.dialog.text()).toContain('it repeats a part of your text');
  await chat.press('ControlOrMeta+A');
  await chat.type('refund by phone');
  await chat.press('Enter');
  await chat.dialog.until(false);
  expect(await chat.untilReceived(1)).toEqual([text]);
  const [note] = await chat.notes(1);
  expect(note?.justification).toEqual({ reason: 'needed', note: 'refund by phone' });
  expect(JSON.stringify(note)).not.toContain('charged');
});

test('Escape among the reasons sends nothing and loses nothing', async () => {
  const chat = await open('off');
  await chat.type(text);
  await chat.press('Enter');
  await chat.dialog.until(true);
  await chat.dialog.click('Give a reason to send as is');
  await chat.press('Escape');
  await chat.dialog.until(false);
  expect(await chat.text()).toBe(text);
  expect(chat.received()).toEqual([]);
  expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
});
