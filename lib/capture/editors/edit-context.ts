// Editor kind for elements with an EditContext (Monaco): the text is the context's, and what the page draws of it is its own
// business. The browser edits nothing there, so it takes keys and pastes only; what does not come of them is not claimed.
import { carrying } from '../carrying.ts';
import { contextOf } from '../editable.ts';
import { makePaste } from '../page-objects.ts';
import { contenteditable } from './contenteditable.ts';
import { dispatchOwn, type Editor } from './editor.ts';
import { pressWithControl } from './keys.ts';

export const editContext: Editor = {
  ...contenteditable,
  readText: (element) => contextOf(element)?.text ?? '',
  readHtml: () => '',
  keepSelection: (element) => () => element.focus({ preventScroll: true }),
  selectAll: (element) => {
    element.focus({ preventScroll: true });
    pressWithControl(element, 'a');
  },
  // Whether it was shows when the text is read back: it has to be what was written, and no more.
  isAllSelected: () => true,
  rangesOf: () => null,
  selectedText: () => '',
  insert: (element, { text }) =>
    dispatchOwn(element, makePaste(carrying([], text, ''))) ? 'inserted' : 'handled',
};
