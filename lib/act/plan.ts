// From an answer to what is to be written and what may be said of it afterwards.
import type { Answer } from '../../components/review-model.ts';
import type { Justification } from '../contract/justification.ts';
import type { Outcome, Surface } from '../contract/words.ts';
import type { Verdict } from '../decide/decision.ts';
import type { Brain, Judgement } from './brain.ts';
import { redactHtml } from './html-redaction.ts';
import { askedAbout } from './review.ts';
import { narrow, type Settled } from './settled.ts';

/** Nothing is to be written. */
export type Refusal = { readonly write: false; readonly outcome: 'cancelled' | 'blocked' };

export type Plan = {
  readonly write: true;
  readonly text: string;
  readonly html: string;
  /** Values that must not be found when the composer is read back. */
  readonly gone: readonly string[];
  /** The text that `kept` and `dropped` point into. */
  readonly judged: Judgement;
  /** Findings that stay in by choice, and findings that do not. */
  readonly kept: readonly Verdict[];
  readonly dropped: readonly Verdict[];
  readonly outcome: Extract<Outcome, 'redacted' | 'edited' | 'proceeded'>;
  /** Why the kept ones stay in, where policy asked. */
  readonly justification: Justification | null;
};

type Source = { readonly judgement: Judgement; readonly html: string; readonly via: Surface };

export type Planner = (answer: Answer, source: Source) => Plan | Refusal;

export function createPlanner(brain: Brain, settled: Settled): Planner {
  return (answer, source) => {
    if (answer.choice === 'cancel' || answer.choice === 'instead') return refuse(source.judgement);
    const judged = settled.open(brain.judge(answer.text, source.via));
    // The person may have edited before; the clipboard's html belongs to the first text only.
    const html = answer.text === source.judgement.text ? source.html : '';
    if (answer.choice === 'redact') return redaction(judged, html, answer.items, brain);
    if (answer.choice === 'edited') return edited(judged, source.judgement, brain);
    if (answer.choice === 'justified') return justified(judged, html, answer, brain);
    // Only a warning may be overridden, whatever the dialog says.
    if (judged.decision.action !== 'warn') return refuse(judged);
    const { because } = judged.decision;
    return { ...base(judged, html), gone: [], kept: because, dropped: [], outcome: 'proceeded' };
  };
}

const base = (judged: Judgement, html: string) => ({
  write: true as const,
  text: judged.text,
  html,
  judged,
  justification: null,
});

const refuse = ({ decision }: Judgement): Refusal => ({
  write: false,
  outcome: decision.action === 'block' ? 'blocked' : 'cancelled',
});

function redaction(
  judged: Judgement,
  html: string,
  items: readonly number[],
  brain: Brain,
): Plan | Refusal {
  const { action: strongest } = judged.decision;
  if (strongest === 'block' || strongest === 'redirect') return refuse(judged);
  const asked = askedAbout(judged, brain);
  const dropped = asked.filter(({ action }, id) => action !== 'warn' || items.includes(id));
  return without(judged, html, dropped, brain);
}

/** What may stay in by a reason stays in; what policy wants replaced in any case is replaced. */
function justified(
  judged: Judgement,
  html: string,
  { reason, note }: Extract<Answer, { choice: 'justified' }>,
  brain: Brain,
): Plan | Refusal {
  const justification = brain.justify(reason, note, judged.text);
  if (judged.decision.action !== 'justify' || !justification) return refuse(judged);
  const dropped = askedAbout(judged, brain).filter(({ action }) => !brain.leavesChoice(action));
  return { ...without(judged, html, dropped, brain), justification };
}

function without(judged: Judgement, html: string, dropped: readonly Verdict[], brain: Brain): Plan {
  const kept = judged.decision.because.filter((verdict) => !dropped.includes(verdict));
  const { text, replaced } = brain.redact(
    judged.text,
    dropped.map(({ finding }) => finding),
  );
  return {
    ...base(judged, replaced.length > 0 ? redactHtml(html, replaced) : html),
    text,
    gone: replaced.map(({ value }) => value),
    kept,
    dropped,
    outcome: dropped.length > 0 ? 'redacted' : 'proceeded',
  };
}

/** What is said of an edit is what stood in the text before it: that is what was kept from going. */
function edited(judged: Judgement, first: Judgement, brain: Brain): Plan | Refusal {
  if (brain.interrupts(judged.decision.action)) return refuse(judged);
  return {
    ...base(judged, ''),
    judged: first,
    text: judged.text,
    gone: [],
    kept: [],
    dropped: first.decision.because,
    outcome: 'edited',
  };
}

/** One note for what went and one for what stayed, so that neither says more than was done. */
export function notesOf(plan: Plan): readonly (readonly [Judgement, Outcome])[] {
  const part = (verdicts: readonly Verdict[]) =>
    narrow(plan.judged, (verdict) => verdicts.includes(verdict));
  const dropped: [Judgement, Outcome] = [part(plan.dropped), plan.outcome];
  const kept: [Judgement, Outcome] = [part(plan.kept), 'proceeded'];
  return [...(plan.dropped.length > 0 ? [dropped] : []), ...(plan.kept.length > 0 ? [kept] : [])];
}
