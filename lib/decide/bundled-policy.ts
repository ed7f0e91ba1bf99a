// The effective policy a guard is armed with before storage has answered: the default one, as version 0.
import { defaultPolicy } from './default-policy.ts';
import { type EffectivePolicy, effectivePolicy } from './effective-policy.ts';

export const bundledPolicy: EffectivePolicy = { ...effectivePolicy(defaultPolicy), version: 0 };
