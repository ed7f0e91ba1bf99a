// Tells which composer a person is typing in, and where in it they click. Holds nothing and reads no text.
import { deepPath, type OpenShadow } from './deep-path.ts';
import { editableIn } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';
import type { OnWindow } from './lasting.ts';

export type TypingParts = {
  readonly openShadow: OpenShadow;
  /** Called at each change, before or after it: editors that draw for themselves tell of only one of the two. */
  readonly onTyped: (composer: Composer) => void;
  /** A plain click that selected nothing. */
  readonly onPointed: (element: HTMLElement, at: { x: number; y: number }) => void;
  /** The key for what is marked. True: it was for us, and the page does not get it. */
  readonly onMarkKey: (element: HTMLElement) => boolean;
  readonly onWindow: OnWindow;
};

export function listenToTyping(parts: TypingParts): void {
  const { openShadow: open, onTyped, onPointed, onMarkKey, onWindow } = parts;
  const where = (event: Event): HTMLElement | null => editableIn(deepPath(event, open));
  const typed = (event: Event) => {
    const element = where(event);
    if (element) onTyped(composerOf(element));
  };
  const clicked = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.detail !== 1) return;
    const element = where(event);
    if (element) onPointed(element, { x: event.clientX, y: event.clientY });
  };
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isMarkKey(event)) return;
    const element = where(event);
    if (!element || !onMarkKey(element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['beforeinput', 'input'] as const) onWindow(type, typed);
  onWindow('click', clicked);
  onWindow('keydown', pressed);
}

/** By position on the keyboard: with Alt, Apple's layouts type another letter. */
const isMarkKey = ({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'KeyM' && altKey && shiftKey && !ctrlKey && !metaKey;
