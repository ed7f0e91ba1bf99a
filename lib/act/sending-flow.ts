// A text on its way out of a composer: held if policy wants a say, changed and read back, then released once.
import type { Composer } from '../capture/editors/editor.ts';
import type { FoundAgain } from '../capture/found-again.ts';
import type { Leavings } from '../capture/leavings.ts';
import type { SendAct, Sending } from '../capture/submission.ts';
import { squash } from '../dom/squash.ts';
import type { Judgement } from './brain.ts';
import type { Departures } from './departures.ts';
import { stillCarries } from './form-copy.ts';
import { nextFrame } from './frames.ts';
import { hold } from './hold.ts';
import { worthKeeping } from './html-redaction.ts';
import { ask, frameOf, judgeOpen, noteOf, notePlan, type Parts, put } from './parts.ts';
import type { Plan } from './plan.ts';
import { isSameText } from './read-back.ts';
import { takeElsewhere } from './redirect-flow.ts';
import type { Release } from './release.ts';
import { followStaying, type Staying } from './staying.ts';

export type SendingParts = Parts & {
  readonly release: Release;
  readonly departures: Departures;
  readonly leavings: Leavings;
  readonly foundAgain: FoundAgain;
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
  const coming = sending.event.isTrusted ? parts.policyComing() : null;
  if (coming) {
    hold(sending.event);
    turn.take(() => coming.then(() => true));
    turn.wait(() => sendAfterAll(parts, sending));
    return;
  }
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
    run(parts, sending.act, read.composer, () => !isStopped(parts, sending));
  }
}

