// Does a held act again, as the page would have heard it. Whether it may happen, and that it happens once, is the
// business of lib/act/release.ts.
import { plain } from '../dom/plain.ts';
import { isInside } from './deep-path.ts';
import type { Composer } from './editors/editor.ts';
import { keyTaken } from './editors/keys.ts';
import { pressAndClick } from './editors/pointer.ts';
import type { SendAct } from './submission.ts';

export type Replay = (act: SendAct, composer: Composer) => void;

export const replay: Replay = (act, { element, editor }) => {
  if (act.by === 'click') pressAndClick(act.target, act.event);
  else if (act.by === 'key' && isInside(act.target, element))
    editor.pressEnter(element, act.target, act.event);
  else if (act.by === 'key') keyTaken(act.target, act.event);
  else if (act.by === 'script') plain(act.target).submit();
  else plain(act.target).requestSubmit(act.event.submitter);
};
