// The worker's copy of the policy in storage: the document as accepted, what guards read, and its status.
import { type ReadPolicy, readPolicy } from '../contract/policy.ts';
import { localCells, noPolicyYet, type PolicyStatus } from '../contract/state.ts';
import type { EffectivePolicy } from '../decide/effective-policy.ts';
import { readCell, writeCell } from './storage.ts';

export type StoredPolicy = {
  readStatus(): Promise<PolicyStatus>;
  writeStatus(status: PolicyStatus): Promise<void>;
  apply(policy: ReadPolicy): Promise<void>;
  /** Makes the effective policy again, from the stored document or the bundled one. */
  restore(): Promise<void>;
};

/**
 * @param resolve policy → what guards read; null → the bundled policy.
 * @param onApplied called after guards can read it, e.g. to guard the hosts that it names.
 */
export function createPolicyStore(
  resolve: (policy: ReadPolicy | null) => EffectivePolicy,
  onApplied: (effective: EffectivePolicy) => Promise<void>,
): StoredPolicy {
  // One after another: a restore that has read the older document must not write after a newer one was applied.
  let before: Promise<void> = Promise.resolve();
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    before = before.then(run, run);
    return before;
  };
  const use = async (policy: ReadPolicy | null) => {
    const effective = resolve(policy);
    await writeCell('local', localCells.effective, effective);
    await onApplied(effective);
  };
  return {
    readStatus: async () =>
      (await readCell<PolicyStatus>('local', localCells.policyStatus)) ?? noPolicyYet,
    writeStatus: (status) => writeCell('local', localCells.policyStatus, status),
    apply: (policy) =>
      inTurn(async () => {
        await writeCell('local', localCells.policy, policy.raw);
        await use(policy);
      }),
    // An update of the extension may read documents differently, so the effective policy is made anew.
    restore: () =>
      inTurn(async () => {
        await use(readPolicy(await readCell('local', localCells.policy)));
      }),
  };
}
