// The one place that reads which way a thing fails when a text could not be inspected to the end.
import type { Class, PolicyAction } from '../contract/words.ts';
import type { EffectivePolicy } from './effective-policy.ts';

/** closed → nothing is sent; open → it goes, and the record says that it was not inspected. */
export function failAction(policy: EffectivePolicy, cls: Class): PolicyAction {
  return policy.failMode[cls] === 'closed' ? 'block' : 'log';
}
