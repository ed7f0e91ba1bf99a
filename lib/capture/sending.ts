// Which events send what stands in a composer, and which only lead up to one that does, or trail it: pages send on any of
// them. A key that goes down and a click are asked about; the others are kept from the page while a finding stands.
// What they send may stand in this frame or in another one.

import type { Site } from '../contract/site.ts';
import { isForm, isHtml, isInput } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { carrierIn, carries, type Entered } from './carriers.ts';
import { around, deepPath, type OpenShadow } from './deep-path.ts';
import { editableIn } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';
import { isSentBy } from './form-texts.ts';
import { composersNear, composersUnder } from './nearby-composers.ts';
import { isBrowserControl, isOfElse, sendControlIn } from './send-control.ts';
import type { From, Line, Press, SendAct, Sending } from './submission.ts';
import { isEnter, isLine, isSave, isSpace } from './submit-key.ts';

export type Where = {
  readonly site: () => Site;
  readonly open: OpenShadow;
  readonly entered: Entered;
};

export function keyDown(event: KeyboardEvent, where: Where): Sending | Press | Line | null {
  if (!isEnter(event) && !isSpace(event) && !isSave(event)) return null;
  const path = deepPath(event, where.open);
  const [target] = path;
  if (!isHtml(target)) return null;
  const element = editableIn(path);
  if (element) return typedKey(event, element, target, where);
  if (isSave(event)) return null;
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

export function pointed(event: Event, where: Where): Press | null {
  const pressed = pressedAt(event, where);
  return pressed && press(event, 'control', pressed.composers);
}

export function clicked(event: MouseEvent, where: Where): Sending | null {
  const pressed = pressedAt(event, where);
  return (
    pressed && sending(pressed.composers, 'control', { by: 'click', target: pressed.at, event })
  );
}

/** What says that it sends, or carries a composer's text by itself. */
function pressedAt(event: Event, { site, open, entered }: Where) {
  const path = deepPath(event, open);
  const control = sendControlIn(path, site(), open);
  if (control) return { at: control, composers: composersNear(control, site(), open) };
  const composer = editableIn(path) ? null : entered.last();
  const at = composer && carrierIn(path);
  return at && carries(at, composer) ? { at, composers: [composer] } : null;
}

export function formSent(event: SubmitEvent, { site, open }: Where): Sending | null {
  const target = deepPath(event, open).find((node) => isForm(node));
  if (!target) return null;
  const composers = composersNear(target, site(), open);
  return isOther(event.submitter, target, composers, { site, open })
    ? null
    : sending(composers, 'control', { by: 'form', target, event });
}

/** A form without the text, sent by what does not send one: to sign out, to begin anew, to choose a language. */
function isOther(
  submitter: HTMLElement | null,
  form: HTMLFormElement,
  composers: readonly HTMLElement[],
  { site, open }: Pick<Where, 'site' | 'open'>,
): boolean {
  if (composers.some((each) => isSentBy(form, each))) return false;
  if (!submitter) return isOfElse(form, site(), open);
  return sendControlIn(around(submitter), site(), open) === null;
}

/** No window hears of it: what this very form sends. */
export function submittedByScript(event: Event, target: HTMLFormElement, { site, open }: Where) {
  const sent = composersNear(target, site(), open).filter((element) => isSentBy(target, element));
  return sending(sent, 'control', { by: 'script', target, event });
}

/** All of this frame, for what was done in another one. */
export const composersHere = ({ site, open }: Pick<Where, 'site' | 'open'>): Composer[] =>
  composersNear(document.documentElement ?? document, site(), open).map(composerOf);

function typedKey(
  event: KeyboardEvent,
  element: HTMLElement,
  target: HTMLElement,
  { open }: Where,
) {
  if (isSpace(event)) return null;
  const sent = sending([element, ...sentWith(element, open)], 'composer', {
    by: 'key',
    target,
    event,
  });
  // A field of one line has no other line to make: there the browser sends the form, and so do pages.
  return isLine(event) && !isInput(element) ? ({ ...sent, kind: 'line' } as const) : sent;
}

const searching = '[type=search], [role=searchbox], [role=search] *';
/** How far above a field of one line those stand that a page may send with it. */
const togetherLevels = 3;

/** A title above a text, without a form: with one, its `submit` is asked about. What searches is no title. */
function sentWith(element: HTMLElement, open: OpenShadow): HTMLElement[] {
  if (!isInput(element) || element.form || plain(element).matches(searching)) return [];
  const boxes = around(element).slice(1, togetherLevels + 1);
  const box = boxes.filter((each) => !plain(each).contains(document.body)).at(-1);
  return box ? composersUnder(box, open).filter((each) => each !== element) : [];
}

/** A send control that has the focus, or what may listen for Enter while nothing in it has it. */
function pressedBy(event: KeyboardEvent, path: readonly Element[], { site, open }: Where) {
  const at =
    sendControlIn(path, site(), open) ?? (isEnter(event) ? frameOfComposer(path, open) : null);
  return at && { at, composers: composersNear(at, site(), open) };
}

/** What has the focus while no part of it has: the page as a whole, or a panel with a composer in it. */
function frameOfComposer([target]: readonly Element[], open: OpenShadow): HTMLElement | null {
  if (!isHtml(target)) return null;
  return target === document.body || composersUnder(target, open).length > 0 ? target : null;
}

/** Without a composer where it stands in another frame. */
function sending(elements: readonly HTMLElement[], from: From, act: SendAct): Sending {
  const composers = elements.map(composerOf);
  return { kind: 'sending', via: 'typed', event: act.event, from, composers, act };
}

function press(event: Event, from: From, elements: readonly HTMLElement[]): Press {
  const composers = elements.map(composerOf);
  return { kind: 'press', via: 'typed', event, from, composers, leaves: false };
}
