// Listeners on the window that stay. A page's `document.open()`, by which frames and popups are often filled, takes every
// listener off the window, whichever world it was added in, and starts no content script anew.

type Kept = {
  readonly type: string;
  readonly listener: (event: Event) => void;
  readonly options: AddEventListenerOptions;
};
type Options = { readonly signal: AbortSignal; readonly passive?: boolean };

/** In the order in which they were added: the first to hear of an event can hold it. */
const kept = new Set<Kept>();

/** In capture, until `signal` ends it. */
export type OnWindow = <T extends Event>(
  type: string,
  listener: (event: T) => void,
  options: Options,
) => void;

export function onWindow<T extends Event>(
  type: string,
  listener: (event: T) => void,
  { signal, passive = false }: Options,
): void {
  const options = { capture: true, passive, signal };
  const entry: Kept = { type, listener: (event) => listener(event as T), options };
  kept.add(entry);
  forgetOnAbort(signal);
  window.addEventListener(type, entry.listener, options);
}

const followed = new WeakSet<AbortSignal>();

/** Once a signal: most listeners of a page end by the same, and each listener takes time of the page's start. */
function forgetOnAbort(signal: AbortSignal): void {
  if (followed.has(signal)) return;
  followed.add(signal);
  const forget = () => {
    for (const entry of kept) if (entry.options.signal === signal) kept.delete(entry);
  };
  signal.addEventListener('abort', forget, { once: true });
}

/** What still listens is not added twice. */
export function listenAgain(): void {
  for (const { type, listener, options } of kept) window.addEventListener(type, listener, options);
}

/** A second net, a moment late, for who opens the document from where the wire (`opened`) does not stand. */
export function surviveOpening(signal: AbortSignal): void {
  const watch = new MutationObserver(listenAgain);
  watch.observe(document, { childList: true });
  signal.addEventListener('abort', () => watch.disconnect(), { once: true });
}
