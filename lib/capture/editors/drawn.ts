// Editor kind for what draws its text itself, beside the element that takes the keys: one with an EditContext (Monaco), or
// a textarea of no size (CodeMirror 5, Ace). What that element holds is often a part of the text only. It takes keys and
// pastes; what does not come of them is not claimed.
import { isCanvas } from '../../dom/kinds.ts';
import { plain } from '../../dom/plain.ts';
import { carrying } from '../carrying.ts';
import { contextOf, isTextControl } from '../editable.ts';
import { makePaste } from '../page-objects.ts';
import { contenteditable } from './contenteditable.ts';
import { drawnText } from './drawn-text.ts';
import { dispatchOwn, type Editor } from './editor.ts';
import { keyTaken, pressWithControl } from './keys.ts';

export const drawn: Editor = {
  ...contenteditable,
  readText: (element) => {
    const held = heldBy(element);
    const seen = drawnText(element, held);
    // The same words: its own line breaks are better than those of the drawing. A canvas draws nothing that can be read.
    return isSame(held, seen) || isCanvas(element) || seen.trim() === '' ? held : seen;
  },
  readHtml: () => '',
  keepSelection: (element) => () => plain(element).focus({ preventScroll: true }),
  selectAll: (element) => {
    plain(element).focus({ preventScroll: true });
    pressWithControl(element, 'a');
  },
  // Whether it was shows when the text is read back: it has to be what was written, and no more.
  isAllSelected: () => true,
  rangesOf: () => null,
  selectedText: () => '',
  insert: (element, { text }) =>
    dispatchOwn(element, makePaste(carrying([], text, ''))) ? 'inserted' : 'handled',
  insertLines: null,
  // Through the field, where there is one: what it holds tells a wrapped line from two. Of an empty line at the end nothing
  // is drawn, so that the text would not show it.
  breakLine: async (element) => {
    if (isTextControl(element)) document.execCommand('insertText', false, '\n');
    else if (dispatchOwn(element, makePaste(carrying([], '\n', '')))) return 'shows';
    return 'taken';
  },
  pressEnter: (element, target, held) => {
    keyTaken(plain(target).isConnected ? target : element, held);
  },
};

const heldBy = (element: HTMLElement): string =>
  contextOf(element)?.text ?? (isTextControl(element) ? element.value : '');

/** By words: what it holds may be of before, when no line stood between two of them. */
const isSame = (a: string, b: string): boolean => words(a) === words(b);
const words = (text: string): string => text.trim().replace(/\s+/g, ' ');
