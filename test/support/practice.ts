// A composer of the practice chat as a person uses it: trusted input, the real clipboard, and what its server got.
import type { Page } from 'playwright-core';
import { type Dialog, dialogOn } from './dialog.ts';
import type { GuardedBrowser, Note } from './guarded-browser.ts';

export const composers = [
  { id: 'prosemirror', css: '.ProseMirror' },
  { id: 'lexical', css: '[data-lexical-editor]' },
  { id: 'react', css: 'textarea' },
] as const;
export type ComposerId = (typeof composers)[number]['id'];

export type Practice = {
  readonly page: Page;
  readonly dialog: Dialog;
  readonly type: (text: string) => Promise<void>;
  readonly paste: (text: string, html?: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly clickSend: () => Promise<void>;
  /** What stands in the composer, without trailing breaks. */
  readonly text: () => Promise<string>;
  readonly untilText: (holds: (text: string) => boolean) => Promise<string>;
  /** What the page's server was sent since this composer was opened. */
  readonly received: () => string[];
  readonly untilReceived: (count: number) => Promise<string[]>;
  /** Waits for as many notes as are expected, then a little for one too many. */
  readonly notes: (count: number) => Promise<Note[]>;
};

export async function openPractice(browser: GuardedBrowser, id: ComposerId): Promise<Practice> {
  return openChat(browser, await browser.context.newPage(), practiceOf(browser, id));
}

export function practiceOf(browser: GuardedBrowser, id: ComposerId): Chat {
  const css = composers.find((each) => each.id === id)?.css ?? 'textarea';
  return {
    url: `${browser.chat.url}/${id}`,
    focus: (page) => page.locator(css).click(),
    text: (page) => page.locator(css).evaluate(shownText),
    clickSend: (page) => page.locator('button.send').click(),
    received: () => browser.chat.received().map(({ text }) => text),
  };
}

/** A page with a composer, and how a test reaches the parts of it. */
export type Chat = {
  readonly url: string;
  readonly focus: (page: Page) => Promise<void>;
  readonly text: (page: Page) => Promise<string>;
  readonly clickSend: (page: Page) => Promise<void>;
  /** All that the page's server ever got. */
  readonly received: () => string[];
};

export async function openChat(
  browser: GuardedBrowser,
  page: Page,
  chat: Chat,
  known?: Dialog,
): Promise<Practice> {
  await browser.visit(page, chat.url);
  await chat.focus(page);
  await browser.takeNotes();
  const before = chat.received().length;
  const received = () => chat.received().slice(before);
  const text = () => chat.text(page);
  return {
    page,
    dialog: known ?? (await dialogOn(page)),
    type: (value) => page.keyboard.insertText(value),
    paste: async (value, html) => {
      await page.evaluate(writeClipboard, { value, html: html ?? '' });
      await page.keyboard.press('ControlOrMeta+V');
    },
    press: (key) => page.keyboard.press(key),
    clickSend: () => chat.clickSend(page),
    text,
    untilText: (holds) => until(text, holds),
    received,
    untilReceived: (count) =>
      until(
        async () => received(),
        ({ length }) => length >= count,
      ),
    notes: (count) => gatherNotes(browser, count),
  };
}

function shownText(element: Element): string {
  const value = element instanceof HTMLTextAreaElement ? element.value : '';
  return (value || (element as HTMLElement).innerText).replace(/\n+$/, '');
}

async function writeClipboard({ value, html }: { value: string; html: string }): Promise<void> {
  if (html === '') return navigator.clipboard.writeText(value);
  const blob = (content: string, type: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob(value, 'text/plain'),
      'text/html': blob(html, 'text/html'),
    }),
  ]);
}

async function gatherNotes(browser: GuardedBrowser, count: number): Promise<Note[]> {
  const notes: Note[] = [];
  const read = async () => {
    notes.push(...(await browser.takeNotes()));
    return notes;
  };
  await until(read, ({ length }) => length >= count);
  await pause(250);
  return read();
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Fails with what was last read, so that a test says what it saw. */
async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let waited = 0; ; waited += 25) {
    const value = await read();
    if (holds(value)) return value;
    if (waited > 15_000) throw new Error(`Waited in vain; last seen: ${JSON.stringify(value)}`);
    await pause(25);
  }
}

/** Runs in a page: nothing there waits for an idle moment and gets it before its time is up. */
export const neverIdle = `const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { for (const end = performance.now() + 8; performance.now() < end; ); port2.postMessage(0); };
  port2.postMessage(0);`;

/** Values built from parts; the number passes a card's checksum. */
export const card = ['4539', '1488', '0343', '6467'].join(' ');
export const otherCard = ['4716', '4610', '2954', '7123'].join(' ');

/** How long a test waits for what has to come, on a machine with other things to do. */
export const patient = { timeout: 15_000 };
