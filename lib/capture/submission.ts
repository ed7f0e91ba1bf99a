// What capture hands on: a page event as a submission. Says where it came from, decides nothing.
import type { Surface } from '../contract/words.ts';
import type { Composer } from './editors/editor.ts';

/** How a typed text was about to be sent, so that the same act can be released later. */
export type SendAct =
  | { readonly by: 'key'; readonly target: HTMLElement; readonly event: KeyboardEvent }
  | { readonly by: 'click'; readonly target: HTMLElement; readonly event: MouseEvent }
  | { readonly by: 'form'; readonly target: HTMLFormElement; readonly event: SubmitEvent }
  /** By a script's own `submit()`, which makes no event in the page. */
  | { readonly by: 'script'; readonly target: HTMLFormElement; readonly event: Event };

/** Done in the composer itself, or on something that may send one of another frame too. */
export type From = 'composer' | 'control';

/** Text on its way into a composer. */
export type Insertion = {
  readonly kind: 'insertion';
  readonly via: Extract<Surface, 'paste' | 'drop'>;
  readonly event: Event;
  readonly composer: Composer;
  readonly text: string;
  /** Empty where the event carried none. */
  readonly html: string;
  /** What it carried beside both. Never put in by us. */
  readonly rest: string;
  /** Puts the caret where the text was to go; null: where it is already. */
  readonly placeCaret: (() => void) | null;
};

/**
 * Text on its way out of a composer. Of several nearby composers the first is the likeliest; none: it may stand in another
 * frame.
 */
export type Sending = {
  readonly kind: 'sending';
  readonly via: Extract<Surface, 'typed'>;
  readonly event: Event;
  readonly from: From;
  readonly composers: readonly Composer[];
  readonly act: SendAct;
};

/**
 * What leads up to a sending or trails it (a pointer that goes down, a key that comes up). The act itself is asked about.
 */
export type Press = Omit<Sending, 'kind' | 'act'> & {
  readonly kind: 'press';
  /** The composer is left: a page may take its text by that. */
  readonly leaves: boolean;
};

/** Shift+Enter: a line nearly everywhere, and on some pages what sends. */
export type Line = Omit<Sending, 'kind'> & { readonly kind: 'line' };

/** A file as it is, or a copy of it that holds this text. */
export type Handed = { readonly file: File; readonly text: string | null };

/** Files on their way into the page. */
export type Delivery = {
  readonly kind: 'delivery';
  readonly via: Extract<Surface, 'file'>;
  readonly event: Event;
  readonly files: readonly File[];
  /** Takes the held files away from where the page could still find them. */
  readonly take: () => void;
  /** Hands these to the page in place of the held files, the same way. */
  readonly hand: (files: readonly Handed[]) => void;
  /** A second event about the same files. */
  readonly again: boolean;
};

/** What a page's script takes by itself, of the clipboard or of a file that it has a handle of. */
export type Reading = {
  readonly kind: 'reading';
  readonly event: Event;
  readonly text: string;
  readonly html: string;
  readonly files: readonly File[];
  /** Answers a reading that was held. null: the page gets none of it. */
  readonly give: (what: Given | null) => void;
};
export type Given = {
  readonly text: string;
  readonly html: string;
  readonly files: readonly Handed[];
};

export type Submission = Insertion | Sending | Press | Line | Delivery | Reading;
