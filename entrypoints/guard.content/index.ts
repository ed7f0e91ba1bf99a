// Stands in the page from document_start and listens; who judges, asks and acts waits beside it (entrypoints/acting.ts).
// Composition only. Where it stands is said in wxt.config.ts: a page would work the list of hosts out at every start.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onTold } from '../../lib/platform/messages-client.ts';
import { standPost } from './post.ts';
import { endInOtherWorlds, isGuarded, standHere } from './takeover.ts';

export default defineContentScript({
  registration: 'runtime',
  // wxt's context is not used: a page can end it by a forged event.
  // Nor need it tell the page by a message that it has come.
  noScriptStartedPostMessage: true,
  main() {
    if (isGuarded()) return;
    const life = new AbortController();
    const { signal } = life;
    const { read, act, followPolicy, on } = standPost(signal);
    standHere(life);
    afterwards(() => {
      followPolicy();
      onTold(({ rules }) => act()?.heldElsewhere(rules), signal);
      endInOtherWorlds(life, on);
      whenIdle(() => {
        read();
        whenIdle(act, signal);
      }, signal);
    }, signal);
  },
});

/** What no event waits for. To open the browser's storage alone takes a page's start half a millisecond. */
function afterwards(run: () => void, signal: AbortSignal): void {
  setTimeout(() => {
    if (!signal.aborted) run();
  });
}

/** Also in a page that is never idle (milliseconds). */
const soon = { timeout: 1_000 };

function whenIdle(run: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => {
    if (!signal.aborted) run();
  }, soon);
}
