// Deletes what is older than it may be, in chunks, so that no delete holds up the browsers that wait.
// Roll-ups stay, for they are counts by day and say nothing about a device or a person; but not those that name a host.
import type { Handle } from './database.ts';
import { dayOf } from './day.ts';
import type { Writer } from './writer.ts';

/** Rows a chunk: the worst one measured took 8 ms. */
const chunk = 2000;

export const defaultRetentionDays = 400;
/** Hosts that nobody has listed: long enough to look at each, no longer. */
export const defaultHostDays = 90;
const withHosts = "('unknown-tool', 'shadow-api')";
const sessionDays = 1;

/** Days. `hosts`: of what names a host, roll-ups included. */
export type Keep = { readonly events: number; readonly hosts: number };

export type Retention = {
  /** @returns how many events were deleted. Ends early when the signal does. */
  sweep(days: Keep, signal: AbortSignal, now?: number): Promise<number>;
};

export function createRetention(handle: Handle, writer: Writer): Retention {
  const events = handle.prepare(
    `delete from events where (day, device, id) in
       (select day, device, id from events where day < ? limit ${chunk})`,
  );
  const signals = handle.prepare(
    `delete from signals where (day, device, id) in
       (select day, device, id from signals where day < ? limit ${chunk})`,
  );
  const hostSignals = handle.prepare(
    `delete from signals where (day, device, id) in
       (select day, device, id from signals where day < ? and kind in ${withHosts} limit ${chunk})`,
  );
  const hostDays = handle.prepare(
    `delete from signal_day where (day, kind, subject, detail) in
       (select day, kind, subject, detail from signal_day
        where day < ? and kind in ${withHosts} limit ${chunk})`,
  );
  const clamped = handle.prepare(
    `delete from clamped_events where (device, id) in
       (select device, id from clamped_events where day < ? limit ${chunk})`,
  );
  const nonces = handle.prepare(
    `delete from nonces where (device, nonce) in
       (select device, nonce from nonces where until < ? limit ${chunk})`,
  );
  const sessions = handle.prepare('delete from sessions where created_at < ?');

  const inChunks = async (statement: typeof events, bound: number, signal: AbortSignal) => {
    let deleted = 0;
    while (!signal.aborted) {
      const { changes } = await writer.write(() => statement.run(bound));
      deleted += changes;
      if (changes < chunk) break;
    }
    return deleted;
  };

  const sweep = async (days: Keep, signal: AbortSignal, now = Date.now()) => {
    const bound = dayOf(now) - days.events;
    const hostBound = dayOf(now) - Math.min(days.hosts, days.events);
    await inChunks(nonces, now, signal);
    await inChunks(clamped, bound, signal);
    await inChunks(signals, bound, signal);
    await inChunks(hostSignals, hostBound, signal);
    await inChunks(hostDays, hostBound, signal);
    await writer.write(() => sessions.run(now - sessionDays * 86_400_000));
    return inChunks(events, bound, signal);
  };
  return { sweep };
}
