// Does a held act again, as the page would have heard it. Whether it may happen, and that it happens once, is the
// business of lib/act/release.ts.
import { plain } from '../dom/plain.ts';
import { around, isInside } from './deep-path.ts';
import { editableIn } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';
import { keyTaken } from './editors/keys.ts';
import { pressAndClick } from './editors/pointer.ts';
import { submitterOf } from './found-again.ts';
import type { SendAct } from './submission.ts';
import { isSave } from './submit-key.ts';

/** @param mayGo asked where a page has heard of the press, and may have put another text in place by it. */
export type Replay = (act: SendAct, composer: Composer, mayGo: () => boolean) => void;

export const replay: Replay = (act, composer, mayGo) => {
  if (act.by === 'click') pressAndClick(act.target, act.event, mayGo);
  else if (act.by === 'key') pressKey(act.target, act.event, composer);
  else if (act.by === 'script') plain(act.target).submit();
  else plain(act.target).requestSubmit(submitterOf(act.target, act.event.submitter));
};

/** In the composer that was asked about, in another field that goes with it, or on a control. */
function pressKey(target: HTMLElement, held: KeyboardEvent, asked: Composer): void {
  const other = isInside(target, asked.element) ? null : editableIn(around(target));
  const composer = other ? composerOf(other) : asked;
  if (isInside(target, composer.element) && !isSave(held))
    composer.editor.pressEnter(composer.element, target, held);
  else keyTaken(target, held);
}
