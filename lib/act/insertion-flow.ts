// A text on its way into a composer: inspected during the event, held if policy wants a say, put in afterwards.
import type { Insertion } from '../capture/submission.ts';
import { plain } from '../dom/plain.ts';
import type { Judgement } from './brain.ts';
import { hold } from './hold.ts';
import { ask, frameOf, judgeOpen, noteOf, notePlan, type Parts, put } from './parts.ts';
import { takeElsewhere } from './redirect-flow.ts';
import { unseenText, unseenValues } from './unseen.ts';
import { isWritten } from './write-back.ts';

export function onInsertion(parts: Parts, insertion: Insertion): void {
  const { brain, turn, policyComing } = parts;
  const { text, via, event } = insertion;
  // While a dialog is open the page is inert, and while an answer is written the caret is ours: the clipboard keeps it.
  if (turn.isTaken()) {
    hold(event);
    return;
  }
  const coming = event.isTrusted ? policyComing() : null;
  if (coming) {
    hold(event);
    turn.take(() => coming.then(() => insertLate(parts, insertion)));
    return;
  }
  const judgement = judgeOpen(parts, text, via);
  const { action } = judgement.decision;
  const carriesMore = hidesSomething(parts, insertion);
  if (brain.interrupts(action)) {
    hold(event);
    const shown = carriesMore ? { ...insertion, html: '' } : insertion;
    turn.take(() => review(parts, shown, judgement));
    return;
  }
  if (carriesMore) {
    hold(event);
    turn.take(() => insertPlain(parts, insertion));
  }
  log(parts, judgement, via);
}

function log(parts: Parts, judgement: Judgement, via: Insertion['via']): void {
  const { action, because } = judgement.decision;
  if (action !== 'log') return;
  parts.settled.remember(judgement.text, because);
  noteOf(parts, judgement, via, 'proceeded');
}

/** Held before anybody could judge it. */
async function insertLate(parts: Parts, insertion: Insertion): Promise<boolean> {
  const judgement = judgeOpen(parts, insertion.text, insertion.via);
  const shown = hidesSomething(parts, insertion) ? { ...insertion, html: '' } : insertion;
  const stands = await insertJudged(parts, shown, judgement);
  if (stands) log(parts, judgement, insertion.via);
  return stands;
}

/** The text may go, but what is beside it carries what may not, where nobody sees it: a page's script may read any of it. */
export function hidesSomething(
  parts: Parts,
  { html, rest = '', text, via }: Pick<Insertion, 'html' | 'text' | 'via'> & { rest?: string },
): boolean {
  if (html === '' && rest === '') return false;
  const unseen = judgeOpen(parts, `${unseenText(html)}\n${rest}`.trim(), via);
  return parts.brain.interrupts(unseen.decision.action) && unseenValues(unseen, text).length > 0;
}

/** Nothing to ask: what the person sees goes in, what the html hid does not. */
async function insertPlain(parts: Parts, { composer, text, placeCaret }: Held) {
  const restore = placeCaret ?? composer.editor.keepSelection(composer.element);
  const writing = { text, html: '', gone: [], whole: false, restore };
  return isWritten(await put(parts, composer, writing, 'insert'));
}

type Held = Omit<Insertion, 'kind' | 'event' | 'rest'>;

/** A text that no event brought: asked about where policy wants it, else put in. True: it stands in the composer. */
export async function insertJudged(
  parts: Parts,
  held: Held,
  judgement: Judgement,
): Promise<boolean> {
  if (parts.brain.interrupts(judgement.decision.action)) return review(parts, held, judgement);
  return insertPlain(parts, held);
}

async function review(parts: Parts, insertion: Held, judgement: Judgement): Promise<boolean> {
  const { overlay, settled, plan: planner, isOrphaned } = parts;
  const { composer, via, html, placeCaret } = insertion;
  const restore = placeCaret ?? composer.editor.keepSelection(composer.element);
  const back = () => {
    plain(composer.element).focus({ preventScroll: true });
    restore();
  };
  if (isOrphaned()) {
    await overlay.tell('orphaned', frameOf(parts, 'insert'), '');
    back();
    return false;
  }
  const answer = await ask(parts, judgement, via, 'insert');
  if (answer.choice === 'instead') {
    await takeElsewhere(parts, answer.text, answer.tool, via);
    back();
    return false;
  }
  const plan = planner(answer, { judgement, html, via });
  if (!plan.write) {
    back();
    noteOf(parts, judgement, via, plan.outcome);
    return false;
  }
  const { text, html: newHtml, gone, judged, kept } = plan;
  const writing = { text, html: newHtml, gone, whole: false, restore: back };
  if (!isWritten(await put(parts, composer, writing, 'insert'))) {
    noteOf(parts, judgement, via, 'cancelled');
    return false;
  }
  settled.accept(judged.text, kept);
  settled.remember(judged.text, kept);
  notePlan(parts, plan, via);
  return true;
}
