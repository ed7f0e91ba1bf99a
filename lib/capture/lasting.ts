// Listeners on the window that stay. A page's `document.open()`, by which frames and popups are often filled, takes every
// listener off the window, whichever world it was added in, and starts no content script anew.
import { createEars, type Ears } from './ears.ts';
import { type HeardType, heardTypes, weightyTypes } from './heard.ts';

/** In capture, for the guard's life. */
export type OnWindow = <T extends Event>(type: HeardType, listener: (event: T) => void) => void;

type WindowEars = {
  readonly on: Ears['on'];
  /** The document has been opened anew. */
  readonly listenAgain: () => void;
};

/** @param open called before something weighty is handed on. */
export function hearWindow(open: () => void, signal: AbortSignal): WindowEars {
  const before = (type: string) => {
    if (weightyTypes.has(type)) open();
  };
  const { on, listenOn } = createEars({ types: heardTypes, before, signal });
  const listenAgain = () => listenOn(window);
  listenAgain();
  surviveOpening(listenAgain, signal);
  return { on, listenAgain };
}

/** A second net, a moment late, for who opens the document from where the wire (`opened`) does not stand. */
function surviveOpening(listenAgain: () => void, signal: AbortSignal): void {
  const watch = new MutationObserver(listenAgain);
  watch.observe(document, { childList: true });
  signal.addEventListener('abort', () => watch.disconnect(), { once: true });
}
