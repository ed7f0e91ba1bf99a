// What the guard and the page that reads files say to each other, over a port of their own. The file's text goes
// this one way, from one part of the browser to the next, and is kept by neither.
import type { Finding } from './finding.ts';

/** Why a file, or a file within it, gave no text. */
export type UnreadReason =
  | 'encrypted'
  | 'unsupported'
  | 'no-text'
  | 'damaged'
  | 'too-large'
  | 'too-many-files'
  | 'too-deep'
  | 'expands-too-much'
  | 'suspicious-name';

/** `where`: path inside the file, empty for the file itself. */
export type Unread = { readonly where: string; readonly why: UnreadReason };

/** `F`: the browser's File; the contract knows no browser. */
export type ReadRequest<F> = { readonly id: number; readonly file: F };

/** `findings` are places in `text`. */
export type ReadReply = {
  readonly id: number;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
};

/** The first message to the reading page; it carries the port. */
export const readingGreeting = 'spillway-read';
