// Way × choice in one composer of the practice chat in Firefox: what the page's server got, what stands in the
// composer, what was recorded.
import { expect } from 'vitest';
import type { PolicyAction } from '../../lib/contract/words.ts';
import type { FirefoxChat, GuardedFirefox } from '../support/guarded-firefox.ts';
import { card, type composers, pause } from '../support/practice.ts';

export type ComposerId = (typeof composers)[number]['id'];
export const ways = ['paste', 'Enter', 'click'] as const;
export type Way = (typeof ways)[number];

const text = `The card number ${card} was charged.`;
const redacted = text.replace(card, '[CARD_1]');

export const choices = {
  redact: { policy: 'redact', goes: redacted, outcome: 'redacted' },
  'as is': { policy: 'warn', goes: text, outcome: 'proceeded' },
  cancel: { policy: 'redact', goes: null, outcome: 'cancelled' },
} as const satisfies Record<string, { policy: PolicyAction; goes: string | null; outcome: string }>;
export type Choice = keyof typeof choices;

export async function prove(
  firefox: GuardedFirefox,
  composer: ComposerId,
  way: Way,
  choice: Choice,
): Promise<void> {
  const { policy, goes, outcome } = choices[choice];
  await firefox.setPolicy(policy);
  const chat = await firefox.open(composer);
  await firefox.take('note-taken');
  if (way === 'paste') await chat.paste(text);
  else await typeAndSend(chat, way);
  await chat.dialog.until(true);
  expect(await chat.dialog.text()).toContain('4539 •••• •••• 6467');
  expect([chat.received(), way === 'paste' ? await chat.text() : '']).toEqual([[], '']);
  await take(chat, way, choice);
  await chat.dialog.until(false);
  if (way === 'paste') await settlePaste(chat, goes);
  else await settleSend(chat, goes);
  const notes = (await firefox.take('note-taken')).map(({ note }) => note?.outcome);
  expect(notes[0]).toBe(outcome);
  await chat.page.close();
}

async function typeAndSend(chat: FirefoxChat, way: Exclude<Way, 'paste'>): Promise<void> {
  await chat.type(text);
  await chat.untilText((now) => now === text);
  await (way === 'Enter' ? chat.press('Enter') : chat.clickSend());
}

async function take(chat: FirefoxChat, way: Way, choice: Choice): Promise<void> {
  if (choice === 'redact') return chat.press('Enter');
  if (choice === 'cancel') return chat.press('Escape');
  return chat.dialog.click(way === 'paste' ? 'Paste as is' : 'Send as is');
}

/** What went in stands behind the caret, and one undo takes it back; cancelled, the composer is as it was. */
async function settlePaste(chat: FirefoxChat, goes: string | null): Promise<void> {
  await chat.untilText((now) => now === (goes ?? ''));
  await chat.type('!');
  await chat.untilText((now) => now === `${goes ?? ''}!`);
  if (goes === null) return;
  await chat.press('Enter');
  expect(await chat.untilReceived(1)).toEqual([`${goes}!`]);
  await pause(200);
  expect([chat.received().length, await chat.dialog.isOpen()]).toEqual([1, false]);
}

async function settleSend(chat: FirefoxChat, goes: string | null): Promise<void> {
  if (goes !== null) {
    expect(await chat.untilReceived(1)).toEqual([goes]);
    await pause(200);
    expect(chat.received()).toHaveLength(1);
    return;
  }
  await pause(200);
  expect([chat.received(), await chat.text()]).toEqual([[], text]);
}
