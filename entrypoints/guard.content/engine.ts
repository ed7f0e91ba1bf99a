// Opens the engine that stands beside the guard in the same isolated world, which the page cannot see. What is in it is
// said in entrypoints/engine.ts.
import type { BuildInspector } from '../../lib/inspect/organisation/product.ts';

type Slot = { spillwayEngine?: () => BuildInspector };

let opened: BuildInspector | null = null;

/**
 * Evaluated at the first call.
 * @returns null where it is not there, or does not open now: a page can have us run where no stack is left. To be asked again
 * with the next text.
 */
export function openEngine(): BuildInspector | null {
  try {
    opened ??= (globalThis as Slot).spillwayEngine?.() ?? null;
  } catch {
    return null;
  }
  return opened;
}
