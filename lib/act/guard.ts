// Puts the acting parts together and gives the one function that takes submissions.
import type { Translate } from '../../components/words.ts';
import type { Submission } from '../capture/submission.ts';
import type { DecisionNote } from '../contract/event.ts';
import type { Brain } from './brain.ts';
import { onDelivery } from './delivery-flow.ts';
import { createDepartures } from './departures.ts';
import { onInsertion } from './insertion-flow.ts';
import { createOverlay } from './overlay.tsx';
import { noteOf, type Parts } from './parts.ts';
import { createPlanner } from './plan.ts';
import { createRelease } from './release.ts';
import { onSending } from './sending-flow.ts';
import { createSettled } from './settled.ts';
import { createTurn } from './turn.ts';

export type GuardParts = {
  readonly brain: Brain;
  readonly t: Translate;
  readonly direction: () => 'ltr' | 'rtl';
  readonly isOrphaned: () => boolean;
  readonly record: (note: DecisionNote) => void;
  readonly signal: AbortSignal;
};

export function createGuard(given: GuardParts): (submission: Submission) => void {
  const { brain, t, direction, isOrphaned, record, signal } = given;
  const settled = createSettled(brain);
  const overlay = createOverlay({ t, direction }, signal);
  const plan = createPlanner(brain, settled);
  const parts: Parts = { brain, overlay, settled, plan, isOrphaned, record, turn: createTurn() };
  const departures = createDepartures((judgement, via) => {
    const fresh = settled.takeNew(judgement);
    if (brain.policy().recordUse || fresh.decision.because.length > 0)
      noteOf(parts, fresh, via, 'proceeded');
  }, signal);
  const sending = { ...parts, release: createRelease(), departures };
  return (submission) => {
    if (submission.kind === 'insertion') onInsertion(parts, submission);
    else if (submission.kind === 'delivery') onDelivery(parts, submission);
    else onSending(sending, submission);
  };
}
