// The guard in the page: listens, judges, asks, acts, and tells the worker what was decided. Composition only. Where it
// stands is said in wxt.config.ts: a page would work the list of hosts out at every start.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createGuard } from '../../lib/act/guard.ts';
import { createReadingFrame } from '../../lib/act/reading-frame.ts';
import { restoreOnCopy } from '../../lib/act/restore.ts';
import { showValues } from '../../lib/act/shown-values.ts';
import { createValueCard } from '../../lib/act/value-card.ts';
import { listenToCopy } from '../../lib/capture/copying.ts';
import { createFoundAgain } from '../../lib/capture/found-again.ts';
import { onWindow } from '../../lib/capture/lasting.ts';
import { createLeavings } from '../../lib/capture/leavings.ts';
import { listen } from '../../lib/capture/listen.ts';
import { listenToLooks } from '../../lib/capture/looking.ts';
import { composerOnPage } from '../../lib/capture/page-composer.ts';
import { replay } from '../../lib/capture/replay.ts';
import { followTyping } from '../../lib/capture/typed-trace.ts';
import { listenToTyping } from '../../lib/capture/typing.ts';
import { readingGreeting } from '../../lib/contract/reading.ts';
import { assetInParts } from '../../lib/platform/asset-parts.ts';
import { isOrphaned, onTold, sendCommand } from '../../lib/platform/messages-client.ts';
import { pageOf } from '../../lib/platform/own-page.ts';
import { openOrClosedShadowRoot } from '../../lib/platform/shadow.ts';
import { createBrain } from './brain.ts';
import { carry, takeCarried } from './carry.ts';
import { openEngine } from './engine.ts';
import { createInspectors } from './inspector.ts';
import { keepAwake } from './keep-awake.ts';
import { endInOtherWorlds, isGuarded, standHere } from './takeover.ts';
import { guardWire } from './wire.ts';
import { keepWords } from './words.ts';
import { createWorld } from './world.ts';

export default defineContentScript({
  registration: 'runtime',
  // wxt's context is not used: a page can end it by a forged event.
  // Nor need it tell the page by a message that it has come.
  noScriptStartedPostMessage: true,
  main() {
    if (isGuarded()) return;
    const life = new AbortController();
    const { signal } = life;
    const world = createWorld({
      onKnown: async ({ id }) => {
        inspectors.refresh();
        const ready = sendCommand({ type: 'guard-ready', site: id });
        if (top === self) guard.selfTest(wireStands());
        const cargo = await takeCarried(await ready, signal);
        if (cargo) guard.arrived(cargo, () => composerOnPage(world.site()));
      },
      onAdapter: (stands) => {
        if (top === self) guard.adapterStands(stands);
      },
      signal,
    });
    const extract = () => ({ ...pageOf('extract.html'), greeting: readingGreeting, signal });
    const read = createReadingFrame(extract);
    const inspectors = createInspectors(openEngine, world.policy, assetInParts, signal);
    const { keep: keepForOrphans, ...words } = keepWords();
    const brain = createBrain(world, inspectors.current, read, words.language);
    const guard = createGuard({
      brain,
      ...words,
      isOrphaned,
      record: (note) => sendCommand({ type: 'note-taken', note }),
      report: (signal) => sendCommand({ type: 'signal-taken', signal }),
      tellTop: (rules) => sendCommand({ type: 'tell-top', rules: [...rules] }),
      carry,
      typed: followTyping(signal),
      onWindow,
      replay,
      createLeavings,
      foundAgain: createFoundAgain({ site: world.site, open: openOrClosedShadowRoot }),
      signal,
    });
    const onPointed = listen({
      site: world.site,
      openShadow: openOrClosedShadowRoot,
      onSubmission: guard.take,
      signal,
    });
    listenToTyping({ openShadow: openOrClosedShadowRoot, ...guard.marks, signal });
    const wireStands = guardWire({
      site: world.site,
      onRequest: ({ kind: endpoint }, read) => guard.holds({ endpoint, read }),
      onReading: guard.take,
      onPointed,
      unknown: guard.unknownRequests,
      signal,
    });
    listenToCopy(restoreOnCopy(brain.restore), signal);
    const card = createValueCard(() => words.t('values_note'), signal);
    listenToLooks({ ...showValues(brain, card), signal });
    standHere(life);
    afterwards(() => {
      world.follow();
      inspectors.follow();
      inspectors.refresh();
      onTold(({ rules }) => guard.heldElsewhere(rules), signal);
      keepForOrphans();
      keepAwake(signal);
      endInOtherWorlds(life);
    }, signal);
  },
});

/** What no text waits for. To open the browser's storage alone takes a page's start half a millisecond. */
function afterwards(run: () => void, signal: AbortSignal): void {
  setTimeout(() => {
    if (!signal.aborted) run();
  });
}
