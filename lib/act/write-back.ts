// Writes a text into a composer through the editor's own path and reads it back. Four results, none of them a hope:
// written, became an attachment, not written and undone, or not written and left in disorder. The recipe is the one
// measured on eleven composers.
import type { Composer, Editor } from '../capture/editors/editor.ts';
import { plain } from '../dom/plain.ts';
import { holdsWithin, later, nextFrame } from './frames.ts';
import {
  type Expected,
  isAsWritten,
  isSameText,
  isStillWritten,
  isWrittenAmid,
  joinsLines,
} from './read-back.ts';

export type Writing = {
  readonly text: string;
  readonly html: string;
  readonly gone: readonly string[];
  /** Replace the whole text, or what `restore` selects. */
  readonly whole: boolean;
  readonly restore: () => void;
};

/** `not-restored`: an editor that took it in another way did not take it back either. */
export type Written = 'written' | 'attached' | 'not-written' | 'not-restored';

export const isWritten = (written: Written): boolean =>
  written === 'written' || written === 'attached';

/** Some sites update their model a few frames late. */
const framesToSettle = 12;
/** Some look at a paste for something else first, and take their time for it. */
const framesToTake = 60;
/** CKEditor draws no selection of its own for 50 ms after it got the focus, and then takes the browser's (milliseconds). */
const toTakeFocus = 60;
/** Slate's own path goes by its own selection, which follows the browser's more than 100 ms late (milliseconds). */
const toTakeSelection = 150;
/** An editor may have made several undo steps of one insertion. */
const maxUndo = 4;

export async function writeBack(composer: Composer, writing: Writing): Promise<Written> {
  const before = composer.editor.readText(composer.element);
  const written = await writeSomehow(composer, writing);
  if (isWritten(written)) composer.editor.keyComesUp(composer.element);
  return isWritten(written) || (await isRestored(composer, before)) ? written : 'not-restored';
}

/** A composer that the page has taken away in the meantime holds nothing in disorder. */
const isRestored = async ({ element, editor }: Composer, before: string): Promise<boolean> =>
  !element.isConnected ||
  holdsWithin(framesToSettle, () => isSameText(editor.readText(element), before));

async function writeSomehow(composer: Composer, writing: Writing): Promise<Written> {
  const { insert, insertElse } = composer.editor;
  const ways: Way[] = [{ insert, html: '', after: 0, joins: false }];
  if (writing.html !== '') ways.unshift({ insert, html: writing.html, after: 0, joins: false });
  if (insertElse) ways.push({ insert: insertElse, html: '', after: toTakeSelection, joins: false });
  for (const way of ways) {
    const result = await attempt(composer, { ...writing, html: way.html }, way);
    if (result === 'joined') return inLines(composer, writing);
    if (result !== 'not-written') return result;
  }
  return 'not-written';
}

type Way = {
  readonly insert: Editor['insert'];
  readonly html: string;
  /** How long an editor is given to follow the browser's selection before, and its text afterwards (milliseconds). */
  readonly after: number;
  /** Whether words of two lines may become one. */
  readonly joins: boolean;
};

/** The editor's own path dropped the line breaks: line by line, and without them only where that does not work either. */
async function inLines(composer: Composer, writing: Writing): Promise<Written> {
  const { insert, insertLines } = composer.editor;
  const bare = { ...writing, html: '' };
  const lines: Way = {
    insert: insertLines ?? insert,
    html: '',
    after: toTakeSelection,
    joins: false,
  };
  const kept = await attempt(composer, bare, lines);
  if (kept === 'written' || kept === 'attached') return kept;
  const joined = await attempt(composer, bare, { insert, html: '', after: 0, joins: true });
  return joined === 'joined' ? 'not-written' : joined;
}

