// The same composer with the guard and without it: the same server under a name that no policy lists.
import type { Page } from 'playwright-core';
import type { GuardedBrowser } from '../../support/guarded-browser.ts';
import { composers, pause } from '../../support/practice.ts';
import { standAfter, standBefore } from './clock.ts';

export const places = ['guarded', 'plain'] as const;
export type Place = (typeof places)[number];
export type ComposerId = (typeof composers)[number]['id'];

export type Desk = {
  readonly page: Page;
  readonly copy: (text: string) => Promise<void>;
  readonly focus: () => Promise<void>;
};

/** @param before prepares the page when it is open, and before the clocks stand. */
export async function openDesk(
  browser: GuardedBrowser,
  place: Place,
  id: ComposerId,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Desk> {
  const css = composers.find((each) => each.id === id)?.css ?? 'textarea';
  const page = await browser.context.newPage();
  const { url } = browser.chat;
  const origin = place === 'guarded' ? url : url.replace('practice.localhost', '127.0.0.1');
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await standBefore(page);
  const address = `${origin}/${id}`;
  await (place === 'guarded' ? browser.visit(page, address) : page.goto(address));
  await before(page);
  await standAfter(page);
  const focus = () => page.locator(css).click();
  await focus();
  // What is built ahead in idle time is built.
  await pause(800);
  return {
    page,
    focus,
    copy: (text) => page.evaluate((value) => navigator.clipboard.writeText(value), text),
  };
}
