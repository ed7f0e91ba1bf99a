// Remembers, in this page's memory only, which values a person already decided about and which were already
// noted, so that a paste is not asked about again when it is sent.
import type { Verdict } from '../decide/decision.ts';
import type { Brain, Judgement } from './brain.ts';

export type Settled = {
  /** The judgement without what is settled. A value that policy wants redacted is never settled by a choice. */
  readonly open: (judgement: Judgement) => Judgement;
  readonly accept: (text: string, verdicts: readonly Verdict[]) => void;
  /** Findings noted at a paste are not noted a second time by the submit that carries them. */
  readonly remember: (text: string, verdicts: readonly Verdict[]) => void;
  /** The judgement without what was noted; forgets it, since the next submit is another one. */
  readonly takeNew: (judgement: Judgement) => Judgement;
};

export function createSettled(brain: Brain): Settled {
  const accepted = new Set<string>();
  const noted = new Set<string>();
  const addTo = (set: Set<string>) => (text: string, verdicts: readonly Verdict[]) => {
    for (const verdict of verdicts) set.add(keyOf(text, verdict));
  };
  const isOpen = (text: string, verdict: Verdict) =>
    !(brain.leavesChoice(verdict.action) && accepted.has(keyOf(text, verdict))) &&
    (verdict.finding.family === 'inspection' || !brain.isPlaceholder(textOf(text, verdict)));
  const takeNew = (judgement: Judgement) => {
    const fresh = narrow(judgement, (verdict) => !noted.has(keyOf(judgement.text, verdict)));
    noted.clear();
    return fresh;
  };
  return {
    open: (judgement) => narrow(judgement, (verdict) => isOpen(judgement.text, verdict)),
    accept: addTo(accepted),
    remember: addTo(noted),
    takeNew,
  };
}

/** Verdicts come strongest first, so the first that is left decides. */
export function narrow(judgement: Judgement, keep: (verdict: Verdict) => boolean): Judgement {
  const because = judgement.decision.because.filter(keep);
  const action = because[0]?.action ?? 'allow';
  return { ...judgement, decision: { ...judgement.decision, action, because } };
}

export const textOf = (text: string, { finding }: Verdict): string =>
  text.slice(finding.start, finding.end);

const keyOf = (text: string, verdict: Verdict): string =>
  `${verdict.finding.rule}\n${textOf(text, verdict).replace(/\s+/g, ' ')}`;
