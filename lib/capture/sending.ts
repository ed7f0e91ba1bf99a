// Which events send what stands in a composer, and which only lead up to one that does, or trail it: pages send on any of
// them. A key that goes down and a click are asked about; the others are kept from the page while a finding stands.
// What they send may stand in this frame or in another one.
import type { Site } from '../contract/site.ts';
import { deepPath, isInside, type OpenShadow } from './deep-path.ts';
import { editableIn } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';
import { composersNear } from './nearby-composers.ts';
import { isBrowserControl, sendControlIn } from './send-control.ts';
import type { From, Line, Press, SendAct, Sending } from './submission.ts';
import { isEnter, isLine, isSpace } from './submit-key.ts';

export type Where = { readonly site: () => Site; readonly open: OpenShadow };

export const pressTypes = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
] as const;

export function keyDown(event: KeyboardEvent, where: Where): Sending | Press | Line | null {
  if (!isEnter(event) && !isSpace(event)) return null;
  const path = deepPath(event, where.open);
  const [target] = path;
  if (!(target instanceof HTMLElement)) return null;
  const element = editableIn(path);
  if (element) return typedKey(event, element, target);
  const pressed = pressedBy(event, path, where);
  if (!pressed) return null;
  // The browser makes a click of it, and the click is asked about.
  if (isBrowserControl(pressed.at)) return press(event, 'control', pressed.composers);
  return sending(pressed.composers, 'control', { by: 'key', target, event });
}

/** Of an Enter that the page was not given, or whose Shift was let go first. */
export function keyUp(event: KeyboardEvent, where: Where): Press | null {
  if (!isEnter(event) && !isSpace(event)) return null;
  const path = deepPath(event, where.open);
  const element = editableIn(path);
  if (element) return isEnter(event) ? press(event, 'composer', [element]) : null;
  const pressed = pressedBy(event, path, where);
  return pressed && press(event, 'control', pressed.composers);
}

export function pointed(event: Event, { site, open }: Where): Press | null {
  const control = sendControlIn(deepPath(event, open), site());
  return control && press(event, 'control', composersNear(control, site(), open));
}

export function clicked(event: MouseEvent, { site, open }: Where): Sending | null {
  const target = sendControlIn(deepPath(event, open), site());
  return (
    target &&
    sending(composersNear(target, site(), open), 'control', { by: 'click', target, event })
  );
}

export function formSent(event: SubmitEvent, { site, open }: Where): Sending | null {
  const target = deepPath(event, open).find((node) => node instanceof HTMLFormElement);
  return target
    ? sending(composersNear(target, site(), open), 'control', { by: 'form', target, event })
    : null;
}

/** No window hears of it: what stands in this very form. */
export function submittedByScript(event: Event, target: HTMLFormElement, { site, open }: Where) {
  const inside = composersNear(target, site(), open).filter((element) => isInside(element, target));
  return sending(inside, 'control', { by: 'script', target, event });
}

/** All of this frame, for what was done in another one. */
export const composersHere = ({ site, open }: Where): Composer[] =>
  composersNear(document.documentElement ?? document, site(), open).map(composerOf);

function typedKey(event: KeyboardEvent, element: HTMLElement, target: HTMLElement) {
  if (!isEnter(event)) return null;
  const sent = sending([element], 'composer', { by: 'key', target, event });
  // A field of one line has no other line to make: there the browser sends the form, and so do pages.
  return isLine(event) && !(element instanceof HTMLInputElement)
    ? ({ ...sent, kind: 'line' } as const)
    : sent;
}

/** A send control that has the focus, or the page as a whole, which may listen for Enter while nothing has it. */
function pressedBy(event: KeyboardEvent, path: readonly Element[], { site, open }: Where) {
  const nowhere = path[0] === document.body && isEnter(event) ? document.body : null;
  const at = sendControlIn(path, site()) ?? nowhere;
  return at && { at, composers: composersNear(at, site(), open) };
}

/** Without a composer where it stands in another frame. */
function sending(elements: readonly HTMLElement[], from: From, act: SendAct): Sending {
  const composers = elements.map(composerOf);
  return { kind: 'sending', via: 'typed', event: act.event, from, composers, act };
}

function press(event: Event, from: From, elements: readonly HTMLElement[]): Press {
  return { kind: 'press', via: 'typed', event, from, composers: elements.map(composerOf) };
}
