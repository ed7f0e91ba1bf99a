// Which tools a person may be sent to instead of the one they are at. Pure; where those are is known in lib/sites.
import { type Decision, standingOf } from './decision.ts';
import type { EffectivePolicy } from './effective-policy.ts';

/** Ids, the first choice first: what the deciding override names, then the policy's own list. */
export function approvedInstead(
  policy: EffectivePolicy,
  site: string,
  decision: Decision | null,
): string[] {
  const override = policy.overrides[decision?.because[0]?.override ?? -1];
  // An effective policy that an older version stored has none of these yet.
  const named = [...(override?.to ? [override.to] : []), ...(policy.approvedTools ?? [])];
  return [...new Set(named)].filter((id) => id !== site && mayBeUsed(policy, id));
}

/** Every tool that this policy sends people to. */
export const approvedAnywhere = (policy: EffectivePolicy): string[] =>
  [...(policy.approvedTools ?? []), ...policy.overrides.flatMap(({ to }) => to ?? [])].filter(
    (id) => mayBeUsed(policy, id),
  );

const mayBeUsed = (policy: EffectivePolicy, id: string): boolean =>
  standingOf(policy, id) !== 'forbidden';
