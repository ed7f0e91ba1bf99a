// `spillway policy key` and `spillway policy change-key`: the public half of what policies are signed with.
import { changePolicyKey, nameOfKey, nextPolicyKey, policySigner } from '../signing.ts';
import { failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

/** The key alone on stdout, so that it can be piped into a managed value. */
export const showPolicyKey = (words: Words): Promise<number> =>
  withStore(words, async (store, dataDir) => {
    const key = (await policySigner(dataDir)).key();
    if (words.flags.next === undefined) {
      process.stdout.write(`${key}\n`);
      return 0;
    }
    const next = await nextPolicyKey(dataDir);
    await store.audit.note(operator, 'policy-key-made', nameOfKey(next));
    process.stdout.write(`${key} ${next}\n`);
    say('1. Set the managed value policyKey to this line, both keys, on every browser.');
    say(`2. For browsers without that value publish a policy with "nextKey": "${next}".`);
    say('3. When all have it: spillway policy change-key. Then the new key alone is enough.');
    return 0;
  });

export const changeKey = (words: Words): Promise<number> =>
  withStore(words, async (store, dataDir) => {
    if (!(await changePolicyKey(dataDir)))
      return failed('There is no next key. Make one first: spillway policy key --next yes');
    await store.policies.signAnew();
    const key = (await policySigner(dataDir)).key();
    await store.audit.note(operator, 'policy-key-changed', nameOfKey(key));
    process.stdout.write(`${key}\n`);
    say('The current policy is signed with it. A collector that is running needs no restart.');
    return 0;
  });
