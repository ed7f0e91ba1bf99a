// One guard a frame: a newer one takes over, and only when it stands does the older one end. The page can neither
// see nor cause it.
import { localCells } from '../../lib/contract/state.ts';
import { readCell, writeCell } from '../../lib/platform/storage.ts';

type Slot = { spillwayGuard?: AbortController };

/** Call when the listeners of this guard are in place. */
export function takeOver(life: AbortController): void {
  endInThisWorld(life);
  endInOtherWorlds(life).catch(() => undefined);
}

/** Put in twice by the same extension: both share a global object that is not the page's. */
function endInThisWorld(life: AbortController): void {
  const slot = globalThis as Slot;
  const older = slot.spillwayGuard;
  slot.spillwayGuard = life;
  older?.abort();
}

/**
 * After an update the older guard lives in another isolated world; the two share nothing but the DOM. The name of
 * the event is a secret of the extension, and nobody can listen for, or send, an event whose name they do not know.
 */
async function endInOtherWorlds(life: AbortController): Promise<void> {
  const name = await secretName();
  if (life.signal.aborted) return;
  window.dispatchEvent(new Event(name));
  window.addEventListener(name, () => life.abort(), { signal: life.signal });
}

async function secretName(): Promise<string> {
  const known = await readCell<string>('local', localCells.takeover);
  if (known) return known;
  await writeCell('local', localCells.takeover, crypto.randomUUID());
  // Another tab may have written at the same time: what is stored now holds for both.
  return (await readCell<string>('local', localCells.takeover)) ?? crypto.randomUUID();
}
