// A send control and the composer it sends may stand in two frames. The guards of one extension share a world over all
// frames of an origin, and the browser lets nobody across origins: each tells the others, during the event, of what was
// done in its frame. The guard where a text stands decides, asks and releases, as it does for an Enter in that frame.
// In Firefox every frame has a world of its own, and nobody is told.
import type { Press, Sending } from './submission.ts';

type Hear = (told: Sending | Press) => void;
type Slot = { spillwayNeighbour?: Hear };

/** A page has a handful of frames; the bound keeps a hostile one from having thousands. */
const maxFrames = 100;

export function hearNeighbours(hear: Hear, signal: AbortSignal): void {
  const slot = globalThis as Slot;
  slot.spillwayNeighbour = hear;
  signal.addEventListener('abort', () => {
    if (slot.spillwayNeighbour === hear) delete slot.spillwayNeighbour;
  });
}

export function tellNeighbours(told: Sending | Press): void {
  for (const frame of framesIn(windows())) if (frame !== self) hearIn(frame)?.(told);
}

type WithSmall = { readonly documentPictureInPicture?: { readonly window: Window | null } };

/** This tab, who opened it, and the small window that this page keeps in sight. */
function windows(): Window[] {
  const { documentPictureInPicture: small } = globalThis as WithSmall;
  const opened: Window | null = opener?.top ?? null;
  return [top, opened, small?.window].filter((each): each is Window => Boolean(each));
}

/** Also those of another origin: theirs may be of ours again. */
function framesIn(roots: readonly Window[]): Window[] {
  const found = [...roots];
  for (let at = 0; at < found.length; at += 1) {
    const { length } = found[at] ?? [];
    for (let index = 0; index < length && found.length < maxFrames; index += 1) {
      const child = found[at]?.[index];
      if (child) found.push(child);
    }
  }
  return found;
}

/** An element or a frame with that name would show itself too. */
function hearIn(frame: Window): Hear | null {
  try {
    const { spillwayNeighbour } = frame as Slot;
    return typeof spillwayNeighbour === 'function' ? spillwayNeighbour : null;
  } catch {
    return null;
  }
}
