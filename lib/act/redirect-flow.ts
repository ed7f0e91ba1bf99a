// Takes a text to the approved tool: cleaned first, then given to the guard of the page that opens there. Nothing goes
// here, and nothing counts as redirected before the other guard has it.
import type { Surface } from '../contract/words.ts';
import type { Judgement } from './brain.ts';
import { frameOf, judgeOpen, noteOf, type Parts } from './parts.ts';
import { askedAbout } from './review.ts';

/** What was cleaned once may hold something that was hidden by what stood there before. */
const rounds = 3;

/** @param text as the dialog had it; @param tool id of the tool that was chosen there. */
export async function takeElsewhere(
  parts: Parts,
  text: string,
  tool: string,
  via: Surface,
): Promise<void> {
  const { brain, overlay, carry } = parts;
  const judged = judgeOpen(parts, text, via);
  const instead = brain.instead(judged.decision);
  const clean = cleaned(parts, judged, via);
  if (instead?.id !== tool || clean === null) return noteOf(parts, judged, via, 'cancelled');
  const frame = { ...frameOf(parts, 'send'), tool: instead.name };
  const ending = new AbortController();
  const work = carry(tool, { text: clean.text, placeholders: clean.placeholders }, ending.signal);
  const arrived = await overlay.during(work, frame, 'carrying');
  ending.abort();
  noteOf(parts, judged, via, arrived ? 'redirected' : 'cancelled');
  if (!arrived) await overlay.tell('not-carried', frame, clean.text);
}

type Clean = { readonly text: string; readonly placeholders: readonly string[] };

/** Everything that anybody would be asked about is replaced; null where that does not come to an end. */
function cleaned(parts: Parts, judged: Judgement, via: Surface): Clean | null {
  const placeholders = new Set<string>();
  let now = judged;
  for (let round = 0; round < rounds; round += 1) {
    if (!parts.brain.interrupts(now.decision.action))
      return { text: now.text, placeholders: [...placeholders] };
    const spans = askedAbout(now, parts.brain).map(({ finding }) => finding);
    const { text, replaced } = parts.brain.redact(now.text, spans);
    for (const { placeholder } of replaced) placeholders.add(placeholder);
    now = judgeOpen(parts, text, via);
  }
  return null;
}
