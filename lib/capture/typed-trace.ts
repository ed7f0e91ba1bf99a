// Remembers the last few characters that a person typed in this frame, so that a prompt on the wire can be recognised
// as typed here. A handful of characters in memory, gone with the next ones.

import { squash } from '../dom/squash.ts';
import type { OnWindow } from './lasting.ts';

/** Enough to be no coincidence, few enough to be no text. */
const kept = 24;
const needed = 8;

export type TypedTrace = { readonly isIn: (texts: readonly string[]) => boolean };

export function followTyping(onWindow: OnWindow): TypedTrace {
  let trace = '';
  const follow = (event: Event) => {
    if (!(event instanceof InputEvent) || !event.isTrusted) return;
    if (event.inputType === 'insertText') trace = (trace + squash(event.data ?? '')).slice(-kept);
    // What else happened to the text is not followed: then nothing is claimed.
    else trace = '';
  };
  onWindow('input', follow);
  return {
    isIn: (texts) => trace.length >= needed && texts.some((text) => squash(text).includes(trace)),
  };
}
