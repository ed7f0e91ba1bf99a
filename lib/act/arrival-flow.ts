// A text that another page's guard sent here, put into the composer as a paste would be: judged by this tool's policy,
// written by the editor's own path, read back. Where no composer comes in time it is shown, to be copied.
import type { Composer } from '../capture/editors/editor.ts';
import type { Cargo } from '../contract/carry.ts';
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';
import { insertJudged } from './insertion-flow.ts';
import { frameOf, judgeOpen, type Parts } from './parts.ts';

/** A page may have to be signed in to, and its composer to be drawn (milliseconds). */
const patience = 20_000;
const pause = 150;
/** A page that takes over markup from its server may drop what was put in before (milliseconds). */
const settling = 1_500;

/** @param find the composer of the page, as soon as there is one. */
export async function onArrival(
  parts: Parts,
  { text, placeholders }: Cargo,
  find: () => Composer | null,
  signal: AbortSignal,
): Promise<void> {
  parts.brain.adopt(placeholders);
  if (!(await placed(parts, text, find, signal)))
    return parts.overlay.tell('not-placed', frameOf(parts, 'insert'), text);
  await sleep(settling);
  const again = find();
  if (again && isGone(again, text)) await placed(parts, text, find, signal);
}

/** False: there was no composer to put it into. */
async function placed(
  parts: Parts,
  text: string,
  find: () => Composer | null,
  signal: AbortSignal,
): Promise<boolean> {
  const composer = await found(find, signal);
  if (!composer || parts.turn.isTaken()) return false;
  plain(composer.element).focus({ preventScroll: true });
  const insertion = { composer, text, html: '', via: 'paste', placeCaret: null } as const;
  await parts.turn.take(() => insertJudged(parts, insertion, judgeOpen(parts, text, 'paste')));
  return true;
}

/** Once the page stands: what is put in while it is being built is often lost. */
async function found(find: () => Composer | null, signal: AbortSignal): Promise<Composer | null> {
  for (let waited = 0; waited < patience && !signal.aborted; waited += pause) {
    const composer = document.readyState === 'complete' ? find() : null;
    if (composer) return composer;
    await sleep(pause);
  }
  return null;
}

const isGone = ({ element, editor }: Composer, text: string): boolean =>
  squash(editor.readText(element)) === '' && squash(text) !== '';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
