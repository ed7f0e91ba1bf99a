// Writes a text into a composer through the editor's own path and reads it back. Three results, none of them a hope:
// written, became an attachment, or not written (and undone). The recipe is the one measured on eleven composers.
import type { Composer } from '../capture/editors/editor.ts';
import { holdsWithin, nextFrame } from './frames.ts';
import { type Expected, isAsWritten, isSameText, isStillWritten } from './read-back.ts';

export type Writing = {
  readonly text: string;
  readonly html: string;
  readonly gone: readonly string[];
  /** Replace the whole text, or what `restore` selects. */
  readonly whole: boolean;
  readonly restore: () => void;
};

export type Written = 'written' | 'attached' | 'not-written';

/** Some sites update their model a few frames late. */
const framesToSettle = 12;
/** An editor may have made several undo steps of one insertion. */
const maxUndo = 4;

export async function writeBack(composer: Composer, writing: Writing): Promise<Written> {
  const attempts = writing.html === '' ? [''] : [writing.html, ''];
  for (const html of attempts) {
    const result = await attempt(composer, { ...writing, html });
    if (result !== 'not-written') return result;
  }
  return 'not-written';
}

async function attempt({ element, editor }: Composer, writing: Writing): Promise<Written> {
  if (!element.isConnected) return 'not-written';
  const before = editor.readText(element);
  const { text, html, gone, whole } = writing;
  const expected: Expected = { before, written: text, gone, whole };
  if (!(await select({ element, editor }, writing))) return 'not-written';
  const growth = watchGrowth(element);
  const by = editor.insert(element, { text, html });
  // Most editors have it at once, before the person can add to it; some draw it a frame later.
  await Promise.resolve();
  const atOnce = isAsWritten(editor.readText(element), expected);
  const typing = followTyping();
  const settled = () => {
    const now = editor.readText(element);
    return atOnce ? isStillWritten(now, expected, typing.typed()) : isAsWritten(now, expected);
  };
  const written = await holdsWithin(framesToSettle, settled);
  typing.end();
  if (written) return growth.end('written');
  const untouched = isSameText(editor.readText(element), whole ? '' : before);
  if (by === 'handled' && untouched && growth.seen()) return growth.end('attached');
  await undo({ element, editor }, before);
  return growth.end('not-written');
}

/** ProseMirror puts its own selection back for 20 ms after it got the focus: hold on until ours stays. */
async function select(
  { element, editor }: Composer,
  { whole, restore }: Writing,
): Promise<boolean> {
  restore();
  // Editors read the selection on `selectionchange`, which comes with the next frame.
  await nextFrame();
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
  const back = () => element.focus({ preventScroll: true });
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
      ({ addedNodes, target }) => !element.contains(target) && addedNodes.length > 0,
    );
  });
  const scope = element.closest('form, [role=form]') ?? nthParent(element, 5);
  observer.observe(scope, { childList: true, subtree: true });
  const end = (result: Written): Written => {
    observer.disconnect();
    return result;
  };
  return { seen: () => grown, end };
}

function nthParent(element: HTMLElement, levels: number): Node {
  let node: Node = element;
  for (let level = 0; level < levels && node.parentNode; level += 1) node = node.parentNode;
  return node;
}
