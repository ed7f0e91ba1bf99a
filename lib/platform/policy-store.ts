// The worker's copy of the policy in storage: the document as accepted, what guards read, and its status.
import { type PolicyDocument, policyDocument } from '../contract/policy.ts';
import { localCells, noPolicyYet, type PolicyStatus } from '../contract/state.ts';
import type { EffectivePolicy } from '../decide/effective-policy.ts';
import { readCell, writeCell } from './storage.ts';

export type StoredPolicy = {
  readStatus(): Promise<PolicyStatus>;
  writeStatus(status: PolicyStatus): Promise<void>;
  apply(document: PolicyDocument): Promise<void>;
  /** Makes the effective policy again, from the stored document or the bundled one. */
  restore(): Promise<void>;
};

/**
 * @param resolve document → what guards read; null → the bundled policy.
 * @param onApplied called after guards can read it, e.g. to guard the hosts that it names.
 */
export function createPolicyStore(
  resolve: (document: PolicyDocument | null) => EffectivePolicy,
  onApplied: (effective: EffectivePolicy) => Promise<void>,
): StoredPolicy {
  // One after another: a restore that has read the older document must not write after a newer one was applied.
  let before: Promise<void> = Promise.resolve();
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    before = before.then(run, run);
    return before;
  };
  const use = async (document: PolicyDocument | null) => {
    const effective = resolve(document);
    await writeCell('local', localCells.effective, effective);
    await onApplied(effective);
  };
  return {
    readStatus: async () =>
      (await readCell<PolicyStatus>('local', localCells.policyStatus)) ?? noPolicyYet,
    writeStatus: (status) => writeCell('local', localCells.policyStatus, status),
    apply: (document) =>
      inTurn(async () => {
        await writeCell('local', localCells.policy, document);
        await use(document);
      }),
    // An update of the extension may read documents differently, so the effective policy is made anew.
    restore: () =>
      inTurn(async () => {
        const stored = policyDocument.safeParse(await readCell('local', localCells.policy));
        await use(stored.success ? stored.data : null);
      }),
  };
}
