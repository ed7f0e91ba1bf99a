// The guard's brain over the product's rules and what a policy adds to them, as in the page but without assets.
import { createBrain, type World } from '../../entrypoints/guard.content/brain.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { buildInspector } from '../../lib/inspect/organisation/product.ts';

export const brainIn = (world: World, language = 'en') =>
  createBrain(world, inspectorUnder(world.policy), undefined, () => language);

/** Built at the first text, and when policy brings something else. */
export function inspectorUnder(policy: () => EffectivePolicy): () => Inspector {
  let built: Inspector | null = null;
  let name = '';
  return () => {
    const { own } = policy();
    if (!built || JSON.stringify(own) !== name) built = buildInspector(own, new Map());
    name = JSON.stringify(own);
    return built;
  };
}
