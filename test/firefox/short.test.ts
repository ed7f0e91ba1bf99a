// The part of the Firefox proof that runs with every `npm test`: a paste and a typed text redacted, a refusal, and
// that the event page has enrolled and sent. `npm run proof:firefox` runs all of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataFolder } from '../../collector/main.ts';
import { type GuardedFirefox, startGuardedFirefox } from '../support/guarded-firefox.ts';
import { card } from '../support/practice.ts';
import { prove } from './cases.ts';

let firefox: GuardedFirefox;
beforeAll(async () => {
  firefox = await startGuardedFirefox();
});
afterAll(() => firefox?.close());

test('the event page enrols, takes the policy, and its events arrive', async () => {
  const chat = await firefox.open('react');
  await chat.paste(`card number ${card}`);
  await chat.dialog.until(true);
  await chat.press('Enter');
  await chat.untilText((now) => now === 'card number [CARD_1]');
  // The guard tells of it when it has read the text back.
  await expect.poll(() => firefox.take('note-taken')).not.toEqual([]);
  await chat.page.close();
  const stored = async () => {
    const opened = await openDataFolder(firefox.dataDir);
    if (!opened.ok) throw new Error(opened.message);
    const { db, close } = opened.store;
    const rows = await db.selectFrom('events').select(['site', 'outcome']).execute();
    await close();
    return rows;
  };
  await expect
    .poll(stored, { timeout: 20_000, interval: 500 })
    .toContainEqual({ site: 'practice', outcome: 'redacted' });
});

test('a paste is redacted, in Lexical', () => prove(firefox, 'lexical', 'paste', 'redact'));
test('a typed text is redacted, in a React textarea', () =>
  prove(firefox, 'react', 'Enter', 'redact'));
test('cancelled, nothing goes out of ProseMirror', () =>
  prove(firefox, 'prosemirror', 'click', 'cancel'));

test('both scripts stand and have met: health is good', async () => {
  await firefox.take('signal-taken');
  await (await firefox.open('react')).page.close();
  expect((await firefox.take('signal-taken')).map(({ signal }) => signal)).toEqual([
    { kind: 'health', site: 'practice', state: 'active', reason: 'none' },
  ]);
});
