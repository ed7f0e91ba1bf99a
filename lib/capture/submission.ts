// What capture hands on: a page event as a submission. Says where it came from, decides nothing.
import type { Surface } from '../contract/words.ts';
import type { Composer } from './editors/editor.ts';

/** How a typed text was about to be sent, so that the same act can be released later. */
export type SendAct =
  | { readonly by: 'enter'; readonly target: HTMLElement; readonly event: KeyboardEvent }
  | { readonly by: 'click'; readonly target: HTMLElement; readonly event: MouseEvent }
  | { readonly by: 'form'; readonly target: HTMLFormElement; readonly event: SubmitEvent };

/** Text on its way into a composer. */
export type Insertion = {
  readonly kind: 'insertion';
  readonly via: Extract<Surface, 'paste' | 'drop'>;
  readonly event: Event;
  readonly composer: Composer;
  readonly text: string;
  /** Empty where the event carried none. */
  readonly html: string;
  /** Puts the caret where the text was to go; null: where it is already. */
  readonly placeCaret: (() => void) | null;
};

/** Text on its way out of a composer. Of several nearby composers the first is the likeliest. */
export type Sending = {
  readonly kind: 'sending';
  readonly via: Extract<Surface, 'typed'>;
  readonly event: Event;
  readonly composers: readonly Composer[];
  readonly act: SendAct;
};

export type Submission = Insertion | Sending;
