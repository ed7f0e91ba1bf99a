// Remembers which fields a page has not heard that they were left, because a finding stood in them, and has it hear of it
// once their text may go: a page that takes a field's text by that would send an older one, or none.

import { plain } from '../dom/plain.ts';
import { dispatchOwn } from './editors/editor.ts';
import type { SendAct } from './submission.ts';

export type Leavings = {
  readonly keep: (event: Event, element: HTMLElement) => void;
  /** @param act what was done instead of staying in the field. */
  readonly tell: (element: HTMLElement, act: SendAct) => void;
  /** What the page hears now it shall hear. */
  readonly isTelling: () => boolean;
};

/** @param isOurs whether it is we who move the focus. */
export type CreateLeavings = (isOurs: () => boolean) => Leavings;

export const createLeavings: CreateLeavings = (isOurs) => {
  const kept = new WeakMap<HTMLElement, Set<string>>();
  const follow = (element: HTMLElement): Set<string> => {
    const types = new Set<string>();
    kept.set(element, types);
    const back = () => isOurs() || types.delete('blur');
    element.addEventListener('focus', back, { capture: true });
    return types;
  };
  let telling = false;
  return {
    isTelling: () => telling,
    keep: ({ type }, element) => (kept.get(element) ?? follow(element)).add(type),
    tell: (element, act) => {
      const types = kept.get(element);
      if (!types) return;
      telling = true;
      const told = types.has('blur') && leave(element, act);
      if (types.has('change') && !told)
        dispatchOwn(element, new Event('change', { bubbles: true }));
      telling = false;
      types.clear();
    },
  };
};

/** For the control, as the person did. @returns whether the browser has told the page of a changed text. */
function leave(element: HTMLElement, { target }: SendAct): boolean {
  if (!plain(element).matches(':focus')) return tellOnly(element);
  let told = false;
  const hear = () => {
    told = true;
  };
  element.addEventListener('change', hear, { capture: true, once: true });
  plain(target).focus({ preventScroll: true });
  if (plain(element).matches(':focus')) plain(element).blur();
  element.removeEventListener('change', hear, { capture: true });
  return told;
}

/** The person is in another field by now: what they type there must not go astray. */
function tellOnly(element: HTMLElement): false {
  dispatchOwn(element, new FocusEvent('blur', { composed: true }));
  dispatchOwn(element, new FocusEvent('focusout', { bubbles: true, composed: true }));
  return false;
}
