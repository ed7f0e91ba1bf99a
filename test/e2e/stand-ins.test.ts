// Stand-ins in a real Chromium: written and read back, not asked about again when they are sent, and given back on
// copying them out of an answer.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { openOwnPage } from '../support/own-page.ts';
import { card, composers, openPractice } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const mail = 'jane.doe@example-works.org';
const text = `Write to ${mail} that card number ${card} was charged twice.`;
const clean =
  'Write to person1@example.com that card number 4111 1111 1111 1111 was charged twice.';

test.each(composers.map(({ id }) => id))('%s: pasted, sent and copied back', async (id) => {
  await browser.setPolicy(policyOf('redact', { redaction: 'stand-in' }));
  const chat = await openPractice(browser, id);
  await chat.paste(text);
  await chat.dialog.until(true);
  expect(await chat.dialog.text()).toContain('4111 1111 1111 1111');
  await chat.press('Enter');
  await chat.dialog.until(false);
  expect(await chat.untilText((now) => now.includes('person1'))).toBe(clean);
  await chat.press('Enter');
  expect(await chat.untilReceived(1)).toEqual([clean]);
  expect((await chat.notes(2)).map(({ action, outcome }) => [action, outcome])).toEqual([
    ['redact', 'redacted'],
    ['allow', 'proceeded'],
  ]);
  // The conversation shows what was sent; what a person copies of it has their own values.
  await chat.page.locator('p.mine').last().click({ clickCount: 3 });
  await chat.press('ControlOrMeta+C');
  // Where a guard stands, a script that reads the clipboard is asked about as well.
  const plain = await openOwnPage(browser, '', '', '/unguarded');
  await expect
    .poll(() => plain.page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`${mail} that card number ${card}`);
  await plain.page.close();
  await chat.page.close();
});
