// Listens for what sends: on the window, on shadow roots whose forms no window hears of, and in other frames. What sends, and
// which composers go with it, is said in sending.ts.
import { isForm } from '../dom/kinds.ts';
import { deepPath, focusedPath } from './deep-path.ts';
import { editableIn } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { type HeardType, pressTypes } from './heard.ts';
import type { OnWindow } from './lasting.ts';
import { type Hear, tellNeighbours } from './neighbours.ts';
import {
  clicked,
  composersHere,
  formSent,
  keyDown,
  keyUp,
  pointed,
  submittedByScript,
  type Where,
} from './sending.ts';
import { enteringTypes, followShadowForms } from './shadow-forms.ts';
import type { Line, Press, Sending, Submission } from './submission.ts';

type Parts = {
  readonly where: Where;
  /** True once for each event, and never for one of our own. */
  readonly isNew: (event: Event) => boolean;
  readonly take: (event: Event, submissions: readonly Submission[]) => void;
  /** What had the focus last, before anybody listened here. */
  readonly focused: Element | null;
  readonly onWindow: OnWindow;
  /** What is done in another frame. */
  readonly onNeighbour: (hear: Hear) => void;
  readonly signal: AbortSignal;
};

type Read<T extends Event> = (event: T, where: Where) => Sending | Press | Line | null;

/** @returns what to tell of a form that a script has submitted: its event can be prevented if no other comes. */
export function listenToSending(parts: Parts) {
  const { where, isNew, take, focused, onWindow, onNeighbour, signal } = parts;
  const takeSent = (sent: Sending | Press | Line) =>
    take(sent.event, sent.composers.length > 0 ? [sent] : []);
  // Asked about in this frame, then in the others.
  const meet = <T extends Event>(event: T, read: Read<T>) => {
    const sent = isNew(event) ? read(event, where) : null;
    if (!sent) return;
    takeSent(sent);
    if (sent.kind !== 'line' && sent.from === 'control' && !event.defaultPrevented)
      tellNeighbours(sent, holdText(sent.composers));
  };
  const on = <T extends Event>(type: HeardType, read: Read<T>) =>
    onWindow<T>(type, (event) => meet(event, read));
  const follow = followShadowForms((event) => meet(event, formSent), signal);
  const entered = (path: readonly Element[]) => {
    path.slice(0, 1).forEach(follow);
    where.entered.see(editableIn(path));
  };
  if (focused) entered(focusedPath(focused, where.open));
  for (const type of enteringTypes) onWindow(type, (event) => entered(deepPath(event, where.open)));
  on('keydown', keyDown);
  for (const type of ['keypress', 'keyup'] as const) on(type, keyUp);
  for (const type of pressTypes) on(type, pointed);
  on('click', clicked);
  on('submit', formSent);
  onNeighbour((told) => {
    // One of our own: it is of the text that stands here.
    if (!isNew(told.event)) return true;
    const composers = composersHere(where);
    takeSent({ ...told, composers });
    return holdText(composers);
  });
  return (element: Element, event: Event) => {
    follow(element);
    if (event.cancelable && isForm(element)) takeSent(submittedByScript(event, element, where));
  };
}

const holdText = (composers: readonly Composer[]): boolean =>
  composers.some(({ element, editor }) => editor.readText(element).trim() !== '');
