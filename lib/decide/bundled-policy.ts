// The effective policy a guard is armed with before storage has answered: the default one, as version 0.
import { defaultPolicy } from './default-policy.ts';
import { type EffectivePolicy, effectivePolicy } from './effective-policy.ts';

let made: EffectivePolicy | null = null;

/** Made at the first call: in most pages storage has answered before anybody asks. */
export function bundledPolicy(): EffectivePolicy {
  made ??= { ...effectivePolicy(defaultPolicy), version: 0 };
  return made;
}
