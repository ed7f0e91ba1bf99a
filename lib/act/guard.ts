// Puts the acting parts together and gives the functions that take submissions and requests.
import type { Translate } from '../../components/words.ts';
import type { Composer } from '../capture/editors/editor.ts';
import type { FoundAgain } from '../capture/found-again.ts';
import type { OnWindow } from '../capture/lasting.ts';
import type { CreateLeavings } from '../capture/leavings.ts';
import type { Replay } from '../capture/replay.ts';
import type { Submission } from '../capture/submission.ts';
import type { TypedTrace } from '../capture/typed-trace.ts';
import type { WireParts } from '../capture/wire/answer.ts';
import type { Cargo } from '../contract/carry.ts';
import type { DecisionNote } from '../contract/event.ts';
import type { GuardSignal } from '../contract/signal.ts';
import { onArrival } from './arrival-flow.ts';
import type { Brain } from './brain.ts';
import { createClosedNotices } from './closed-notices.ts';
import { onDelivery } from './delivery-flow.ts';
import { createDepartures } from './departures.ts';
import { createDraftWatch } from './draft-watch.ts';
import { createHealth } from './health.ts';
import { createInHand } from './in-hand.ts';
import { onInsertion } from './insertion-flow.ts';
import { onLine } from './line-flow.ts';
import { onMark } from './mark-flow.ts';
import { createMarks, type Marks } from './marks.ts';
import { createOverlay } from './overlay.tsx';
import { type Carry, noteOf, type Parts } from './parts.ts';
import { createPlanner } from './plan.ts';
import { onPress } from './press-flow.ts';
import { onReading } from './reading-flow.ts';
import { createRelease } from './release.ts';
import { onHeldElsewhere, onRequest, type WireRequest } from './request-flow.ts';
import { onSending } from './sending-flow.ts';
import { createSettled } from './settled.ts';
import { createTurn } from './turn.ts';
import { watchRequest, watchSubmission } from './watch.ts';

export type GuardParts = {
  readonly brain: Brain;
  readonly t: Translate;
  readonly direction: () => 'ltr' | 'rtl';
  readonly isOrphaned: () => boolean;
  /** null: the policy in force is known. */
  readonly policyComing: () => Promise<void> | null;
  readonly record: (note: DecisionNote) => void;
  readonly report: (signal: GuardSignal) => void;
  /** Has the tab's top frame say that a request was held, because of these rules. */
  readonly tellTop: (rules: readonly string[]) => void;
  /** Opens an approved tool and gives a cleaned text to its guard. */
  readonly carry: Carry;
  readonly typed: TypedTrace;
  /** Listens on the window, also after the page has opened its document anew. */
  readonly onWindow: OnWindow;
  readonly replay: Replay;
  readonly createLeavings: CreateLeavings;
  readonly foundAgain: FoundAgain;
  readonly signal: AbortSignal;
};

export type Guard = {
  readonly take: (submission: Submission) => void;
  /** True: the request must not go. */
  readonly holds: (request: WireRequest) => boolean;
  /** A request of this page was stopped on the network, because of these rules. */
  readonly heldElsewhere: (rules: readonly string[]) => void;
  /** A text that was sent here from another tool's page. */
  readonly arrived: (cargo: Cargo, find: () => Composer | null) => void;
  /** Requests to addresses of the site that its description does not know. */
  readonly unknownRequests: WireParts['unknown'];
  /** Findings in the text that a person is typing. */
  readonly marks: Marks;
  /** Whether the description of this tool can be used as it is. */
  readonly adapterStands: (stands: boolean) => void;
  /** Says how well the guard sees here. */
  readonly selfTest: (wireStands: boolean) => void;
};

export function createGuard(given: GuardParts): Guard {
  const { brain, t, direction, isOrphaned, policyComing, record, report, tellTop, carry } = given;
  const { typed, onWindow, replay, createLeavings, foundAgain, signal } = given;
  const settled = createSettled(brain);
  const overlay = createOverlay({ t, direction }, onWindow, signal);
  const plan = createPlanner(brain, settled);
  const health = createHealth((change) =>
    report({ kind: 'health', site: brain.site().id, ...change }),
  );
  const parts: Parts = {
    brain,
    overlay,
    settled,
    plan,
    isOrphaned,
    policyComing,
    record,
    report,
    tellTop,
    carry,
    turn: createTurn(),
    inHand: createInHand(),
    closed: createClosedNotices(),
    health,
  };
  const departures = createDepartures((judgement, via) => {
    const fresh = settled.takeNew(judgement);
    if (brain.policy().recordUse || fresh.decision.because.length > 0)
      noteOf(parts, fresh, via, 'proceeded');
  }, onWindow);
  const leavings = createLeavings(parts.turn.isTaken);
  const release = createRelease(replay);
  const sending = { ...parts, release, departures, leavings, foundAgain };
  const drafts = createDraftWatch(brain.site);
  const take = (submission: Submission) => {
    watchSubmission(health, submission, brain.site());
    if (submission.kind === 'sending') drafts.onSent();
    if (submission.kind === 'insertion') onInsertion(parts, submission);
    else if (submission.kind === 'delivery') onDelivery(parts, submission);
    else if (submission.kind === 'reading') onReading(parts, submission);
    else if (submission.kind === 'press') onPress(sending, submission);
    else if (submission.kind === 'line') onLine(sending, submission);
    else onSending(sending, submission);
  };
  const marks = createMarks({
    brain,
    settled,
    open: (composer, mark) => onMark(parts, composer, mark, () => marks.onTyped(composer)),
    signal,
  });
  return {
    take,
    marks: {
      ...marks,
      onTyped: (composer) => {
        drafts.onTyped(composer);
        marks.onTyped(composer);
      },
    },
    unknownRequests: {
      isWanted: drafts.isWanted,
      onRequest: (read) => {
        if (drafts.carries(read)) health.draftSeen(false);
      },
    },
    holds: (request) => {
      watchRequest(health, request, typed);
      if (request.endpoint === 'draft' && drafts.carries(request.read)) health.draftSeen(true);
      const held = onRequest(parts, request);
      if (!held && request.endpoint === 'prompt' && request.read.ok)
        departures.leftWith(request.read.texts);
      return held;
    },
    adapterStands: health.adapterStands,
    arrived: (cargo, find) => onArrival(parts, cargo, find, signal),
    heldElsewhere: (rules) => onHeldElsewhere(parts, rules),
    selfTest: (wireStands) => {
      health.wireStands(wireStands || brain.site().endpoints.length === 0);
      health.say();
    },
  };
}
