// Opens the engine that stands beside the guard in the same isolated world, which the page cannot see. What is in it is
// said in entrypoints/engine.ts.
import type { BuildInspector } from '../../lib/inspect/organisation/product.ts';
import { unread } from './unread.ts';

type Slot = { spillwayEngine?: () => BuildInspector };

let opened: BuildInspector | null = null;

/** Evaluated at the first call. Where it does not open, no text counts as read, and policy says what then. */
export function openEngine(): BuildInspector {
  try {
    opened ??= (globalThis as Slot).spillwayEngine?.() ?? nobodyReads;
  } catch {
    opened = nobodyReads;
  }
  return opened;
}

const nobodyReads: BuildInspector = () => ({
  inspect: (text) => ({ findings: [unread(text, 'confidential')], truncated: true }),
  titleOf: () => 'Text that cannot be checked',
  labelOf: () => 'UNREAD',
});
