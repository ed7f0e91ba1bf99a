// Sends what is queued, batch by batch, until the queue is empty or the collector stops taking.

import { type EventsReply, paths } from '../contract/api.ts';
import type { Batch, WireEvent } from '../contract/event.ts';
import { maxBodyBytes } from '../contract/limits.ts';
import type { Settings } from '../contract/managed.ts';
import type { Database } from '../record/database.ts';
import { acknowledge, droppedSoFar, nextBatch } from '../record/queue.ts';
import { utf8 } from './base64url.ts';
import type { Client, Failure, Identity } from './client.ts';

export type FlushOutcome =
  | { readonly ok: true; readonly sent: number; readonly policyEtag: string | null }
  | Failure;

/** Reads, sends, acknowledges. Safe to be cut off anywhere: what was not acknowledged is sent again. */
export async function flush(
  database: Database,
  client: Client,
  identity: Identity,
  settings: Settings,
  extension: string,
): Promise<FlushOutcome> {
  let sent = 0;
  let policyEtag: string | null = null;
  for (;;) {
    const batch = fitting(await batchOf(database, settings, extension));
    if (batch.events.length === 0) return { ok: true, sent, policyEtag };
    const body = JSON.stringify(batch);
    const reply = await client.events(identity, body);
    if (!reply.ok) return reply;
    const log = {
      at: Date.now(),
      url: `${settings.collectorUrl}${paths.events}`,
      body,
      events: batch.events.length,
    };
    const ids = batch.events.map(({ id }) => id);
    const { rejected } = reply.value;
    const again = withoutRefusedNotes(batch.events, rejected);
    const lost = rejected.length - again.length;
    await acknowledge(database, ids, log, again, lost, batch.dropped);
    sent += ids.length;
    policyEtag = reply.value.policy;
  }
}

async function batchOf(database: Database, settings: Settings, extension: string): Promise<Batch> {
  return {
    schema: 1,
    extension,
    department: settings.department,
    dropped: Math.min(1_000_000, await droppedSoFar(database)),
    events: await nextBatch(database),
  };
}

/** Halves the batch until its body fits; one event alone is always far below the bound. */
function fitting(batch: Batch): Batch {
  const tooLarge = utf8(JSON.stringify(batch)).length > maxBodyBytes;
  return tooLarge
    ? fitting({ ...batch, events: batch.events.slice(0, batch.events.length >> 1) })
    : batch;
}

/** What the collector found in a note costs the note, not the event. */
function withoutRefusedNotes(
  events: readonly WireEvent[],
  rejected: EventsReply['rejected'],
): WireEvent[] {
  return rejected.flatMap(({ index, code }) => {
    const event = code === 'note-refused' ? events[index] : undefined;
    if (event?.kind !== 'decision' || !event.justification?.note) return [];
    return [{ ...event, justification: { ...event.justification, note: null } }];
  });
}
