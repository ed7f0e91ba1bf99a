// What the acting part needs of inspect and decide, handed in by the entry point. No text goes out through it:
// `note` takes a decision and a length.
import type { NoteProblem } from '../../components/review-model.ts';
import type { DecisionNote } from '../contract/event.ts';
import type { Justification } from '../contract/justification.ts';
import type { Site } from '../contract/site.ts';
import type { Outcome, PolicyAction, Surface } from '../contract/words.ts';
import type { Decision } from '../decide/decision.ts';
import type { EffectivePolicy } from '../decide/effective-policy.ts';
import type { Span } from '../decide/redaction.ts';

/** A text with what policy says about it. */
export type Judgement = { readonly text: string; readonly decision: Decision };

export type Replaced = { readonly value: string; readonly placeholder: string };
export type RedactedText = { readonly text: string; readonly replaced: readonly Replaced[] };

export type Reasons = {
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly takesNote: boolean;
};

export type Brain = {
  readonly site: () => Site;
  readonly policy: () => EffectivePolicy;
  /** Never throws: what cannot be inspected is itself a finding. */
  readonly judge: (text: string, surface: Surface) => Judgement;
  /** Has a document read off the page. What could not be read in it is among the findings. */
  readonly readFile: (file: File, surface: Surface) => Promise<Judgement>;
  /** For what cannot be read as text: policy says whether it may go unread. */
  readonly judgeUnread: (surface: Surface) => Judgement;
  readonly interrupts: (action: PolicyAction) => boolean;
  /** A person may overrule it, by a yes or by a reason. */
  readonly leavesChoice: (action: PolicyAction) => boolean;
  /** What there is to choose from where policy asks for a reason, in the person's language. */
  readonly reasons: () => Reasons;
  /** @param text what is about to be sent. */
  readonly checkNote: (note: string, text: string) => NoteProblem | null;
  /** Null: it is no reason of the policy's, or the note is not fit to leave. */
  readonly justify: (reason: string, note: string, text: string) => Justification | null;
  /** Same value, same placeholder, for as long as the page lives. */
  /** An approved tool that the person could go to with this, cleaned. */
  readonly instead: (decision: Decision) => { readonly id: string; readonly name: string } | null;
  /** Placeholders that came along with a text from another page: they stand for values that are not here. */
  readonly adopt: (placeholders: readonly string[]) => void;
  readonly redact: (text: string, spans: readonly Span[]) => RedactedText;
  /** Placeholders of this page replaced by their values. For the person's own clipboard, nowhere else. */
  readonly restore: (text: string) => string;
  /** Nothing but placeholders of this page: one inside a longer value makes that value no less a value. */
  readonly isPlaceholder: (text: string) => boolean;
  readonly titleOf: (rule: string) => string;
  /** What a text hides from the eye, written out. */
  readonly reveal: (text: string) => string;
  readonly note: (
    decision: Decision,
    surface: Surface,
    outcome: Outcome,
    chars: number,
    justification?: Justification | null,
  ) => DecisionNote;
};
