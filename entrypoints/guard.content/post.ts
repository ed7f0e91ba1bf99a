// What stands from the first moment: it hears every event for the acting part, and opens that with the first that matters.
// See docs/decisions/0022-quick-start.md.
import { hearWindow, type OnWindow } from '../../lib/capture/lasting.ts';
import { type Hear, hearNeighbours } from '../../lib/capture/neighbours.ts';
import { hearLine, type OnLine } from '../../lib/capture/wire/line.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { readEffectivePolicy, watchEffectivePolicy } from '../../lib/platform/storage.ts';
import { createOpening } from './opening.ts';

/** What the acting part is given. */
export type Post = {
  readonly onWindow: OnWindow;
  readonly onLine: OnLine;
  readonly onNeighbour: (hear: Hear) => void;
  /** Whether the script in the page's own world has come. */
  readonly wireStands: () => boolean;
  /** The element that had the focus last. */
  readonly focused: () => Element | null;
  /** What storage has said so far. null: it holds none; undefined: nothing. */
  readonly policy: () => EffectivePolicy | null | undefined;
  readonly signal: AbortSignal;
};

export function standPost(signal: AbortSignal) {
  let neighbour: Hear | null = null;
  let focused: WeakRef<Element> | null = null;
  let policy: EffectivePolicy | null | undefined;
  const { read, act } = createOpening(
    (until) => ({
      onWindow: (type, listener) => ears.on(type, listener, until),
      onLine: (type, listener) => line.on(type, listener, until),
      onNeighbour: (hear) => {
        neighbour = hear;
      },
      wireStands: line.stands,
      focused: () => focused?.deref() ?? null,
      policy: () => policy,
      signal: until,
    }),
    signal,
  );
  const ears = hearWindow(act, signal);
  const line = hearLine({ open: act, onOpened: ears.listenAgain, signal });
  ears.on('focusin', (event) => {
    const [element] = event.composedPath();
    focused = element instanceof Element ? new WeakRef(element) : null;
  });
  const told: Hear = (submission) => {
    act();
    return neighbour?.(submission) ?? false;
  };
  hearNeighbours(told, ears.on, signal);
  const followPolicy = async () => {
    watchEffectivePolicy((next) => {
      policy = next;
    }, signal);
    const stored = await readEffectivePolicy().catch(() => null);
    policy ??= stored;
  };
  return { read, act, followPolicy, on: ears.on };
}