/** Policy wants a say about what these composers hold. @param isEarly it is not known yet. */
export function isStopped(
  parts: Parts,
  sent: Pick<Sending, 'composers' | 'via'>,
  isEarly = false,
): boolean {
  const read = readComposers(parts, sent);
  return read !== undefined && (isEarly || parts.brain.interrupts(read.judgement.decision.action));
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

/** @returns whether the text has gone. */
async function review(parts: SendingParts, sending: Sending, read: Read): Promise<boolean> {
  const { overlay, plan: planner, isOrphaned } = parts;
  const { composer, judgement } = read;
  const { via } = sending;
  const back = composer.editor.keepSelection(composer.element);
  const stop = () => {
    back();
    return false;
  };
  if (isOrphaned()) return overlay.tell('orphaned', frameOf(parts, 'send'), '').then(stop);
  const html = worthKeeping(composer.editor.readHtml(composer.element), judgement.text);
  const answer = await ask(parts, judgement, via, 'send');
  if (answer.choice === 'instead')
    return takeElsewhere(parts, answer.text, answer.tool, via).then(stop);
  const plan = planner(answer, { judgement, html, via });
  if (!plan.write) {
    noteOf(parts, judgement, via, plan.outcome);
    return stop();
  }
  const staying = followStaying();
  const end = await carryOut(parts, sending, read, plan, back, staying).finally(staying.end);
  // What was cleaned and has not gone is no redaction: nothing was sent.
  if (end === 'sent') notePlan(parts, plan, via);
  else if (end !== 'asked-anew') noteOf(parts, judgement, via, 'cancelled');
  if (end === 'not-sent') await overlay.tell(end, frameOf(parts, 'send'), plan.text);
  return end === 'sent';
}

/**
 * `asked-anew`: another review has said how it ended. `stays`: the person knows why. `not-sent`: the page has changed or would
 * send what was taken out, and the person is told.
 */
type End = 'sent' | 'stays' | 'not-sent' | 'asked-anew';

async function carryOut(
  parts: SendingParts,
  sending: Sending,
  { composer: asked, judgement }: Read,
  plan: Plan,
  back: () => void,
  staying: Staying,
): Promise<End> {
  const { text, html, gone, judged, kept } = plan;
  const isAsRead = ({ element, editor }: Composer) =>
    isSameText(editor.readText(element), judgement.text);
  back();
  await nextFrame();
  const composer = parts.foundAgain.composer(asked, isAsRead) ?? asked;
  // What came into it while the dialog was open nobody has seen, and it must not be overwritten either.
  if (!isAsRead(composer)) return askAnew(parts, sending);
  const unchanged = text === judgement.text;
  const restore = composer === asked ? back : composer.editor.keepSelection(composer.element);
  const writing = { text, html, gone, whole: true, restore };
  const written = unchanged ? 'written' : await put(parts, composer, writing, 'send');
  // An attachment holds the cleaned text, but whether the site sends it with this act is not known: press again.
  if (written !== 'written') return 'stays';
  if (stillCarries(sending.act, gone)) return 'not-sent';
  parts.settled.accept(judged.text, kept);
  if (!(unchanged ? staying.stays() : await staying.for(toFollow))) return 'stays';
  const others = sending.composers.filter(({ element }) => element !== asked.element);
  const composers = drawnNow(parts, composer, others, text);
  const [standing] = composers;
  if (!standing) return 'not-sent';
  // A second composer may go with the same act, and a page may have added to this one meanwhile.
  const now = { ...sending, composers };
  return askAgain(parts, now, () => release(parts, now, standing, plan));
}

/** These, or where the page has drawn them anew, those in their place. None: not all of them stand there. */
function drawnNow(
  { foundAgain }: SendingParts,
  cleaned: Composer,
  others: readonly Composer[],
  text: string,
): Composer[] {
  const again = (other: Composer) => {
    const before = other.editor.readText(other.element);
    const isSame = (each: Composer) => isSameText(each.editor.readText(each.element), before);
    return before.trim() === '' ? other : foundAgain.composer(other, isSame);
  };
  const found = [
    foundAgain.composer(cleaned, (each) => stillStands(each, text)),
    ...others.map(again),
  ].filter((each) => each !== null);
  return found.length > others.length ? found : [];
}

/** A page may have put another draft in its place by now, which nobody meant to send. What was typed behind it goes with it. */
function stillStands({ element, editor }: Composer, text: string): boolean {
  const now = editor.readText(element);
  return (
    element.isConnected &&
    (squash(text) === '' ? isSameText(now, text) : squash(now).includes(squash(text)))
  );
}

/** The last look is during the act itself: a page that hears that its field is left, or pressed, may write an older text into it. */
function release(
  parts: SendingParts,
  sending: Sending,
  composer: Composer,
  { text, gone }: Plan,
): End {
  const act = parts.foundAgain.act(sending.act, composer);
  if (!act || !stillStands(composer, text)) return 'not-sent';
  // A form that was drawn anew may have fields that the first one had not.
  if (act !== sending.act && stillCarries(act, gone)) return 'not-sent';
  if (run(parts, act, composer, () => !isStopped(parts, sending))) return 'sent';
  parts.health.readBack(false);
  return 'not-sent';
}

/** A key does by itself what it does to a field that it leaves. @returns whether it was done. */
function run(
  { leavings, release }: SendingParts,
  act: SendAct,
  composer: Composer,
  mayGo: () => boolean,
): boolean {
  if (act.by !== 'key') leavings.tell(composer.element, act);
  let goes = mayGo();
  if (goes)
    release.run(act, composer, () => {
      goes = mayGo();
      return goes;
    });
  return goes;
}

async function askAnew(parts: SendingParts, sending: Sending): Promise<End> {
  const read = readComposers(parts, sending);
  if (!read || !parts.brain.interrupts(read.judgement.decision.action)) return 'not-sent';
  await review(parts, sending, read);
  return 'asked-anew';
}

/** @param otherwise where nothing is left to ask about. */
async function askAgain(parts: SendingParts, sending: Sending, otherwise: () => End): Promise<End> {
  const read = readComposers(parts, sending);
  if (!read || !parts.brain.interrupts(read.judgement.decision.action)) return otherwise();
  return (await review(parts, sending, read)) ? 'sent' : 'stays';
}
