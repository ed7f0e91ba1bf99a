// Listens on the window, in capture, from document_start: before the page and its editors see anything.
// Plain addEventListener: wxt's context can be ended by an event that a page forges.
import type { Site } from '../contract/site.ts';
import { carriedText } from './carried.ts';
import { createEntered } from './carriers.ts';
import { deepPath, type OpenShadow } from './deep-path.ts';
import { caretFromPoint } from './drop-point.ts';
import { editableIn } from './editable.ts';
import { ownEvents } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';
import { followFileFields } from './file-fields.ts';
import { chosenFiles, droppedFiles, pastedFiles } from './files.ts';
import type { HeardType } from './heard.ts';
import type { OnWindow } from './lasting.ts';
import { left } from './leaving.ts';
import { listenToSending } from './listen-sending.ts';
import { composerTaking } from './nearby-composers.ts';
import type { Hear } from './neighbours.ts';
import type { Where } from './sending.ts';
import type { Insertion, Submission } from './submission.ts';

export type CaptureParts = {
  readonly site: () => Site;
  readonly openShadow: OpenShadow;
  /** Called during the event, so that the receiver can still hold it. */
  readonly onSubmission: (submission: Submission) => void;
  /** What had the focus last, before anybody listened here. */
  readonly focused: Element | null;
  readonly onWindow: OnWindow;
  readonly onNeighbour: (hear: Hear) => void;
  readonly signal: AbortSignal;
};

/**
 * @returns what to tell of an element that a script has clicked or submitted and no window has heard of. The event can be
 * prevented where the act can still be held.
 */
export function listen(parts: CaptureParts): (element: Element, event: Event) => void {
  const { site, openShadow: open, onSubmission, focused, onWindow, onNeighbour, signal } = parts;
  const met = new WeakSet<Event>();
  const isNew = (event: Event): boolean => {
    if (ownEvents.has(event) || met.has(event)) return false;
    met.add(event);
    return true;
  };
  // What was held for one of them is held for all.
  const take = (event: Event, submissions: readonly Submission[]) => {
    for (const submission of submissions) if (!event.defaultPrevented) onSubmission(submission);
  };
  const meet = (event: Event, read: () => readonly Submission[]) => {
    if (isNew(event)) take(event, read());
  };
  const listenTo = <T extends Event>(type: HeardType, read: (event: T) => readonly Submission[]) =>
    onWindow<T>(type, (event) => meet(event, () => read(event)));
  const on = <T extends Event>(type: HeardType, read: (event: T) => Submission | null) =>
    listenTo<T>(type, (event) => present([read(event)]));
  const seen = rememberBriefly();
  const where = { site, open, entered: createEntered() };
  // Cells of a spreadsheet come as text and as a picture: the text is asked about first.
  listenTo<ClipboardEvent>('paste', (event) =>
    present([seen.add(pasted(event, where)), pastedFiles(event, open)]),
  );
  listenTo<DragEvent>('drop', (event) =>
    present([seen.add(dropped(event, where)), droppedFiles(event, open)]),
  );
  const chosen = (event: Event) => chosenFiles(event, open);
  on('input', chosen);
  listenTo('change', (event) => present([chosen(event), left(event, open)]));
  for (const type of ['blur', 'focusout'] as const) on(type, (event) => left(event, open));
  const follow = followFileFields(
    (event) => meet(event, () => present([chosen(event)])),
    open,
    signal,
  );
  const clickedField = (event: Event) => deepPath(event, open).slice(0, 1).forEach(follow);
  onWindow('click', clickedField);
  on<InputEvent>('beforeinput', (event) => seen.unlessNew(inserted(event, open)));
  const submitted = listenToSending({ where, isNew, take, focused, onWindow, onNeighbour, signal });
  return (element, event) => {
    follow(element);
    submitted(element, event);
  };
}

const present = (submissions: readonly (Submission | null)[]): Submission[] =>
  submissions.filter((submission) => submission !== null);

/** The browser follows a paste that was let through with a beforeinput of the same text: one submission, not two. */
function rememberBriefly() {
  let last: Insertion | null = null;
  const add = (insertion: Insertion | null) => {
    last = insertion;
    return insertion;
  };
  const unlessNew = (insertion: Insertion | null) => {
    const known = last !== null && insertion !== null && isSame(last, insertion);
    last = null;
    return known ? null : insertion;
  };
  return { add, unlessNew };
}

const isSame = (a: Insertion, b: Insertion): boolean =>
  a.text === b.text && a.composer.element === b.composer.element;

function pasted(event: ClipboardEvent, where: Where): Insertion | null {
  return insertion(event, 'paste', event.clipboardData, takerOf(event, where));
}

/** A second net: clipboard strips, dictation and writing tools insert without a paste event. */
function inserted(event: InputEvent, open: OpenShadow): Insertion | null {
  if (!/^insertFrom(?:Paste|Yank|Drop)|^insertReplacementText$/.test(event.inputType)) return null;
  const via = event.inputType === 'insertFromDrop' ? 'drop' : 'paste';
  const element = editableIn(deepPath(event, open));
  return insertion(event, via, event.dataTransfer, element, event.data ?? '');
}

function dropped(event: DragEvent, where: Where): Insertion | null {
  const element = editableIn(deepPath(event, where.open));
  const found = insertion(event, 'drop', event.dataTransfer, element ?? takerOf(event, where));
  return found && element ? { ...found, placeCaret: caretFromPoint(event, element) } : found;
}

/** Pages take a paste and a drop wherever it comes, and put its text into their composer by themselves. */
function takerOf(event: Event, { site, open }: Where): HTMLElement | null {
  const path = deepPath(event, open);
  return editableIn(path) ?? composerTaking(path, site(), open);
}

function insertion(
  event: Event,
  via: 'paste' | 'drop',
  data: DataTransfer | null,
  element: HTMLElement | null,
  fallback = '',
): Insertion | null {
  const carried = carriedText(data);
  const text = carried.text || fallback;
  if (text === '' || !element) return null;
  const composer = composerOf(element);
  const { html, rest } = carried;
  return { kind: 'insertion', via, event, composer, text, html, rest, placeCaret: null };
}
