// Presses what was clicked and held, the whole way from the pointer going down: some pages send on its way.
import { isHtml } from '../../dom/kinds.ts';
import { plain } from '../../dom/plain.ts';
import { dispatchOwn } from './editor.ts';

/** @param held the click; one by keyboard or by a script had no pointer before it. */
export function pressAndClick(target: HTMLElement, held: MouseEvent, mayGo: () => boolean): void {
  if (held.detail > 0) press(target, held);
  if (!mayGo()) return;
  const drawing = held.detail > 0 ? drawingAt(target, held) : null;
  if (drawing) clickDrawing(drawing, held);
  else plain(target).click();
}

function clickDrawing(drawing: Element, { clientX, clientY }: MouseEvent): void {
  drawing.dispatchEvent(new MouseEvent('click', { ...crossing, detail: 1, clientX, clientY }));
}

const crossing = { bubbles: true, cancelable: true, composed: true };

/** A drawing has no `click()`, and may listen itself where what is around it is no control. */
function drawingAt(target: HTMLElement, { clientX, clientY }: MouseEvent): Element | null {
  if (plain(target).matches('button, [role=button], a, input')) return null;
  const at = plain(target).ownerDocument.elementFromPoint(clientX, clientY);
  return at && !isHtml(at) && plain(target).contains(at) ? at : null;
}

function press(
  target: HTMLElement,
  { clientX, clientY, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent,
) {
  const keys = { ctrlKey, shiftKey, altKey, metaKey };
  const init = {
    ...crossing,
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
