// One guard a frame: after an update the newer one takes over, and only when it stands does the older one end.
// The page can neither see nor cause it.
import type { Ears } from '../../lib/capture/ears.ts';
import { localCells } from '../../lib/contract/state.ts';
import { readCell, writeCell } from '../../lib/platform/storage.ts';

type Slot = { spillwayGuard?: AbortController };

/**
 * True where a guard of this very extension stands already: both would share a global object that is not the
 * page's. The worker may put a guard in at any time; one that stands keeps its open dialog and what it remembers.
 */
export function isGuarded(): boolean {
  const { spillwayGuard } = globalThis as Slot;
  // An element with this id would show itself here.
  return spillwayGuard instanceof AbortController && !spillwayGuard.signal.aborted;
}

/** Call when the listeners of this guard are in place; `endInOtherWorlds` may come later. */
export function standHere(life: AbortController): void {
  (globalThis as Slot).spillwayGuard = life;
}

/**
 * After an update the older guard lives in another isolated world; the two share nothing but the DOM. The name of
 * the event is a secret of the extension, and nobody can listen for, or send, an event whose name they do not know.
 */
export async function endInOtherWorlds(life: AbortController, on: Ears['on']): Promise<void> {
  const name = await secretName().catch(() => null);
  if (name === null) return;
  if (life.signal.aborted) return;
  window.dispatchEvent(new Event(name));
  on(name, () => life.abort());
}

async function secretName(): Promise<string> {
  const known = await readCell<string>('local', localCells.takeover);
  if (known) return known;
  await writeCell('local', localCells.takeover, crypto.randomUUID());
  // Another tab may have written at the same time: what is stored now holds for both.
  return (await readCell<string>('local', localCells.takeover)) ?? crypto.randomUUID();
}
