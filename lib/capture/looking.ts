// Where a person looks at the page: the text under a pointer that rests, or what they ask about by a key. Only what a
// person does counts: a page's own events would have it tell what it does not know.
import { isText } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { isTextControl } from './editable.ts';
import type { OnWindow } from './lasting.ts';

export type Looked = {
  readonly text: string;
  /** Position in `text`; null: all of it is meant. */
  readonly offset: number | null;
  /** In the window's own measure. */
  readonly at: { readonly x: number; readonly y: number };
};

type LookingParts = {
  readonly onLooked: (looked: Looked) => void;
  /** The pointer has left, or the person does something else. */
  readonly onAway: () => void;
  readonly onWindow: OnWindow;
};

/** How long a pointer rests before somebody means it (milliseconds), and how far it may tremble (pixels). */
const rest = 300;
const tremble = 14;
/** A block of more text is no paragraph; of a whole page the end is where the answer is (UTF-16 units). */
const longest = 5_000;
const longestPage = 200_000;

export function listenToLooks({ onLooked, onAway, onWindow }: LookingParts): void {
  let timer = 0;
  let from = { x: 0, y: 0 };
  const away = (event: Event) => {
    clearTimeout(timer);
    if (event.isTrusted) onAway();
  };
  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY };
    if (Math.hypot(at.x - from.x, at.y - from.y) > tremble) onAway();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      from = at;
      const looked = textAt(at);
      if (looked) onLooked(looked);
    }, rest);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (!isAskKey(event)) return away(event);
    event.preventDefault();
    event.stopImmediatePropagation();
    onLooked(askedAbout());
  };
  onWindow('pointermove', moved);
  for (const type of ['pointerdown', 'wheel', 'scroll', 'blur'] as const) onWindow(type, away);
  onWindow('keydown', pressed);
}

/** By position on the keyboard: with Alt, Apple's layouts type another letter. */
const isAskKey = ({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'KeyV' && altKey && shiftKey && !ctrlKey && !metaKey;

type Caret = { readonly offsetNode: Node; readonly offset: number };
type WithCaret = Document & { caretPositionFromPoint?(x: number, y: number): Caret | null };

function textAt(at: Looked['at']): Looked | null {
  const caret = (document as WithCaret).caretPositionFromPoint?.(at.x, at.y);
  if (!caret) return null;
  const { offsetNode: node, offset } = caret;
  if (isTextControl(node)) return { text: node.value.slice(0, longest), offset, at };
  if (!isText(node)) return null;
  return { ...inBlock(node, offset), at };
}

const blocks = 'p, li, td, th, pre, blockquote, h1, h2, h3, h4, div';

/** Answers are made of small parts, and a word may go over several of them. */
function inBlock(node: Text, offset: number): { text: string; offset: number } {
  const parent = node.parentElement;
  const block = parent && plain(parent).closest(blocks);
  const text = block?.textContent ?? '';
  if (!block || text.length > longest) return { text: node.data, offset };
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { text, offset: before.toString().length };
}

/** What is selected, else what stands on the page. */
function askedAbout(): Looked {
  const selection = getSelection();
  const selected = selection?.toString() ?? '';
  const box = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  if (selected.trim() !== '' && box)
    return { text: selected.slice(0, longest), offset: null, at: { x: box.left, y: box.bottom } };
  return { text: (document.body?.textContent ?? '').slice(-longestPage), offset: null, at: middle };
}
