// What stands from the first moment: it hears every event for the acting part, and opens that with the first that matters.
// See docs/decisions/0022-quick-start.md.
import { hearWindow, type OnWindow } from '../../lib/capture/lasting.ts';
import { type Hear, hearNeighbours } from '../../lib/capture/neighbours.ts';
import { hearLine, type OnLine } from '../../lib/capture/wire/line.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { readEffectivePolicy } from '../../lib/platform/storage.ts';

/** What the acting part is given. */
export type Post = {
  readonly onWindow: OnWindow;
  readonly onLine: OnLine;
  readonly onNeighbour: (hear: Hear) => void;
  /** Whether the script in the page's own world has come. */
  readonly wireStands: () => boolean;
  /** What storage has answered so far. */
  readonly policy: () => EffectivePolicy | null;
  readonly signal: AbortSignal;
};

/** What the worker tells is for the acting part too. */
export type Acting = { readonly heldElsewhere: (rules: readonly string[]) => void };

/** The script that waits beside this one: its first call reads it, which takes as long as what then runs. */
type Slot = { spillwayActing?: () => (post: Post) => Acting };

export function standPost(signal: AbortSignal) {
  const opening = createOpening(() => post);
  const { act } = opening;
  let hear: Hear | null = null;
  let policy: EffectivePolicy | null = null;
  const { onWindow, onOther, listenAgain } = hearWindow(act, signal);
  const { onLine, stands } = hearLine({ open: act, onOpened: listenAgain, signal });
  const told: Hear = (submission) => {
    act();
    return hear?.(submission) ?? false;
  };
  hearNeighbours(told, onWindow, signal);
  const post: Post = {
    onWindow,
    onLine,
    onNeighbour: (listener) => {
      hear = listener;
    },
    wireStands: stands,
    policy: () => policy,
    signal,
  };
  const readPolicy = async () => {
    policy = await readEffectivePolicy().catch(() => null);
  };
  return { ...opening, onOther, readPolicy };
}

function createOpening(post: () => Post) {
  let made: ((post: Post) => Acting) | null = null;
  let acting: Acting | null = null;
  /** A second try would fail as the first did. */
  let tried = false;
  const read = () => {
    made ??= (globalThis as Slot).spillwayActing?.() ?? null;
  };
  const act = (): Acting | null => {
    if (tried) return acting;
    tried = true;
    try {
      read();
      acting = made?.(post()) ?? null;
    } catch (error) {
      reportError(error);
    }
    return acting;
  };
  return { read, act };
}
