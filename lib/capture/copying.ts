// A copy out of the page, while it happens. What goes onto the clipboard instead is for the caller to say.
import { isHtml, isInput, isTextArea } from '../dom/kinds.ts';
import { isEditable } from './editable.ts';
import type { OnWindow } from './lasting.ts';

export type Copying = {
  /** The selected text. */
  readonly text: string;
  /** Puts this onto the clipboard in place of the selection. */
  readonly replace: (text: string) => void;
};

/** A page can start a copy too, from its own script: only the person's own key counts (milliseconds). */
const sinceKey = 500;

/** Not from a field: there the person copies what they wrote, and the browser does it best. */
export function listenToCopy(onCopy: (copying: Copying) => void, onWindow: OnWindow): void {
  let pressedAt = Number.NEGATIVE_INFINITY;
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && isCopyKey(event)) pressedAt = event.timeStamp;
  };
  const onCopyEvent = (event: ClipboardEvent) => {
    const byPerson = event.isTrusted && event.timeStamp - pressedAt < sinceKey;
    const text = byPerson && !isInField(event) ? (getSelection()?.toString() ?? '') : '';
    if (text !== '') onCopy({ text, replace: (now) => put(event, now) });
  };
  onWindow('keydown', onKey);
  onWindow('copy', onCopyEvent);
}

const isCopyKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'c';

const isInField = ({ target }: Event): boolean =>
  isTextArea(target) || isInput(target) || (isHtml(target) && isEditable(target));

function put(event: ClipboardEvent, text: string): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  event.clipboardData?.setData('text/plain', text);
}
