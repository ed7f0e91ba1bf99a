// A mark that a person opened while they were typing: shows what was found and, if they like, replaces it where it
// stands. Nothing is on its way out here, so nothing is held.
import type { Answer } from '../../components/review-model.ts';
import type { Composer } from '../capture/editors/editor.ts';
import { squash } from '../dom/squash.ts';
import type { Judgement } from './brain.ts';
import { nextFrame } from './frames.ts';
import type { Mark } from './paragraphs.ts';
import { ask, frameOf, judgeOpen, noteOf, type Parts, put } from './parts.ts';
import { isSameText } from './read-back.ts';
import { askedAbout } from './review.ts';
import { narrow } from './settled.ts';
import { isWritten } from './write-back.ts';

/** Editors may put their own selection back for some frames after they got the focus. */
const framesToSelect = 12;

/** @param changed called when the marks may have to be drawn anew. */
export function onMark(parts: Parts, composer: Composer, mark: Mark, changed: () => void): void {
  const { brain, turn } = parts;
  if (turn.isTaken()) return;
  const text = composer.editor.readText(composer.element);
  const chosen = narrow(
    judgeOpen(parts, text, 'typed'),
    ({ action, finding }) =>
      brain.interrupts(action) && finding.start < mark.end && finding.end > mark.start,
  );
  if (chosen.decision.because.length === 0) {
    changed();
    return;
  }
  turn.take(async () => {
    await review(parts, composer, chosen);
    changed();
    return false;
  });
}

async function review(parts: Parts, composer: Composer, chosen: Judgement): Promise<void> {
  const { overlay, isOrphaned } = parts;
  const back = composer.editor.keepSelection(composer.element);
  if (isOrphaned()) return overlay.tell('orphaned', frameOf(parts, 'mark'), '').then(back);
  const answer = await ask(parts, chosen, 'typed', 'mark');
  if (answer.choice === 'redact') return replace(parts, composer, chosen, answer, back);
  back();
  if (answer.choice !== 'as-is' || chosen.decision.action !== 'warn') return;
  parts.settled.accept(chosen.text, chosen.decision.because);
  noteOf(parts, chosen, 'typed', 'proceeded');
}

async function replace(
  parts: Parts,
  composer: Composer,
  chosen: Judgement,
  { items }: Extract<Answer, { choice: 'redact' }>,
  back: () => void,
): Promise<void> {
  const { text } = chosen;
  const verdicts = askedAbout(chosen, parts.brain).filter((_, id) => items.includes(id));
  const spans = verdicts.map(({ finding }) => finding);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const clean = parts.brain.redact(text, spans).text;
  const placeholder = clean.slice(start, clean.length - (text.length - end));
  back();
  const { element, editor } = composer;
  const restore = () => editor.selectSpan(element, { start, end });
  const stands = await selected(composer, restore, text.slice(start, end));
  const writing = { text: placeholder, html: '', gone: [], whole: false, restore };
  const written = stands ? await put(parts, composer, writing, 'mark') : 'not-written';
  if (stands && !isWritten(written)) return;
  if (!isSameText(editor.readText(element), clean))
    return parts.overlay.tell('not-written', frameOf(parts, 'mark'), clean);
  noteOf(
    parts,
    narrow(chosen, (verdict) => verdicts.includes(verdict)),
    'typed',
    'redacted',
  );
}

async function selected(
  { element, editor }: Composer,
  select: () => void,
  value: string,
): Promise<boolean> {
  for (let round = 0; round < framesToSelect; round += 1) {
    select();
    await nextFrame();
    await nextFrame();
    if (squash(editor.selectedText(element)) === squash(value)) return true;
  }
  return false;
}
