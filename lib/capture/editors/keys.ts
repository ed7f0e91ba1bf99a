// Keys that we press in the page: the one that was held, released once, and undo. No editor asks whether they are trusted.
import { dispatchOwn } from './editor.ts';

const crossing = { bubbles: true, cancelable: true, composed: true };

/** Editors with a history of their own listen for the keys; others follow the browser's history. */
export function undoByKey(element: HTMLElement): void {
  if (pressWithControl(element, 'z')) document.execCommand('undo');
}

/** @returns true where the page let it be. */
export function pressWithControl(element: HTMLElement, key: 'a' | 'z'): boolean {
  const apple = navigator.platform.startsWith('Mac');
  const upper = key.toUpperCase();
  const which = { key, code: `Key${upper}`, keyCode: upper.charCodeAt(0) };
  const event = new KeyboardEvent('keydown', {
    ...crossing,
    ...which,
    ctrlKey: !apple,
    metaKey: apple,
  });
  return dispatchOwn(element, event);
}

/** An input method's own code says only that it has seen the key. */
const charCodes: Record<string, number> = { ' ': 32, Enter: 13 };

/** @returns true where the page took the key; false: the browser's default is still to be done. */
export function keyTaken(target: HTMLElement, held: KeyboardEvent): boolean {
  const { key } = held;
  const charCode = charCodes[key] ?? held.keyCode;
  const init = {
    ...crossing,
    key,
    code: held.code || 'Enter',
    keyCode: charCode,
    ctrlKey: held.ctrlKey,
    metaKey: held.metaKey,
    altKey: held.altKey,
    shiftKey: held.shiftKey,
  };
  const free =
    dispatchOwn(target, new KeyboardEvent('keydown', init)) &&
    dispatchOwn(target, new KeyboardEvent('keypress', { ...init, charCode }));
  dispatchOwn(target, new KeyboardEvent('keyup', init));
  return !free;
}

/** No key in particular: pages that read a field as somebody types listen for any. */
export function keyComesUp(element: HTMLElement): void {
  dispatchOwn(element, new KeyboardEvent('keyup', { ...crossing, key: 'Unidentified' }));
}
