// The part of the guard that judges, asks and acts, and tells the worker what was decided: a script of its own, which the
// build wraps (lib/build/quick-scripts.ts) and the post opens (entrypoints/guard.content/post.ts). Composition only.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGuard } from '../lib/act/guard.ts';
import { createReadingFrame } from '../lib/act/reading-frame.ts';
import { restoreOnCopy } from '../lib/act/restore.ts';
import { showValues } from '../lib/act/shown-values.ts';
import { createValueCard } from '../lib/act/value-card.ts';
import { listenToCopy } from '../lib/capture/copying.ts';
import { createFoundAgain } from '../lib/capture/found-again.ts';
import { createLeavings } from '../lib/capture/leavings.ts';
import { listen } from '../lib/capture/listen.ts';
import { listenToLooks } from '../lib/capture/looking.ts';
import { composerOnPage } from '../lib/capture/page-composer.ts';
import { replay } from '../lib/capture/replay.ts';
import { followTyping } from '../lib/capture/typed-trace.ts';
import { listenToTyping } from '../lib/capture/typing.ts';
import { answerOn } from '../lib/capture/wire/answer.ts';
import { readingsOn } from '../lib/capture/wire/readings.ts';
import { readingGreeting } from '../lib/contract/reading.ts';
import { assetInParts } from '../lib/platform/asset-parts.ts';
import { isOrphaned, sendCommand } from '../lib/platform/messages-client.ts';
import { pageOf } from '../lib/platform/own-page.ts';
import { openOrClosedShadowRoot as openShadow } from '../lib/platform/shadow.ts';
import { createBrain } from './guard.content/brain.ts';
import { carry, takeCarried } from './guard.content/carry.ts';
import { openEngine } from './guard.content/engine.ts';
import { createInspectors } from './guard.content/inspector.ts';
import { keepAwake } from './guard.content/keep-awake.ts';
import type { Acting } from './guard.content/opening.ts';
import type { Post } from './guard.content/post.ts';
import { keepWords } from './guard.content/words.ts';
import { createWorld } from './guard.content/world.ts';

export default defineUnlistedScript(() => act);

function act(post: Post): Acting {
  const { onWindow, onLine, onNeighbour, focused, wireStands, policy, signal } = post;
  const world = createWorld({
    stored: policy(),
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
    policyComing: world.policyComing,
    record: (note) => sendCommand({ type: 'note-taken', note }),
    report: (signal) => sendCommand({ type: 'signal-taken', signal }),
    tellTop: (rules) => sendCommand({ type: 'tell-top', rules: [...rules] }),
    carry,
    typed: followTyping(onWindow),
    onWindow,
    replay,
    createLeavings,
    foundAgain: createFoundAgain({ site: world.site, open: openShadow }),
    signal,
  });
  const { site } = world;
  const { take: onSubmission } = guard;
  const onPointed = listen({
    site,
    openShadow,
    onSubmission,
    focused: focused(),
    onWindow,
    onNeighbour,
    signal,
  });
  listenToTyping({ openShadow, ...guard.marks, onWindow });
  const onRequest: Parameters<typeof answerOn>[1]['onRequest'] = (endpoint, read) =>
    guard.holds({ endpoint: endpoint.kind, read });
  answerOn(onLine, { site, onRequest, unknown: guard.unknownRequests });
  readingsOn(onLine, { onReading: guard.take, onPointed });
  listenToCopy(restoreOnCopy(brain.restore), onWindow);
  const card = createValueCard(() => words.t('values_note'), signal);
  listenToLooks({ ...showValues(brain, card), onWindow });
  // The event that opened this waits for its judgement first.
  setTimeout(() => {
    if (signal.aborted) return;
    world.follow();
    if (isOrphaned()) return;
    inspectors.follow();
    inspectors.refresh();
    keepForOrphans();
    keepAwake(onWindow, signal);
  });
  return { heldElsewhere: guard.heldElsewhere };
}