async function attempt(
  { element, editor }: Composer,
  writing: Writing,
  way: Way,
): Promise<Written | 'joined'> {
  if (!plain(element).isConnected) return 'not-written';
  const before = editor.readText(element);
  const { text, html, gone, whole } = writing;
  const expected: Expected = { before, written: text, gone, whole };
  if (!(await select({ element, editor }, writing))) return 'not-written';
  const replaced = editor.selectedText(element);
  const growth = watchGrowth(element);
  if (way.after > 0) await later(way.after);
  const by = way.insert(element, { text, html, own: whole });
  // Most editors have it at once, before the person can add to it; some draw it a frame later.
  await Promise.resolve();
  const atOnce = isAsWritten(editor.readText(element), expected);
  const typing = followTyping();
  const settled = () => {
    const now = editor.readText(element);
    const typed = typing.typed();
    if (atOnce) return isStillWritten(now, expected, typed);
    return isAsWritten(now, expected) || isWrittenAmid(now, expected, typed);
  };
  const comes = () => by === 'handled' && !editor.insertElse && !growth.seen();
  const soon =
    (await holdsWithin(framesToSettle, settled)) ||
    (comes() && (await holdsWithin(framesToTake, settled)));
  if (soon && way.after > 0) await later(way.after);
  const written = soon && settled();
  typing.end();
  const joined =
    written &&
    !way.joins &&
    editor.insertLines &&
    joinsLines(editor.readText(element), expected, replaced);
  if (written && !joined) return growth.end('written');
  const untouched = isSameText(editor.readText(element), whole ? '' : before);
  if (by === 'handled' && untouched && growth.seen()) return growth.end('attached');
  await undo({ element, editor }, before);
  growth.end('not-written');
  return joined ? 'joined' : 'not-written';
}

/** ProseMirror puts its own selection back for 20 ms after it got the focus: hold on until ours stays. */
async function select(
  { element, editor }: Composer,
  { whole, restore }: Writing,
): Promise<boolean> {
  const away = editor.kind !== 'text-control' && !plain(element).matches(':focus');
  restore();
  // Editors read the selection on `selectionchange`, which comes with the next frame.
  await nextFrame();
  if (!whole && away) {
    await later(toTakeFocus);
    restore();
    await nextFrame();
  }
  if (!whole) return true;
  for (let round = 0; round < framesToSettle; round += 1) {
    editor.selectAll(element);
    await nextFrame();
    await nextFrame();
    if (editor.isAllSelected(element)) return true;
  }
  return false;
}

/** An editor may join our step with the person's last typing: what was there is then put in again. */
async function undo(composer: Composer, before: string): Promise<void> {
  const { element, editor } = composer;
  for (let step = 0; step < maxUndo; step += 1) {
    const now = editor.readText(element);
    if (isSameText(now, before)) return;
    if (now.length < before.length) break;
    editor.undo(element);
    await nextFrame();
  }
  if (isSameText(editor.readText(element), before)) return;
  const back = () => plain(element).focus({ preventScroll: true });
  if (await select(composer, { text: before, html: '', gone: [], whole: true, restore: back }))
    editor.insert(element, { text: before, html: '' });
  await nextFrame();
}

/** What a person types in the meantime. */
function followTyping() {
  let typed = '';
  const ending = new AbortController();
  const listen = (event: InputEvent) => {
    if (event.isTrusted) typed += event.data ?? '';
  };
  window.addEventListener('beforeinput', listen, { capture: true, signal: ending.signal });
  return { typed: () => typed, end: () => ending.abort() };
}

/** A long text may become an attachment: something new beside the composer, and nothing in it. */
function watchGrowth(element: HTMLElement) {
  let grown = false;
  const observer = new MutationObserver((records) => {
    grown ||= records.some(
      ({ addedNodes, target }) => !plain(element).contains(target) && addedNodes.length > 0,
    );
  });
  const scope = plain(element).closest('form, [role=form]') ?? nthParent(element, 5);
  observer.observe(scope, { childList: true, subtree: true });
  const end = (result: Written): Written => {
    observer.disconnect();
    return result;
  };
  return { seen: () => grown, end };
}

function nthParent(element: HTMLElement, levels: number): Node {
  let node: Node = element;
  for (let level = 0; level < levels; level += 1) node = plain(node).parentNode ?? node;
  return node;
}
