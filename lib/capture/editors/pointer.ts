// Presses what was clicked and held, the whole way from the pointer going down: some pages send on its way.
import { plain } from '../../dom/plain.ts';
import { dispatchOwn } from './editor.ts';

/** @param held the click; one by keyboard or by a script had no pointer before it. */
export function pressAndClick(target: HTMLElement, held: MouseEvent): void {
  if (held.detail > 0) press(target, held);
  plain(target).click();
}

function press(
  target: HTMLElement,
  { clientX, clientY, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent,
) {
  const keys = { ctrlKey, shiftKey, altKey, metaKey };
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    detail: 1,
    clientX,
    clientY,
    ...keys,
  };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  dispatchOwn(target, new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  dispatchOwn(target, new MouseEvent('mousedown', { ...init, buttons: 1 }));
  dispatchOwn(target, new PointerEvent('pointerup', pointer));
  dispatchOwn(target, new MouseEvent('mouseup', init));
}
