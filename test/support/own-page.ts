// A page of a test's own on the guarded host, with what its scripts kept in `window.got`.
import type { Page } from 'playwright-core';
import { type Dialog, dialogOn } from './dialog.ts';
import type { GuardedBrowser } from './guarded-browser.ts';

export type OwnPage = {
  readonly page: Page;
  readonly dialog: Dialog;
  /** What the page's scripts have pushed onto `window.got`. */
  readonly got: () => Promise<unknown[]>;
};

/** @param at path below the host; `/unguarded` is left alone by the guard. */
export async function openOwnPage(
  browser: GuardedBrowser,
  body: string,
  script = '',
  at = '/own',
): Promise<OwnPage> {
  const page = await browser.context.newPage();
  const html = `<!doctype html><title>own</title><body>${body}<script>window.got=[];${script}</script>`;
  await page.route(`**${at}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const url = `${browser.chat.url}${at}`;
  await (at.startsWith('/unguarded') ? page.goto(url) : browser.visit(page, url));
  await browser.takeNotes();
  const got = () => page.evaluate(() => (globalThis as typeof globalThis & { got: unknown[] }).got);
  return { page, dialog: await dialogOn(page), got };
}
