// The guard in the page: listens, judges, asks, acts, and tells the worker what was decided. Composition only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createGuard } from '../../lib/act/guard.ts';
import { createReadingFrame } from '../../lib/act/reading-frame.ts';
import { restoreOnCopy } from '../../lib/act/restore.ts';
import { showValues } from '../../lib/act/shown-values.ts';
import { createValueCard } from '../../lib/act/value-card.ts';
import { listenToCopy } from '../../lib/capture/copying.ts';
import { onWindow } from '../../lib/capture/lasting.ts';
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
import { sites } from '../../lib/sites/index.ts';
import { matchPatterns } from '../../lib/sites/match.ts';
import { createBrain } from './brain.ts';
import { carry, takeCarried } from './carry.ts';
import { openEngine } from './engine.ts';
import { followInspector } from './inspector.ts';
import { keepAwake } from './keep-awake.ts';
import { isGuarded, takeOver } from './takeover.ts';
import { guardWire } from './wire.ts';
import { keepWords } from './words.ts';
import { followWorld } from './world.ts';

export default defineContentScript({
  matches: matchPatterns(sites),
  runAt: 'document_start',
  allFrames: true,
  // Not matchOriginAsFallback: with it Chromium refuses the whole extension for a pattern that has a path.
  matchAboutBlank: true,
  // wxt's context is not used: a page can end it by a forged event.
  // Nor need it tell the page by a message that it has come.
  noScriptStartedPostMessage: true,
  main() {
    if (isGuarded()) return;
    const life = new AbortController();
    const { signal } = life;
    const world = followWorld({
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
    const read = createReadingFrame({
      ...pageOf('extract.html'),
      greeting: readingGreeting,
      signal,
    });
    const inspectors = followInspector(openEngine, world.policy, assetInParts, signal);
    const words = keepWords();
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
    onTold(({ rules }) => guard.heldElsewhere(rules), signal);
    listenToCopy(restoreOnCopy(brain.restore), signal);
    const card = createValueCard(() => words.t('values_note'), signal);
    listenToLooks({ ...showValues(brain, card), signal });
    keepAwake(signal);
    takeOver(life);
    inspectors.refresh();
  },
});
