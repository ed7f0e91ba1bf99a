// One guard a frame: a newer one takes over, and only when it stands does the older one end. Both live in the
// extension's isolated world, where the page cannot reach: a slot in its global object.

type Slot = { spillwayGuard?: AbortController };

/** @returns the life of this guard. Call when its listeners are in place. */
export function takeOver(life: AbortController): void {
  const slot = globalThis as Slot;
  const older = slot.spillwayGuard;
  slot.spillwayGuard = life;
  older?.abort();
}
