// Which tools policy forbids, and the page that a person sees in place of one.
import { standingOf } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { type Forbidden, forbid, onForbidden } from '../../lib/platform/navigation-rules.ts';
import { readEffectivePolicy } from '../../lib/platform/storage.ts';
import { toolsUnder } from '../../lib/sites/all-tools.ts';
import { toolAt } from '../../lib/sites/match.ts';

export const forbiddenUnder = (policy: EffectivePolicy): readonly Forbidden[] =>
  toolsUnder(policy).filter(({ id }) => standingOf(policy, id) === 'forbidden');

export const forbidTools = (policy: EffectivePolicy): Promise<void> =>
  forbid(forbiddenUnder(policy));

/** Registers on the first tick. */
export function showWhyForbidden(): void {
  onForbidden(async (url) => {
    const policy = await readEffectivePolicy();
    const { hostname, pathname } = new URL(url);
    const tool = policy && toolAt(hostname, pathname, forbiddenUnder(policy));
    return tool ? `/forbidden.html?tool=${tool.id}` : null;
  });
}
