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
};

export type Answer =
  /** `items` are ids of the review of `text`. */
  | { readonly choice: 'redact'; readonly text: string; readonly items: readonly number[] }
  | { readonly choice: 'edited'; readonly text: string }
  | { readonly choice: 'as-is'; readonly text: string }
  | { readonly choice: 'cancel' };
