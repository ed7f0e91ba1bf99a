// A text on its way out of a composer: held if policy wants a say, changed and read back, then released once.
import type { Composer } from '../capture/editors/editor.ts';
import type { Leavings } from '../capture/leavings.ts';
import type { SendAct, Sending } from '../capture/submission.ts';
import { squash } from '../dom/squash.ts';
import type { Judgement } from './brain.ts';
import type { Departures } from './departures.ts';
import { stillCarries } from './form-copy.ts';
import { later, nextFrame } from './frames.ts';
import { hold } from './hold.ts';
import { worthKeeping } from './html-redaction.ts';
import { ask, frameOf, judgeOpen, noteOf, notePlan, type Parts, put } from './parts.ts';
import type { Plan } from './plan.ts';
import { isSameText } from './read-back.ts';
import { takeElsewhere } from './redirect-flow.ts';
import type { Release } from './release.ts';

export type SendingParts = Parts & {
  readonly release: Release;
  readonly departures: Departures;
  readonly leavings: Leavings;
};

/** Some pages take what stands in their field a moment late, and would send the older text (milliseconds). */
const toFollow = 350;

type Read = { readonly composer: Composer; readonly judgement: Judgement };

export function onSending(parts: SendingParts, sending: Sending): void {
  const { release, overlay, turn } = parts;
  if (release.passes(sending.act)) return;
  if (turn.isTaken()) {
    hold(sending.event);
    if (!overlay.isOpen()) turn.wait(() => sendAfterAll(parts, sending));
    return;
  }
  const read = readComposers(parts, sending);
  if (!read) return;
  if (!parts.brain.interrupts(read.judgement.decision.action)) {
    parts.departures.watch(read.composer, read.judgement, sending);
    return;
  }
  hold(sending.event);
  startReview(parts, sending, read);
}

/** The act was held while an answer was being written; now the text stands there and has been read back. */
export function sendAfterAll(parts: SendingParts, sending: Sending): void {
  const read = readComposers(parts, sending);
  if (!read) return;
  if (parts.brain.interrupts(read.judgement.decision.action)) startReview(parts, sending, read);
  else {
    parts.departures.watch(read.composer, read.judgement, sending);
    run(parts, sending.act, read.composer);
  }
}

/** Policy wants a say about what these composers hold. */
export function isStopped(parts: Parts, sent: Pick<Sending, 'composers' | 'via'>): boolean {
  const read = readComposers(parts, sent);
  return read !== undefined && parts.brain.interrupts(read.judgement.decision.action);
}

/** A review of a sending ends with the release itself: an act that waited would send twice. */
function startReview(parts: SendingParts, sending: Sending, read: Read): void {
  parts.turn.take(async () => {
    await review(parts, sending, read);
    return false;
  });
}

/** The one that policy stops, else the first that holds a text at all. */
function readComposers(
  parts: Parts,
  { composers, via }: Pick<Sending, 'composers' | 'via'>,
): Read | undefined {
  const read = composers
    .map((composer) => ({ composer, text: composer.editor.readText(composer.element) }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ composer, text }) => ({ composer, judgement: judgeOpen(parts, text, via) }));
  return read.find(({ judgement }) => parts.brain.interrupts(judgement.decision.action)) ?? read[0];
}

async function review(parts: SendingParts, sending: Sending, read: Read): Promise<void> {
  const { overlay, plan: planner, isOrphaned } = parts;
  const { composer, judgement } = read;
  const { via } = sending;
  const back = composer.editor.keepSelection(composer.element);
  if (isOrphaned()) return overlay.tell('orphaned', frameOf(parts, 'send'), '').then(back);
  const html = worthKeeping(composer.editor.readHtml(composer.element), judgement.text);
  const answer = await ask(parts, judgement, via, 'send');
  if (answer.choice === 'instead')
    return takeElsewhere(parts, answer.text, answer.tool, via).then(back);
  const plan = planner(answer, { judgement, html, via });
  if (!plan.write) {
    back();
    return noteOf(parts, judgement, via, plan.outcome);
  }
  await carryOut(parts, sending, read, plan, back);
}

async function carryOut(
  parts: SendingParts,
  sending: Sending,
  { composer, judgement }: Read,
  plan: Plan,
  back: () => void,
): Promise<void> {
  const { via, act } = sending;
  const { text, html, gone, judged, kept } = plan;
  back();
  await nextFrame();
  // What came into it while the dialog was open nobody has seen, and it must not be overwritten either.
  if (!isSameText(composer.editor.readText(composer.element), judgement.text))
    return askAgain(parts, sending, () => noteOf(parts, judgement, via, 'cancelled'));
  const unchanged = text === judgement.text;
  const writing = { text, html, gone, whole: true, restore: back };
  const written = unchanged ? 'written' : await put(parts, composer, writing, 'send');
  // An attachment holds the cleaned text, but whether the site sends it with this act is not known: press again.
  if (written !== 'written') return noteOf(parts, judgement, via, 'cancelled');
  if (stillCarries(act, gone)) return keepBack(parts, judgement, via, text);
  parts.settled.accept(judged.text, kept);
  notePlan(parts, plan, via);
  if (!unchanged) await later(toFollow);
  // A second composer may go with the same act, and a page may have added to this one meanwhile.
  await askAgain(parts, sending, () => {
    if (stillStands(composer, text)) run(parts, act, composer);
  });
}

/** A page may have put another draft in its place by now, which nobody meant to send. What was typed behind it goes with it. */
const stillStands = ({ element, editor }: Composer, text: string): boolean =>
  element.isConnected && squash(editor.readText(element)).includes(squash(text));

/** A key does by itself what it does to a field that it leaves. */
function run({ leavings, release }: SendingParts, act: SendAct, composer: Composer): void {
  if (act.by !== 'key') leavings.tell(composer.element, act);
  release.run(act, composer);
}

/** The composer is clean and the form is not: it would send what somebody was told is gone. */
async function keepBack(parts: Parts, judgement: Judgement, via: Sending['via'], text: string) {
  noteOf(parts, judgement, via, 'cancelled');
  await parts.overlay.tell('not-carried', frameOf(parts, 'send'), text);
}

/** @param otherwise where nothing is left to ask about. */
async function askAgain(parts: SendingParts, sending: Sending, otherwise: () => void) {
  const read = readComposers(parts, sending);
  if (read && parts.brain.interrupts(read.judgement.decision.action))
    await review(parts, sending, read);
  else otherwise();
}
