// What most tests of a page's own way of sending do: type a card's number, and see that it is asked about, cleaned, and
// sent once.
import { expect } from 'vitest';
import type { OwnPage } from './own-page.ts';
import { card, patient, pause } from './practice.ts';

export const typed = `card number ${card}`;
export const clean = 'card number [CARD_1]';
export const field = '<textarea id="field"></textarea>';

export async function typeInto(own: OwnPage): Promise<void> {
  await own.page.locator('#field').click();
  await own.page.keyboard.insertText(typed);
}

/** Nothing has gone when the dialog stands; the recommended answer sends the cleaned text, once. */
export async function askedThenOnce(own: OwnPage, wanted: unknown = clean): Promise<void> {
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([wanted]);
  await pause(200);
  expect(await own.got()).toEqual([wanted]);
  await own.page.close();
}

/** The cleaned text stands in the field, and the release waits for the page to have noticed. */
export async function untilClean({ page }: OwnPage): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('textarea')?.value === wanted,
    clean,
    { polling: 5 },
  );
}
