// The durable queue: delete on acknowledgement, drops counted, ids in order of time.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type DecisionNote, decisionEvent } from '../../lib/contract/event.ts';
import { openDatabase } from '../../lib/record/database.ts';
import {
  acknowledge,
  droppedSoFar,
  enqueue,
  eventOf,
  nextBatch,
  queued,
} from '../../lib/record/queue.ts';
import { uuidv7 } from '../../lib/record/uuid.ts';

const note: DecisionNote = {
  site: 'claude',
  standing: 'tolerated',
  account: 'unknown',
  surface: 'paste',
  action: 'redact',
  outcome: 'redacted',
  findings: [{ rule: 'card', family: 'financial', class: 'restricted', level: 'high', count: 2 }],
  chars: 120,
  policy: 1,
};
let counter = 0;
const fresh = () => openDatabase(`queue-${counter++}`);
const sent = { at: 1, url: 'http://localhost/v1/events', body: '{}', events: 1 };

test('an event made of a note is one the collector accepts', () => {
  expect(decisionEvent.safeParse(eventOf(note)).success).toBe(true);
});

test('reading a batch takes nothing away; acknowledging does', async () => {
  const database = fresh();
  const events = [eventOf(note, 1_000), eventOf(note, 2_000)];
  for (const event of events) await enqueue(database, event);
  expect(await nextBatch(database)).toEqual(events);
  expect(await queued(database)).toBe(2);
  await acknowledge(database, [events[0]!.id], sent, [], 0, 0);
  expect(await nextBatch(database)).toEqual([events[1]]);
  expect(await database.sent.toArray()).toMatchObject([{ body: '{}' }]);
});

test('what the collector refuses for good is counted, and reported once', async () => {
  const database = fresh();
  await acknowledge(database, ['a', 'b'], sent, [], 2, 0);
  expect(await droppedSoFar(database)).toBe(2);
  await acknowledge(database, [], sent, [], 0, 2);
  expect(await droppedSoFar(database)).toBe(0);
});

test('ids carry version, variant and time, and sort by time', () => {
  const zero = new Uint8Array(10);
  const full = new Uint8Array(10).fill(255);
  expect(uuidv7(0x0123456789ab, zero)).toBe('01234567-89ab-7000-8000-000000000000');
  expect(uuidv7(0x0123456789ab, full)).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  expect(uuidv7(1, full) < uuidv7(2, zero)).toBe(true);
});
