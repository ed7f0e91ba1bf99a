// Editor kind `contenteditable`: ProseMirror, Tiptap, Lexical, Quill and plain ones. All take a synthetic paste;
// where nobody does, the browser inserts line by line (several lines at once corrupt Lexical's model).

import { blockText } from '../../dom/block-text.ts';
import { isElement, isShadowRoot } from '../../dom/kinds.ts';
import { plain } from '../../dom/plain.ts';
import { carrying } from '../carrying.ts';
import { makePaste } from '../page-objects.ts';
import { dispatchOwn, type Editor } from './editor.ts';
import { keyComesUp, keyTaken, undoByKey } from './keys.ts';
import { rangesIn } from './text-range.ts';

export const contenteditable: Editor = {
  kind: 'contenteditable',
  readText: blockText,
  readHtml: (element) => plain(element).innerHTML,
  keepSelection: (element) => {
    const range = selectionIn(element);
    return () => {
      plain(element).focus({ preventScroll: true });
      if (range && plain(element).contains(range.startContainer)) select(range);
      else caretAtEnd(element);
    };
  },
  selectAll: (element) => {
    plain(element).focus({ preventScroll: true });
    const range = document.createRange();
    range.selectNodeContents(element);
    select(range);
  },
  isAllSelected: (element) => {
    const selected = selectionIn(element)?.toString() ?? '';
    return shown(selected) === shown(plain(element).textContent ?? '');
  },
  rangesOf: rangesIn,
  selectSpan: (element, span) => {
    plain(element).focus({ preventScroll: true });
    const [range] = rangesIn(element, [span]);
    if (range) select(range);
  },
  selectedText: (element) => selectionIn(element)?.toString() ?? '',
  insert: (element, insert) => {
    const target = caretElement(element);
    const paste = makePaste(carrying([], insert.text, insert.html));
    if (!dispatchOwn(target, paste)) return 'handled';
    if (insert.own && insert.html !== '') document.execCommand('insertHTML', false, insert.html);
    else insertLines(insert.text);
    return 'inserted';
  },
  insertElse: null,
  // Some take a paste and drop its line breaks (Ant Design X).
  insertLines: (_element, { text }) => {
    insertLines(text);
    return 'inserted';
  },
  breakLine: async (element) => {
    const target = caretElement(element);
    if (!dispatchOwn(target, lineInput('insertLineBreak'))) return 'shows';
    const html = plain(element).classList.contains('ProseMirror') ? proseMirrorLine : '';
    // By its markup: an empty line more may not show in the text.
    const before = plain(element).innerHTML;
    // Lexical and Slate take the input; ProseMirror, Quill and CodeMirror a paste. What the browser would put into these
    // they read wrongly: a paragraph becomes an Enter in ProseMirror, and pages send by that. Some drop what has no words.
    dispatchOwn(target, makePaste(carrying([], '\n', html)));
    // Some take it in a promise of theirs. No key comes between.
    for (let turn = 0; turn < turnsToTake; turn += 1) await Promise.resolve();
    if (plain(element).innerHTML === before) document.execCommand('insertLineBreak');
    return 'shows';
  },
  undo: undoByKey,
  keyComesUp,
  pressEnter: (element, target, held) => {
    if (keyTaken(plain(target).isConnected ? target : element, held) || !plain(element).isConnected)
      return;
    const inputType = held.shiftKey ? 'insertLineBreak' : 'insertParagraph';
    const free = dispatchOwn(plain(target).isConnected ? target : element, lineInput(inputType));
    // The browser makes its line where the focus is, which may be in another field by now.
    if (free && !isElsewhere(element)) document.execCommand(inputType);
  },
};

const isElsewhere = (element: HTMLElement): boolean =>
  !plain(element).matches(':focus, :focus-within') &&
  document.activeElement !== null &&
  document.activeElement !== document.body;

/** The element that the browser's own event would go to. */
function caretElement(element: HTMLElement): Element {
  const at = selectionIn(element)?.startContainer;
  const target = isElement(at) ? at : (at?.parentElement ?? element);
  return plain(element).contains(target) ? target : element;
}

const turnsToTake = 8;

/** It leaves out a break that is the last in a block. */
const proseMirrorLine = '<span><br></span>';

const lineInput = (inputType: 'insertLineBreak' | 'insertParagraph') =>
  new InputEvent('beforeinput', {
    inputType,
    bubbles: true,
    cancelable: true,
    composed: true,
  });

const shown = (text: string): string => text.replace(/[\s\u200b]+/g, '');

function insertLines(text: string): void {
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
  }
}

type WithSelection = ShadowRoot & { getSelection?(): Selection | null };

/** Chromium keeps a selection inside a shadow root from the document. */
function selectionOf(element: HTMLElement): Selection | null {
  const root = plain(element).getRootNode();
  const inner = isShadowRoot(root) ? (root as WithSelection).getSelection?.() : null;
  return inner ?? getSelection();
}

function selectionIn(element: HTMLElement): Range | null {
  const selection = selectionOf(element);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return plain(element).contains(range.startContainer) ? range.cloneRange() : null;
}

function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function caretAtEnd(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  select(range);
}
