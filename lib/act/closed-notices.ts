// Remembers for a moment which request's notice was closed: a page that tries again by itself is held again, and the
// person is not told the same thing over and over. In this page's memory, and the text goes with the moment.

export type ClosedNotices = {
  readonly add: (text: string) => void;
  readonly has: (text: string) => boolean;
};

/** A page's own tries come within this; a person who sends again has a notice again (milliseconds). */
const moment = 3_000;

export function createClosedNotices(now: () => number = Date.now): ClosedNotices {
  let last: { readonly text: string; readonly at: number } | null = null;
  const add = (text: string): void => {
    last = { text, at: now() };
    setTimeout(() => {
      if (last && now() - last.at >= moment) last = null;
    }, moment);
  };
  return { add, has: (text) => last !== null && last.text === text && now() - last.at < moment };
}
