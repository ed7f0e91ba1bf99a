// Opens the acting part that stands beside the post in the same isolated world, which the page cannot see. What is in it is
// said in entrypoints/acting.ts.
import type { Post } from './post.ts';

/** What the worker tells is for the acting part too. */
export type Acting = { readonly heldElsewhere: (rules: readonly string[]) => void };

/** The first call reads the script, which takes as long as what then runs. */
type Slot = { spillwayActing?: () => (post: Post) => Acting };

/**
 * @param postFor what it is given, until that signal.
 * @returns `read` reads it ahead; `act` opens it, where it is not open yet.
 */
export function createOpening(postFor: (until: AbortSignal) => Post, signal: AbortSignal) {
  let made: ((post: Post) => Acting) | null = null;
  let acting: Acting | null = null;
  let busy = false;
  const read = () => {
    made ??= (globalThis as Slot).spillwayActing?.() ?? null;
    return made;
  };
  /** A page can have us run where no stack is left. What was half open then ends, and the next event opens it. */
  const open = (): Acting | null => {
    const attempt = new AbortController();
    try {
      return read()?.(postFor(AbortSignal.any([signal, attempt.signal]))) ?? null;
    } catch (error) {
      attempt.abort();
      reportError(error);
      return null;
    }
  };
  const act = (): Acting | null => {
    // What is done for the opening might be heard itself.
    if (acting || busy) return acting;
    busy = true;
    try {
      acting = open();
    } finally {
      busy = false;
    }
    return acting;
  };
  return { read, act };
}
