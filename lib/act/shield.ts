// Keeps the page out of the open dialog: events inside it end on the window, before any listener of the page, and
// it remembers which of them a person made. The browser's own defaults (typing, ticking, pressing) still happen.
import type { OnWindow } from '../capture/lasting.ts';
import { hold } from './hold.ts';

export type Shield = {
  readonly raise: (host: HTMLElement, root: ShadowRoot, onEscape: () => void) => void;
  /** @param reopened what the page is not told of having been closed meanwhile, nor of being opened now. */
  readonly lower: (reopened: readonly Element[]) => void;
  /** True while a trusted click or key inside the dialog is being carried out. */
  readonly isByPerson: (event: Event) => boolean;
};

type Raised = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly onEscape: () => void;
  /** From when on it may have been read (milliseconds, as events tell theirs). */
  readable: number;
};

/**
 * A second Enter or the second half of a double click comes this fast after a dialog is seen (milliseconds), and nobody has read it
 * by then. A time, not the key's coming up: of a second press the first one has come up before. By when the person pressed and
 * not by when we hear of it: on a busy page that is later. Escape is heard at once, since a no loses nothing.
 */
const toBeRead = 350;

// `change`, `submit`, `cancel` and `close` do not cross a shadow root: the dialog hears them, the page cannot.
// `change`, `toggle` and the loss of the focus are also those of the page's own, by which the dialog's coming shows itself.
// Wheel and touch are left out: a listener for them would make every guarded page scroll worse.
const crossing = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'dragenter',
  'dragover',
  'drop',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'change',
  'toggle',
  'beforetoggle',
] as const;

export function createShield(onWindow: OnWindow): Shield {
  let raised: Raised | null = null;
  const quiet = new WeakSet<object>();
  let byPerson = false;
  const markPerson = () => {
    byPerson = true;
    setTimeout(() => {
      byPerson = false;
    });
  };
  let ownClick = false;
  const pressRecommended = (root: ShadowRoot) => {
    ownClick = true;
    root.querySelector<HTMLElement>('[data-primary]')?.click();
    ownClick = false;
  };
  const keys = createHeldKeys();
  const onCrossing = (event: Event) => {
    if (keys.isOurs(event, raised)) return hold(event);
    if (event.type === 'toggle' && quiet.delete(event.target ?? event)) return hold(event);
    if (!raised) return;
    if (isOfComing(event, raised)) return event.stopImmediatePropagation();
    if (isEscape(event)) return refuse(event, raised);
    if (event.target !== raised.host) return;
    event.stopImmediatePropagation();
    // A script cannot press anything in here; the one click of our own is for a key that a person pressed.
    if (!event.isTrusted && !ownClick) return event.preventDefault();
    if (isAnswer(event) && event.isTrusted && event.timeStamp < raised.readable)
      return event.preventDefault();
    if (event.isTrusted && (event.type === 'click' || event.type === 'keydown')) markPerson();
    if (event.isTrusted) carryOn(event, raised, pressRecommended);
  };
  for (const type of crossing) onWindow(type, onCrossing);
  return {
    raise: (host, root, onEscape) => {
      // It is seen with the next frame, which on a busy page comes late. A hidden tab has none, and shows nobody anything.
      const mine = { host, root, onEscape, readable: Number.POSITIVE_INFINITY };
      raised = mine;
      requestAnimationFrame(() => {
        mine.readable = performance.now() + toBeRead;
      });
    },
    lower: (reopened) => {
      raised = null;
      for (const element of reopened) quiet.add(element);
    },
    isByPerson: (event) => byPerson && event.isTrusted,
  };
}

/**
 * A key that went down in the dialog belongs to it until it comes up, though the dialog is gone by then: a page that
 * sends when Enter comes up would send what has just been kept from going.
 */
function createHeldKeys() {
  const down = new Set<string>();
  const isOurs = (event: Event, raised: Raised | null): boolean => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return false;
    const { type, code, repeat, target } = event;
    const inside = raised !== null && target === raised.host;
    if (type === 'keydown' && !repeat) {
      if (inside) down.add(code);
      else down.delete(code);
      return false;
    }
    const ours = !inside && down.has(code);
    if (type === 'keyup') down.delete(code);
    return ours;
  };
  return { isOurs };
}

/** What may press a button. Words of a note are no answer. */
const isAnswer = (event: Event): boolean =>
  event.type === 'click' ||
  (event instanceof KeyboardEvent && event.type === 'keydown' && /^(?:Enter| )$/.test(event.key));

const isEscape = (event: Event): event is KeyboardEvent =>
  event instanceof KeyboardEvent &&
  event.type === 'keydown' &&
  event.key === 'Escape' &&
  event.isTrusted &&
  !event.isComposing;

/** Also where the page took the focus away: Escape always means no. */
function refuse(event: KeyboardEvent, { onEscape }: Raised): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  onEscape();
}

/**
 * The dialog takes the focus, and the browser closes what goes with it. Some pages send what somebody leaves, and others
 * close what they leave, with the text in it.
 */
function isOfComing(event: Event, { host }: Raised): boolean {
  if (!event.isTrusted || event.target === host) return false;
  if (event.type === 'blur' || event.type === 'focusout')
    return (event as FocusEvent).relatedTarget === host;
  return event.type === 'change' || event.type === 'toggle' || event.type === 'beforetoggle';
}

type Press = (root: ShadowRoot) => void;

function carryOn(event: Event, { root }: Raised, press: Press): void {
  if (event.type === 'input')
    root.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
  if (event instanceof KeyboardEvent && event.type === 'keydown') pressed(event, root, press);
}

function pressed(event: KeyboardEvent, root: ShadowRoot, press: Press): void {
  if (event.key === 'Tab') keepFocusInside(event, root);
  if (event.key !== 'Enter' || event.isComposing) return;
  // The Enter that opened the dialog is still down: nobody has read it yet.
  if (event.repeat && !(root.activeElement instanceof HTMLTextAreaElement)) event.preventDefault();
  else if (takesRecommended(event, root)) pressInstead(event, root, press);
}

function pressInstead(event: KeyboardEvent, root: ShadowRoot, press: Press): void {
  event.preventDefault();
  press(root);
}

/** Enter on a button or a link presses that one, and in the field it makes a line. */
function takesRecommended(event: KeyboardEvent, root: ShadowRoot): boolean {
  const at = root.activeElement;
  if (at instanceof HTMLTextAreaElement) return event.ctrlKey || event.metaKey;
  return !(at instanceof HTMLButtonElement || at instanceof HTMLAnchorElement);
}

/** Without this the focus would leave for the browser's own controls at either end. */
function keepFocusInside(event: KeyboardEvent, root: ShadowRoot): void {
  const stops = [
    ...root.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex="0"]'),
  ].filter((stop) => !stop.matches(':disabled') && isStop(stop, root));
  const focused = root.activeElement;
  const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}

/** Of a group of radio buttons one is a stop: the chosen one, else the first. Arrow keys go through the others. */
function isStop(stop: HTMLElement, root: ShadowRoot): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
  const group = [...root.querySelectorAll<HTMLInputElement>(`[name="${stop.name}"]`)];
  return stop === (group.find(({ checked }) => checked) ?? group[0]);
}
