// Judges a text paragraph by paragraph and remembers what it said, so that a keystroke has one paragraph inspected.
// What only several lines together show, such as a private key, is found when the text is sent.
import type { Verdict } from '../decide/decision.ts';
import type { Brain, Judgement } from './brain.ts';
import type { Settled } from './settled.ts';

export type Mark = { readonly start: number; readonly end: number };

export type Paragraphs = {
  /** Judges what is new while `mayGoOn`. @returns null where something is left to judge. */
  readonly marksIn: (text: string, mayGoOn: () => boolean) => Mark[] | null;
};

/** Every keystroke would have it all inspected again (UTF-16 units). */
const longest = 4_000;

export function createParagraphs(brain: Brain, settled: Settled): Paragraphs {
  let known = new Map<string, Judgement>();
  let policy = brain.policy();
  const marksIn = (text: string, mayGoOn: () => boolean) => {
    if (policy !== brain.policy()) known = new Map();
    policy = brain.policy();
    const paragraphs = text.split('\n');
    const now = new Map<string, Judgement>();
    for (const paragraph of paragraphs) {
      if (paragraph.length > longest || now.has(paragraph)) continue;
      const judged = known.get(paragraph) ?? (mayGoOn() ? brain.judge(paragraph, 'typed') : null);
      if (!judged) {
        known = new Map([...known, ...now]);
        return null;
      }
      now.set(paragraph, judged);
    }
    known = now;
    return placed(paragraphs, (paragraph) => asked(now.get(paragraph)));
  };
  const asked = (judgement: Judgement | undefined): readonly Verdict[] =>
    judgement
      ? settled.open(judgement).decision.because.filter(({ action }) => brain.interrupts(action))
      : [];
  return { marksIn };
}

function placed(paragraphs: readonly string[], verdicts: (of: string) => readonly Verdict[]) {
  const marks: Mark[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    for (const { finding } of verdicts(paragraph))
      marks.push({ start: at + finding.start, end: at + finding.end });
    at += paragraph.length + 1;
  }
  return marks;
}
