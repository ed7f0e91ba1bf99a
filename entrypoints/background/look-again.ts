// Looks for a new policy while a guarded tab is in use: with a conditional request, at least every half a minute or so,
// at random. After a failure it leaves the collector alone as long as everything else does.
import type { CommandReply } from '../../lib/contract/messages.ts';
import { readCell, writeCell } from '../../lib/platform/storage.ts';
import { backoff } from '../../lib/send/backoff.ts';

/** Guards wake the worker every 20 seconds: with that, a policy is in every tab in use within a minute (milliseconds). */
const least = 25_000;
const spread = 10_000;
/** Cell in storage.session: milliseconds since 1970 before which nobody looks. */
const cell = 'look-again';

export function createLook(
  pull: () => Promise<CommandReply>,
  hasCollector: () => Promise<boolean>,
): () => Promise<void> {
  let looking = false;
  return async () => {
    if (looking) return;
    looking = true;
    try {
      const next = (await readCell<number>('session', cell)) ?? 0;
      if (Date.now() < next || !(await hasCollector())) return;
      const reply = await pull();
      const wait = reply.ok
        ? least + spread * Math.random()
        : backoff('why' in reply ? reply.why : 'refused', 0, Math.random());
      await writeCell('session', cell, Date.now() + wait);
    } finally {
      looking = false;
    }
  };
}
