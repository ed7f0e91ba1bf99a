// Surface × editor × action in every composer that the tests have, each cell run several times: was it held, did
// anything leak, is the text what was promised, does one undo take it back, is the caret behind it. Prints a table.
import type { Page } from 'playwright-core';
import { type Dialog, dialogOn } from '../../support/dialog.ts';
import { editors, serveEditors } from '../../support/editors.ts';
import { type GuardedBrowser, policyOf } from '../../support/guarded-browser.ts';
import {
  type Chat,
  composers,
  openChat,
  type Practice,
  pause,
  practiceOf,
} from '../../support/practice.ts';
import {
  type Cell,
  type Choice,
  cellsOf,
  choiceNames,
  choices,
  clean,
  digits,
  emptyCell,
  found,
  headings,
  row,
  runs,
} from './choices.ts';
import { benchTaking } from './matrix-taking.ts';

const before = 'Kept. ';
const surfaces = ['paste', 'drop', 'typed, Enter', 'typed, click'] as const;
type Surface = (typeof surfaces)[number];
const isTyped = (surface: Surface): boolean => surface.startsWith('typed');

type Room = { readonly browser: GuardedBrowser; readonly page: Page; readonly dialog: Dialog };

/** @returns how many cells leaked. */
export async function benchMatrix(browser: GuardedBrowser, only = ''): Promise<number> {
  console.log(`\nmatrix: ${runs} runs a cell; ms from the choice to its end (median)`);
  console.log(row(headings));
  const pages = await serveEditors();
  const chats: (readonly [string, Chat])[] = [
    ...composers.map(({ id }) => [id, practiceOf(browser, id)] as const),
    ...editors.map((editor) => [editor.id, pages.chat(editor)] as const),
  ];
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: pages.url,
  });
  let leaking = 0;
  for (const [id, chat] of chats.filter(([name]) => only === '' || name === only))
    for (const surface of surfaces)
      for (const choice of choiceNames) {
        const cell = await runCell(browser, chat, surface, choice);
        if (cell.leaked > 0) leaking += 1;
        console.log(row(cellsOf(surface, id, choice, cell)));
      }
  pages.stop();
  return leaking + (['', 'files'].includes(only) ? await benchTaking(browser) : 0);
}

async function runCell(browser: GuardedBrowser, chat: Chat, surface: Surface, choice: Choice) {
  const cell = emptyCell();
  await browser.setPolicy(policyOf(choices[choice].policy));
  const page = await browser.context.newPage();
  const room = { browser, page, dialog: await dialogOn(page) };
  for (let run = 0; run < runs; run += 1) await oneRun(room, chat, surface, choice, cell);
  if (choice === 'redact' && !isTyped(surface)) {
    const native = await undoNative(room, chat);
    for (let run = 0; run < runs; run += 1) await undoRun(room, chat, surface, cell, native);
  }
  await page.close();
  return cell;
}

const open = ({ browser, page, dialog }: Room, chat: Chat): Promise<Practice> =>
  openChat(browser, page, chat, dialog);

async function oneRun(room: Room, chat: Chat, surface: Surface, choice: Choice, cell: Cell) {
  const practice = await open(room, chat);
  await practice.type(before);
  await bring(practice, surface);
  if (!(await isHeld(practice))) {
    if (await leaks(practice, isTyped(surface))) cell.leaked += 1;
    return;
  }
  cell.held += 1;
  const from = performance.now();
  await choices[choice].take(practice);
  const done = await settled(practice, isTyped(surface), choice);
  cell.ms.push(performance.now() - from);
  if (done) cell.restored += 1;
  if (choice !== 'as is' && (await leaks(practice, isTyped(surface)))) cell.leaked += 1;
  if (isTyped(surface) && choice !== 'cancel' && choice !== 'block') return;
  cell.caret ??= 0;
  const shown = (await practice.text()).trimEnd();
  await practice.type('!');
  if (await stands(practice, (now) => now.replace(/\s/g, '') === `${shown}!`.replace(/\s/g, '')))
    cell.caret += 1;
}

