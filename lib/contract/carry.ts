// How a cleaned text gets from one guarded page to another: through two frames of the extension, each over a port of its
// own, and between the two over a channel whose name is a secret that is used once. Neither the worker nor a page, nor
// storage or network, is on the way.

/** To the frame, with the port. */
export const carryGreeting = 'spillway-carry';

export type Cargo = {
  readonly text: string;
  /** Those in the text: they stand for values that stay in the page where it was written. */
  readonly placeholders: readonly string[];
};

/** To the frame of the page that gives, or of the page that takes. */
export type CarryRequest =
  | { readonly role: 'give'; readonly nonce: string; readonly cargo: Cargo }
  | { readonly role: 'take'; readonly nonce: string };

/** To the page that gives: it was taken. To the page that takes: here it is. */
export type CarryReply =
  | { readonly role: 'given' }
  | { readonly role: 'taken'; readonly cargo: Cargo };

/** Between the two frames. */
export type CarryWord =
  | { readonly say: 'here' }
  | { readonly say: 'cargo'; readonly cargo: Cargo }
  | { readonly say: 'thanks' };

/** How long the giving page waits (milliseconds): the tool may have to be signed in to. */
export const carryPatience = 60_000;
