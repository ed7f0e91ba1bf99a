// Reasons and notes through the real collector: counted by reason, refused where the reason is not the policy's or the
// note holds something; and what the browser does about a refused note.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overview } from '../../collector/admin/overview.ts';
import { justifications } from '../../collector/aggregate/justifications.ts';
import { eventsReply } from '../../lib/contract/api.ts';
import { noSettings } from '../../lib/contract/managed.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { openDatabase } from '../../lib/record/database.ts';
import { enqueue, queued } from '../../lib/record/queue.ts';
import { createClient } from '../../lib/send/client.ts';
import { flush } from '../../lib/send/flush.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { type Device, makeEvent } from '../support/device.ts';
import { card } from '../support/practice.ts';
import { askingWhy } from '../support/reasons.ts';

let collector: TestCollector;
let device: Device;
const dictionary = { id: 'projects', title: 'Project', class: 'restricted' as const };
beforeAll(async () => {
  collector = await testCollector();
  const own = { dictionaries: [{ ...dictionary, terms: ['Nightjar Seven'] }] };
  const document = { ...defaultPolicy, version: 9, own, ...askingWhy('optional') };
  await collector.store.policies.publish(document, 'test');
  device = await collector.device();
});
afterAll(() => collector.stop());

const because = (reason: string, note: string | null = null) =>
  makeEvent({ action: 'justify', outcome: 'proceeded', justification: { reason, note } });
const send = async (...events: unknown[]) =>
  eventsReply.parse(await (await device.send(events)).json());
const secret = ['Tr0ub', 'adour', 'x9'].join('');
const days = { from: 0, to: 1e6 };

test('reasons are counted, notes are kept, and the console gets the first', async () => {
  const reply = await send(because('needed', 'a test with made-up people'), because('needed'));
  expect(reply).toMatchObject({ accepted: 2, rejected: [] });
  const { reasons } = await overview(collector.store, 30, Date.now());
  expect(reasons).toEqual([{ id: 'needed', label: 'The task needs it', decisions: 2 }]);
  const listed = await justifications(collector.store.db, days);
  expect(listed.map(({ reason, note }) => [reason, note])).toEqual([
    ['needed', null],
    ['needed', 'a test with made-up people'],
  ]);
  expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['day', 'note', 'reason', 'surface', 'tool']);
});

test.each([
  ['a reason that no policy has', because('curiosity'), 'unknown-reason', 'justification.reason'],
  [
    'a password',
    because('needed', `the password is ${secret}`),
    'note-refused',
    'justification.note',
  ],
  ['a phone number', because('needed', '+49 30 901820'), 'bad-event', 'justification.note'],
  ['an own term', because('needed', 'for Nightjar Seven'), 'note-refused', 'justification.note'],
  ['no note at all', because('needed', `it is ${card}`), 'bad-event', 'justification.note'],
  ['a line break', because('needed', 'two\nlines'), 'bad-event', 'justification.note'],
  ['another field', { ...because('needed'), prompt: 'x' }, 'bad-event', null],
])('%s is refused', async (_, event, code, field) => {
  const { accepted, rejected } = await send(event);
  expect(accepted).toBe(0);
  expect(rejected).toMatchObject([{ code, field }]);
  expect(await notes()).not.toContain(event.justification?.note ?? 'none');
});

const notes = async () => (await justifications(collector.store.db, days)).map(({ note }) => note);

test('a refused note costs the note and not the event, and nothing counts as lost', async () => {
  const database = openDatabase('justify-flow');
  const event = because('not-sensitive', 'for Nightjar Seven');
  await enqueue(database, event);
  const client = createClient(collector.base, collector.fetch as typeof fetch);
  const identity = { device: device.id, key: device.keys.privateKey };
  const settings = { ...noSettings, collectorUrl: collector.base };
  const outcome = await flush(database, client, identity, settings, '0.1.0');
  expect(outcome).toMatchObject({ ok: true });
  expect(await queued(database)).toBe(0);
  const listed = await justifications(collector.store.db, days);
  expect(listed).toContainEqual(expect.objectContaining({ reason: 'not-sensitive', note: null }));
  expect(await database.counters.get('dropped')).toMatchObject({ value: 0 });
  // What the person can look up is what was sent, both times.
  const bodies = (await database.sent.toArray()).map(({ body }) => body);
  expect(bodies.map((body) => body.includes('Nightjar'))).toEqual([true, false]);
});
