// What a page's script is about to take of the clipboard or of a file: inspected during the event, and held, if policy
// wants a say, until somebody has decided. The page's own promise waits meanwhile.
import type { Given, Reading } from '../capture/submission.ts';
import type { Judgement } from './brain.ts';
import { clearAll, mustLook, noteUnread } from './delivery-flow.ts';
import { hold } from './hold.ts';
import { hidesSomething } from './insertion-flow.ts';
import { ask, frameOf, judgeOpen, noteOf, notePlan, type Parts } from './parts.ts';
import { takeElsewhere } from './redirect-flow.ts';

const via = 'paste';

export function onReading(parts: Parts, reading: Reading): void {
  const { text, html, files, event, give } = reading;
  const inHand = parts.inHand.text();
  // A file by itself is not what is being written.
  if (inHand !== null && (text !== '' || files.length === 0)) {
    hold(event);
    give({ text: inHand, html: '', files: [] });
    return;
  }
  const judgement = judgeOpen(parts, text, via);
  const asks = parts.brain.interrupts(judgement.decision.action);
  if (asks || hidesSomething(parts, { text, html, via }) || mustLook(parts, files)) {
    hold(event);
    parts.turn.queue(async () => give(await cleared(parts, reading)));
    return;
  }
  noteText(parts, judgement);
  noteUnread(parts, files);
}

/** What was in the queue before it may have settled what this one would ask. */
async function cleared(parts: Parts, { text, html, files }: Reading): Promise<Given | null> {
  const words = await clearText(parts, text, html);
  const given = words && (await clearAll(parts, files));
  return given && { ...words, files: given };
}

type Words = Omit<Given, 'files'>;

async function clearText(parts: Parts, text: string, html: string): Promise<Words | null> {
  const judgement = judgeOpen(parts, text, via);
  const seen = hidesSomething(parts, { text, html, via }) ? '' : html;
  if (parts.brain.interrupts(judgement.decision.action)) return review(parts, judgement, seen);
  noteText(parts, judgement);
  return { text, html: seen };
}

async function review(parts: Parts, judgement: Judgement, html: string): Promise<Words | null> {
  const { overlay, settled, isOrphaned } = parts;
  if (isOrphaned()) return overlay.tell('orphaned', frameOf(parts, 'insert'), '').then(() => null);
  const answer = await ask(parts, judgement, via, 'insert');
  if (answer.choice === 'instead')
    return takeElsewhere(parts, answer.text, answer.tool, via).then(() => null);
  const plan = parts.plan(answer, { judgement, html, via });
  if (!plan.write) {
    noteOf(parts, judgement, via, plan.outcome);
    return null;
  }
  settled.accept(plan.judged.text, plan.kept);
  settled.remember(plan.judged.text, plan.kept);
  notePlan(parts, plan, via);
  return { text: plan.text, html: plan.html };
}

function noteText(parts: Parts, judgement: Judgement): void {
  const { action, because } = judgement.decision;
  if (action !== 'log') return;
  parts.settled.remember(judgement.text, because);
  noteOf(parts, judgement, via, 'proceeded');
}
