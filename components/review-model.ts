// What the dialog shows and what it answers. No full value stands in an item: excerpts come masked.
import type { Class, Level, PolicyAction, Standing } from '../lib/contract/words.ts';

export type ReviewItem = {
  /** Position in the review, from 0. */
  readonly id: number;
  readonly title: string;
  /** Its line around the value, other values in it masked. */
  readonly before: string;
  readonly masked: string;
  readonly after: string;
  readonly placeholder: string;
  readonly class: Class;
  readonly level: Level;
  readonly action: PolicyAction;
  /** Could not be inspected; there is no value to show. */
  readonly unread: boolean;
};

export type Review = {
  /** The text under review. It stays in the page. */
  readonly text: string;
  readonly action: PolicyAction;
  readonly standing: Standing;
  readonly items: readonly ReviewItem[];
  /** False for a document: what is found in it can be shown, and only its own program can take it out. */
  readonly rewritable: boolean;
  /** Whether the text may go as it is: by a plain yes, by giving a reason, or not at all. */
  readonly asIs: 'free' | 'reason' | 'no';
  /** An approved tool that would take the cleaned text; null where there is none, or nothing to take. */
  readonly instead: { readonly id: string; readonly name: string } | null;
};

/**
 * `insert`: the text was on its way into the composer. `send`: out of it. `attach`: it is a file's. `mark`: it stands
 * there and goes nowhere yet.
 */
export type Way = 'insert' | 'send' | 'attach' | 'mark';

export type Frame = {
  readonly way: Way;
  readonly tool: string;
  /** Name of the file in question; empty where there is none. It is shown and goes nowhere. */
  readonly file: string;
  readonly organisation: string;
  readonly helpUrl: string | null;
  /** What the organisation lets a person choose from where a reason is needed. */
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  /** Whether a note may go with the reason. */
  readonly takesNote: boolean;
};

/** Why a note cannot go. `titles`: what was found in it. */
export type NoteProblem = {
  readonly why: 'form' | 'repeats' | 'found';
  readonly titles: readonly string[];
};

export type Answer =
  /** `items` are ids of the review of `text`. */
  | { readonly choice: 'redact'; readonly text: string; readonly items: readonly number[] }
  /** To the approved tool, cleaned; nothing goes here. */
  | { readonly choice: 'instead'; readonly text: string; readonly tool: string }
  | { readonly choice: 'edited'; readonly text: string }
  | { readonly choice: 'as-is'; readonly text: string }
  /** As it is, for this reason; what policy wants replaced in any case is replaced all the same. */
  | {
      readonly choice: 'justified';
      readonly text: string;
      readonly reason: string;
      /** Empty for none. */
      readonly note: string;
    }
  | { readonly choice: 'cancel' };
