// A send control and the composer it sends may stand in two frames. The guards of one extension share a world over all
// frames of an origin, and the browser lets nobody across origins: each tells the others, during the event, of what was
// done in its frame. The guard where a text stands decides, asks and releases, as it does for an Enter in that frame.
// In Firefox every frame has a world of its own, and nobody is told.
import type { OnWindow } from './lasting.ts';
import type { Press, Sending } from './submission.ts';

/** @returns whether a text stands there that may be the one. */
export type Hear = (told: Sending | Press) => boolean;
type Slot = {
  spillwayNeighbour?: Hear | undefined;
  spillwayOpened?: Set<Window> | undefined;
};

/** A page has a handful of frames; the bound keeps a hostile one from having thousands. */
const maxFrames = 100;

export function hearNeighbours(hear: Hear, onWindow: OnWindow, signal: AbortSignal): void {
  const slot = globalThis as Slot;
  slot.spillwayNeighbour = hear;
  tellOpener();
  // It may have been loaded anew since.
  onWindow('focus', tellOpener);
  signal.addEventListener('abort', () => {
    if (slot.spillwayNeighbour === hear) delete slot.spillwayNeighbour;
  });
}

/** A window does not know which ones it has opened. */
function tellOpener(): void {
  try {
    if (!opener) return;
    const slot = opener as Slot;
    // An element of that name is no property of the window itself.
    if (!Object.hasOwn(opener, 'spillwayOpened')) slot.spillwayOpened = new Set();
    slot.spillwayOpened?.add(self);
  } catch {
    // Of another origin, and none of ours.
  }
}

/**
 * The frames of this tab, and other windows only where no text stands in any of those: somebody who sends a text here does
 * not send the draft of a window that they have left.
 * @param found whether one stands in this frame.
 */
export function tellNeighbours(told: Sending | Press, found: boolean): void {
  const frames = framesIn(windows()).filter((frame) => frame !== self);
  const tell = (frame: Window): boolean => {
    try {
      return slotOf(frame).spillwayNeighbour?.(told) ?? false;
    } catch {
      // What goes wrong in one of them is not kept from the others.
      return false;
    }
  };
  const here = frames.filter((frame) => frame.top === top).map(tell);
  if (!found && !here.includes(true))
    for (const frame of frames) if (frame.top !== top) tell(frame);
}

type WithSmall = { readonly documentPictureInPicture?: { readonly window: Window | null } };

/** This tab, who opened it, and the small window that this page keeps in sight. */
function windows(): Window[] {
  const { documentPictureInPicture: small } = globalThis as WithSmall;
  const opened: Window | null = opener?.top ?? null;
  return [top, opened, small?.window].filter((each): each is Window => Boolean(each));
}

/** Also those of another origin: theirs may be of ours again. And the windows that any of them has opened. */
function framesIn(roots: readonly Window[]): Window[] {
  const found = new Set(roots);
  for (const frame of found) {
    for (let index = 0; index < frame.length && found.size < maxFrames; index += 1) {
      const child = frame[index];
      if (child) found.add(child);
    }
    for (const opened of slotOf(frame).spillwayOpened ?? []) if (!opened.closed) found.add(opened);
  }
  return [...found];
}

/** Nothing of another origin. An element or a frame with such a name would show itself too, and some can be called. */
function slotOf(frame: Window): Slot {
  try {
    const { spillwayNeighbour, spillwayOpened } = frame as Slot;
    return {
      ...(Object.hasOwn(frame, 'spillwayNeighbour') ? { spillwayNeighbour } : {}),
      ...(Object.hasOwn(frame, 'spillwayOpened') ? { spillwayOpened } : {}),
    };
  } catch {
    return {};
  }
}
