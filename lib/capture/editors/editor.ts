// What an editor kind can do: read, remember the selection, take a text. Behaviour belongs to kinds, never to sites.
import type { EditorKind } from '../../contract/site.ts';
import { plain } from '../../dom/plain.ts';
import type { Span } from './text-range.ts';

export type Insert = {
  readonly text: string;
  /** Empty: plain text only. */
  readonly html: string;
  /** The html is the composer's own: what came from elsewhere is for an editor to take, or nobody. */
  readonly own?: boolean;
};

export type Editor = {
  readonly kind: Exclude<EditorKind, 'auto'>;
  /** The text as a person sees it, one `\n` a line. */
  readonly readText: (element: HTMLElement) => string;
  /** Empty where the kind has no formatting. */
  readonly readHtml: (element: HTMLElement) => string;
  /** Remembers the selection; the result focuses the element and puts it back. */
  readonly keepSelection: (element: HTMLElement) => () => void;
  /** Needs the focus. Editors may put their own selection back for some frames after they got it. */
  readonly selectAll: (element: HTMLElement) => void;
  readonly isAllSelected: (element: HTMLElement) => boolean;
  /** Where these parts of the text stand; null: the kind has no nodes for its text. */
  readonly rangesOf: (element: HTMLElement, spans: readonly Span[]) => (Range | null)[] | null;
  /** Needs the focus, as `selectAll` does. */
  readonly selectSpan: (element: HTMLElement, span: Span) => void;
  readonly selectedText: (element: HTMLElement) => string;
  /** Replaces the selection by the editor's own path. `handled`: the page's editor took it over. */
  readonly insert: (element: HTMLElement, insert: Insert) => 'handled' | 'inserted';
  /** Another way, where the first one was taken over and nothing came of it. null: there is none. */
  readonly insertElse: Editor['insert'] | null;
  /** Line by line, where the first way drops line breaks. null: it keeps them. */
  readonly insertLines: Editor['insert'] | null;
  /**
   * Makes a line at the caret without a key: the page is not told of one. `shows`: whether it came is to be seen in the text.
   */
  readonly breakLine: (element: HTMLElement) => Promise<'taken' | 'shows'>;
  readonly undo: (element: HTMLElement) => void;
  /** For pages that read a field as somebody types. */
  readonly keyComesUp: (element: HTMLElement) => void;
  /** Presses the Enter that was held, at its target or, where that is gone, at the element. */
  readonly pressEnter: (element: HTMLElement, target: HTMLElement, held: KeyboardEvent) => void;
};

export type Composer = { readonly element: HTMLElement; readonly editor: Editor };

/** Events that we dispatch ourselves: the guard's own listeners let them through. */
export const ownEvents = new WeakSet<Event>();

/** Returns false where a listener prevented the default. */
export function dispatchOwn(target: EventTarget, event: Event): boolean {
  ownEvents.add(event);
  return plain(target).dispatchEvent(event);
}