/** What one undo leaves of a paste that nobody held: Slate takes what was typed right before it back with it. */
async function undoNative(room: Room, chat: Chat): Promise<string> {
  const practice = await open(room, chat);
  await practice.type(before);
  await pause(1_200);
  await practice.paste('nothing');
  await stands(practice, (now) => now.includes('nothing'));
  await practice.press('ControlOrMeta+Z');
  await stands(practice, (now) => !now.includes('nothing'));
  return flat(await practice.text());
}

/** The step before is over by then (Quill joins what happens within a second). */
async function undoRun(
  room: Room,
  chat: Chat,
  surface: Surface,
  cell: Cell,
  native: string,
): Promise<void> {
  const practice = await open(room, chat);
  cell.undo ??= 0;
  await practice.type(before);
  await pause(1_200);
  await bring(practice, surface);
  if (!(await isHeld(practice))) return;
  await choices.redact.take(practice);
  await stands(practice, (now) => now.includes('CARD_1'));
  await practice.press('ControlOrMeta+Z');
  if (await stands(practice, (now) => [flat(before), native].includes(flat(now)))) cell.undo += 1;
}

/** Some editors keep a space at the end as a non-breaking one. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isHeld = ({ dialog }: Practice): Promise<boolean> =>
  dialog.until(true).then(
    () => true,
    () => false,
  );

const stands = ({ untilText }: Practice, holds: (text: string) => boolean): Promise<boolean> =>
  untilText(holds).then(
    () => true,
    () => false,
  );

async function bring(chat: Practice, surface: Surface): Promise<void> {
  if (surface === 'paste') return chat.paste(found);
  if (surface === 'drop') return dropText(chat);
  await chat.type(found);
  return surface === 'typed, Enter' ? chat.press('Enter') : chat.clickSend();
}

/** At the caret, where the drop puts its own. */
async function dropText({ page }: Practice): Promise<void> {
  const at = await page.evaluate(() => {
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
    const caret = range?.getBoundingClientRect();
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const editable = active instanceof HTMLElement && active.isContentEditable;
    if (caret && caret.height > 0 && editable)
      return { x: caret.right + 1, y: caret.top + caret.height / 2 };
    const placeIn = (element: Element | null) => {
      const box = element?.getBoundingClientRect();
      const height = element instanceof HTMLInputElement ? (box?.height ?? 0) : 28;
      return { x: (box?.right ?? 0) - 30, y: (box?.top ?? 0) + height / 2 };
    };
    // An editor that draws its text takes the keys in an element that cannot be seen.
    const isSeen = (element: Element): boolean => {
      const { x, y } = placeIn(element);
      return element.contains(document.elementFromPoint(x, y));
    };
    while (active?.getRootNode() === document && active.parentElement && !isSeen(active))
      active = active.parentElement;
    return placeIn(active);
  });
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: found }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await cdp.detach();
}

/** What the choice promises: the text in the composer, or at the server exactly once, or all as it was. */
async function settled(chat: Practice, typed: boolean, choice: Choice): Promise<boolean> {
  const value = choice === 'as is' ? found : clean;
  const goes = choice === 'redact' || choice === 'as is';
  try {
    if (goes && typed) {
      const got = await chat.untilReceived(1);
      await pause(60);
      return flat(got[0] ?? '') === before + value && chat.received().length === 1;
    }
    await chat.dialog.until(false);
    const wanted = before + (goes ? value : typed ? found : '');
    await chat.untilText((now) => flat(now) === flat(wanted));
    return chat.received().length === 0;
  } catch {
    return false;
  }
}

/** A typed text stood in the composer by the person's own hand; it leaks when it is sent. */
async function leaks(chat: Practice, typed: boolean): Promise<boolean> {
  const seen = [...chat.received(), ...(typed ? [] : [await chat.text()])].join('\n');
  return seen.replace(/\D/g, '').includes(digits);
}
