// What the flows of pasting and of sending share.
import type { Answer, Frame, Way } from '../../components/review-model.ts';
import type { Composer } from '../capture/editors/editor.ts';
import type { Cargo } from '../contract/carry.ts';
import type { DecisionNote } from '../contract/event.ts';
import type { Justification } from '../contract/justification.ts';
import type { GuardSignal } from '../contract/signal.ts';
import type { Outcome, Surface } from '../contract/words.ts';
import type { Brain, Judgement } from './brain.ts';
import type { ClosedNotices } from './closed-notices.ts';
import type { Health } from './health.ts';
import type { InHand } from './in-hand.ts';
import type { Overlay } from './overlay.tsx';
import type { Plan, Planner } from './plan.ts';
import { notesOf } from './plan.ts';
import { reviewOf } from './review.ts';
import type { Settled } from './settled.ts';
import type { Turn } from './turn.ts';
import { isWritten, type Writing, type Written, writeBack } from './write-back.ts';

export type Carry = (tool: string, cargo: Cargo, signal: AbortSignal) => Promise<boolean>;

export type Parts = {
  readonly brain: Brain;
  readonly overlay: Overlay;
  readonly settled: Settled;
  readonly plan: Planner;
  /** The extension was updated or removed under this page. */
  readonly isOrphaned: () => boolean;
  /**
   * The organisation's policy is on its way from storage: what an act does before the page has given anybody a moment waits
   * for it. null: it is in force.
   */
  readonly policyComing: () => Promise<void> | null;
  readonly record: (note: DecisionNote) => void;
  readonly report: (signal: GuardSignal) => void;
  /** Has the tab's top frame say that a request was held, because of these rules. */
  readonly tellTop: (rules: readonly string[]) => void;
  /** Opens the tool and gives the text to its guard. @returns true once that has it. */
  readonly carry: Carry;
  readonly turn: Turn;
  readonly inHand: InHand;
  readonly closed: ClosedNotices;
  readonly health: Health;
};

export function judgeOpen({ brain, settled }: Parts, text: string, via: Surface): Judgement {
  return settled.open(brain.judge(text, via));
}

export function frameOf({ brain }: Parts, way: Way, file = ''): Frame {
  const { organisation } = brain.policy();
  return {
    way,
    tool: brain.site().name,
    file,
    organisation: organisation.name,
    helpUrl: organisation.helpUrl,
    ...brain.reasons(),
  };
}

export function ask(
  parts: Parts,
  judgement: Judgement,
  via: Surface,
  way: Way,
  file = '',
): Promise<Answer> {
  const { brain, overlay } = parts;
  return overlay.ask({
    frame: frameOf(parts, way, file),
    review: reviewOf(judgement, brain),
    reviewAgain: (text) => reviewOf(judgeOpen(parts, text, via), brain),
    mayGo: ({ action }) => !brain.interrupts(action),
    checkNote: brain.checkNote,
  });
}

/** A document cannot be changed here: redact and edit are not offered. */
export function askDocument(parts: Parts, judgement: Judgement, file: string): Promise<Answer> {
  const { brain, overlay } = parts;
  const review = reviewOf(judgement, brain, false);
  const frame = frameOf(parts, 'attach', file);
  const { checkNote } = brain;
  return overlay.ask({ frame, review, reviewAgain: () => review, mayGo: () => false, checkNote });
}

export function noteOf(
  parts: Parts,
  { text, decision }: Judgement,
  via: Surface,
  outcome: Outcome,
  justification: Justification | null = null,
) {
  parts.record(parts.brain.note(decision, via, outcome, text.length, justification));
}

/** The length counts once, also where a text gives two notes. */
export function notePlan(parts: Parts, plan: Plan, via: Surface): void {
  for (const [index, [{ text, decision }, outcome]] of notesOf(plan).entries()) {
    const chars = index === 0 ? text.length : 0;
    const why = outcome === 'proceeded' ? plan.justification : null;
    parts.record(parts.brain.note(decision, via, outcome, chars, why));
  }
}

/** Writes, and on a refusal by the editor keeps the text in a dialog of ours; with what stood there, where that is gone. */
export async function put(
  parts: Parts,
  composer: Composer,
  writing: Writing,
  way: Way,
): Promise<Written> {
  const before = writing.whole ? '' : composer.editor.readText(composer.element);
  const written = await parts.inHand.during(writing.text, () => writeBack(composer, writing));
  parts.health.readBack(isWritten(written));
  const kept =
    written === 'not-restored' && before !== '' ? `${before}\n\n${writing.text}` : writing.text;
  if (written === 'not-written' || written === 'not-restored')
    await parts.overlay.tell(written, frameOf(parts, way), kept);
  return written;
}
