// How the script in the page's own world and the guard in its isolated one find each other: by a detached element that
// both know and the page never sees. They meet before the page has run a line; afterwards nobody can join.

/** Whose turn it is to speak first depends on the order of injection, so each side calls and each listens. */
const offer = 'spillway-offer';
const call = 'spillway-call';

/** The page's world: makes the element and offers it. */
export function offerLine(): Element {
  const line = document.createElement('i');
  const say = () => dispatchEvent(new MouseEvent(offer, { relatedTarget: line }));
  untilPageRuns(call, say);
  say();
  return line;
}

/** The guard's world. Not called where the page has run already: it could be the one that answers. */
export function takeLine(onLine: (line: Element) => void): void {
  untilPageRuns(offer, (event) => {
    const { relatedTarget } = event as MouseEvent;
    if (relatedTarget instanceof Element) onLine(relatedTarget);
  });
  dispatchEvent(new Event(call));
}

export const pageHasRun = (): boolean => document.scripts.length > 0;

/** A mutation is reported before the parser runs the script that it has just put in. */
function untilPageRuns(type: string, listener: (event: Event) => void): void {
  const meeting = new AbortController();
  addEventListener(type, listener, { signal: meeting.signal, capture: true });
  const watch = new MutationObserver(() => {
    meeting.abort();
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}
