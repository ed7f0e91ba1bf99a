// Makes of a judgement what the dialog shows: each finding in its line, every value masked.
import type { Review, ReviewItem } from '../../components/review-model.ts';
import type { PolicyAction } from '../contract/words.ts';
import type { Verdict } from '../decide/decision.ts';
import type { Brain, Judgement } from './brain.ts';
import { mask } from './mask.ts';
import { textOf } from './settled.ts';

/** Characters of its line shown on each side of a value. */
const around = 48;

export function reviewOf(judgement: Judgement, brain: Brain, rewritable = true): Review {
  const { text, decision } = judgement;
  const asked = askedAbout(judgement, brain);
  return {
    text,
    action: decision.action,
    standing: decision.standing,
    items: asked.map((verdict, id) => itemOf(verdict, id, text, decision.because, brain)),
    rewritable,
    asIs: asIsOf(decision.action, asked, rewritable, brain),
    instead:
      rewritable && asked.every(({ by }) => by !== 'fail-mode') ? brain.instead(decision) : null,
  };
}

/** In a document nothing can be replaced: where policy wants that of a part of it, no reason helps. */
function asIsOf(
  action: PolicyAction,
  asked: readonly Verdict[],
  rewritable: boolean,
  brain: Brain,
): Review['asIs'] {
  if (action === 'warn') return 'free';
  const all = rewritable || asked.every((verdict) => brain.leavesChoice(verdict.action));
  return action === 'justify' && all ? 'reason' : 'no';
}

/** In the order of the text: that is how a person reads it. */
export function askedAbout({ decision }: Judgement, brain: Brain): Verdict[] {
  return decision.because
    .filter(({ action }) => brain.interrupts(action))
    .sort((a, b) => a.finding.start - b.finding.start);
}

function itemOf(
  verdict: Verdict,
  id: number,
  text: string,
  all: readonly Verdict[],
  brain: Brain,
): ReviewItem {
  const { finding, class: cls, action, by } = verdict;
  const unread = by === 'fail-mode';
  const before = lineBefore(text, finding.start);
  const after = lineAfter(text, finding.end);
  return {
    id,
    title: brain.titleOf(finding.rule),
    before: unread ? '' : maskWithin(before.text, before.from, text, all),
    masked: unread ? '' : shownOf(textOf(text, verdict), finding.family, brain),
    after: unread ? '' : maskWithin(after.text, after.from, text, all),
    placeholder: unread ? '' : placeholderOf(verdict, text, brain),
    class: cls,
    level: finding.level,
    action,
    unread,
  };
}

/** What somebody hid is written out: it is a message to the model, and the reader never saw it. */
const shownOf = (value: string, family: string, brain: Brain): string =>
  family === 'hostile' ? brain.reveal(value) : mask(value);

/** The table is stable: what is shown here is what will be written. */
function placeholderOf({ finding }: Verdict, text: string, brain: Brain): string {
  return brain.redact(text, [finding]).replaced[0]?.placeholder ?? '';
}

function lineBefore(text: string, start: number) {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, start - around);
  return {
    text: (from > line ? '…' : '') + text.slice(from, start),
    from: from - (from > line ? 1 : 0),
  };
}

function lineAfter(text: string, end: number) {
  const stop = text.indexOf('\n', end);
  const line = stop < 0 ? text.length : stop;
  const to = Math.min(line, end + around);
  return { text: text.slice(end, to) + (to < line ? '…' : ''), from: end };
}

/** Other values in the same line are masked as well. */
function maskWithin(part: string, from: number, text: string, all: readonly Verdict[]): string {
  let out = '';
  let at = from;
  const to = from + part.length;
  const inside = all
    .map(({ finding }) => finding)
    .filter(({ start, end }) => end > from && start < to)
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of inside) {
    if (end <= at) continue;
    out += part.slice(at - from, Math.max(at, start) - from);
    out += mask(text.slice(start, end));
    at = end;
  }
  return out + part.slice(Math.max(0, at - from));
}
