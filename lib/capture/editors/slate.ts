// Editor kind `slate`: it takes the browser's selection over 100 ms late and pastes into its own one. Before an input
// it looks at once, so the text comes as the input that a paste would have become.
import { plain } from '../../dom/plain.ts';
import { carrying } from '../carrying.ts';
import { contenteditable } from './contenteditable.ts';
import { dispatchOwn, type Editor } from './editor.ts';

export const slate: Editor = {
  ...contenteditable,
  insert: (element, insert) => {
    const input = new InputEvent('beforeinput', {
      inputType: 'insertFromPaste',
      dataTransfer: carrying([], insert.text, insert.html),
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    return dispatchOwn(element, input) ? contenteditable.insert(element, insert) : 'handled';
  },
  // wangEditor takes that input of a paste only that it has seen itself; by now it has the selection.
  insertElse: contenteditable.insert,
};

export const isSlate = (element: HTMLElement): boolean =>
  plain(element).hasAttribute('data-slate-editor');
