// The durable queue of events. An event leaves it when the collector has acknowledged it, never before:
// a worker can be stopped between any two lines.
import type { DecisionEvent, DecisionNote, SignalEvent, WireEvent } from '../contract/event.ts';
import { maxBatchEvents } from '../contract/limits.ts';
import type { Signal } from '../contract/signal.ts';
import type { Database, SentBatch } from './database.ts';
import { newEventId } from './uuid.ts';

/** Two weeks of a busy person without a collector; beyond it the oldest go, and are counted. */
export const maxQueued = 20_000;
/** How much of what left the browser its owner can look back on. */
export const maxSentBatches = 500;
const droppedCounter = 'dropped';

export function eventOf(note: DecisionNote, now = Date.now()): DecisionEvent {
  return { id: newEventId(now), at: new Date(now).toISOString(), kind: 'decision', ...note };
}

export function signalEventOf(signal: Signal, now = Date.now()): SignalEvent {
  return { id: newEventId(now), at: new Date(now).toISOString(), ...signal };
}

/** Resolves when the event is on disk. */
export async function enqueue(database: Database, event: WireEvent): Promise<void> {
  await database.transaction('rw', database.queue, database.counters, async () => {
    await database.queue.add({ id: event.id, event });
    const excess = (await database.queue.count()) - maxQueued;
    if (excess > 0) await dropOldest(database, excess);
  });
}

/** The oldest events, at most one batch. They stay in the queue. */
export async function nextBatch(database: Database): Promise<WireEvent[]> {
  const rows = await database.queue.orderBy('id').limit(maxBatchEvents).toArray();
  return rows.map(({ event }) => event);
}

/**
 * The collector has answered for these events: accepted, known already, or refused for good.
 * @param again events that it would take in this other shape; they stay in the queue as they are given here.
 * @param refused how many of them it will never take; counted as dropped.
 * @param reported the number of drops that the batch told the collector about.
 */
export async function acknowledge(
  database: Database,
  ids: readonly string[],
  sent: SentBatch,
  again: readonly WireEvent[],
  refused: number,
  reported: number,
): Promise<void> {
  const { queue, sent: log, counters } = database;
  await database.transaction('rw', queue, log, counters, async () => {
    await queue.bulkDelete([...ids]);
    await queue.bulkPut(again.map((event) => ({ id: event.id, event })));
    await log.add({ ...sent });
    await trimSent(database);
    await addDropped(database, refused - reported);
  });
}

export const queued = (database: Database): Promise<number> => database.queue.count();

export async function droppedSoFar(database: Database): Promise<number> {
  return (await database.counters.get(droppedCounter))?.value ?? 0;
}

async function dropOldest(database: Database, count: number): Promise<void> {
  const oldest = await database.queue.orderBy('id').limit(count).primaryKeys();
  await database.queue.bulkDelete(oldest);
  await addDropped(database, oldest.length);
}

async function addDropped(database: Database, change: number): Promise<void> {
  const value = Math.max(0, (await droppedSoFar(database)) + change);
  await database.counters.put({ name: droppedCounter, value });
}

async function trimSent(database: Database): Promise<void> {
  const excess = (await database.sent.count()) - maxSentBatches;
  if (excess > 0)
    await database.sent.bulkDelete(await database.sent.orderBy('seq').limit(excess).primaryKeys());
}
