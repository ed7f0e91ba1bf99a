// Editor kind `text-control`: textarea and one-line input, plain or controlled by a framework.
import { isInput } from '../../dom/kinds.ts';
import { plain } from '../../dom/plain.ts';
import { isTextControl } from '../editable.ts';
import { dispatchOwn, type Editor } from './editor.ts';
import { keyComesUp, keyTaken, undoByKey } from './keys.ts';

export const textControl: Editor = {
  kind: 'text-control',
  readText: (element) => (isTextControl(element) ? element.value : ''),
  readHtml: () => '',
  keepSelection: (element) => {
    if (!isTextControl(element)) return () => element.focus();
    const { selectionStart, selectionEnd, selectionDirection } = element;
    return () => {
      element.focus({ preventScroll: true });
      element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    };
  },
  selectAll: (element) => {
    element.focus({ preventScroll: true });
    if (isTextControl(element)) element.setSelectionRange(0, element.value.length);
  },
  isAllSelected: (element) =>
    isTextControl(element) &&
    element.selectionStart === 0 &&
    element.selectionEnd === element.value.length,
  rangesOf: () => null,
  selectSpan: (element, { start, end }) => {
    element.focus({ preventScroll: true });
    if (isTextControl(element)) element.setSelectionRange(start, end);
  },
  selectedText: (element) =>
    isTextControl(element)
      ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
      : '',
  insert: (element, { text }) => {
    if (!isTextControl(element)) return 'inserted';
    // The browser's own path keeps undo and tells React; a value setter would lose the undo step.
    if (document.execCommand('insertText', false, text)) return 'inserted';
    element.setRangeText(text, element.selectionStart ?? 0, element.selectionEnd ?? 0, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    return 'inserted';
  },
  insertElse: null,
  insertLines: null,
  breakLine: async () => {
    document.execCommand('insertText', false, '\n');
    return 'shows';
  },
  undo: undoByKey,
  keyComesUp,
  pressEnter: (element, target, held) => {
    if (keyTaken(plain(target).isConnected ? target : element, held) || !element.isConnected)
      return;
    if (isInput(element)) {
      // As the browser tells it, before it sends the form.
      dispatchOwn(element, new Event('change', { bubbles: true }));
      if (element.type === 'search') dispatchOwn(element, new Event('search', { bubbles: true }));
      submitImplicitly(element.form);
      // Where the person is in another field by now, the line would be made there.
    } else if (element.matches(':focus')) document.execCommand('insertText', false, '\n');
  },
};

/** A synthetic key has no default action: do what the browser would have done. */
function submitImplicitly(form: HTMLFormElement | null): void {
  const button =
    form && plain(form).querySelector<HTMLElement>('button:not([type]), [type=submit]');
  if (button) button.click();
  else if (form) plain(form).requestSubmit();
}
