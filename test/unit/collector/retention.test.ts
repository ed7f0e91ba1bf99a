// Retention: old events go, in chunks; the counts by day stay.
import { expect, test } from 'vitest';
import { dayOf } from '../../../collector/store/day.ts';
import { signalEventOf } from '../../../lib/record/queue.ts';
import { testCollector } from '../../support/collector.ts';
import { makeEvent } from '../../support/device.ts';

const dayMs = 86_400_000;
const keep = { events: 400, hosts: 90 };

test('deletes what is older than it may be and nothing else', async () => {
  const { store, device, stop } = await testCollector();
  const { id } = await device();
  const known = store.devices.find(id);
  expect(known).not.toBeNull();
  const now = Date.now();
  const deliver = async (nonce: string, ages: readonly number[]) => {
    const events = ages.map((age) => ({
      event: makeEvent(),
      at: now - age * dayMs,
      clamped: age > 30,
    }));
    const proof = { device: known!, nonce, until: now - 1 };
    const rest = { extension: '0.1.0', department: null, dropped: 0, refused: 0 };
    return store.events.take({ proof, ...rest, events });
  };
  await deliver('a', Array(450).fill(401));
  for (let n = 0; n < 5; n++) await deliver(`b${n}`, Array(400).fill(402));
  await deliver('c', [400, 399, 0]);
  const count = async (table: 'events' | 'nonces' | 'clamped_events') =>
    (await store.db.selectFrom(table).select('device').execute()).length;
  expect(await count('events')).toBe(2453);

  const ended = AbortSignal.abort();
  expect(await store.retention.sweep(keep, ended, now)).toBe(0);
  expect(await store.retention.sweep(keep, new AbortController().signal, now)).toBe(2450);
  expect(await count('events')).toBe(3);
  expect(await count('clamped_events')).toBe(2);
  expect(await count('nonces')).toBe(0);
  const days = await store.db.selectFrom('tool_day').select(['day', 'events']).execute();
  const of = (age: number) => days.find(({ day }) => day === dayOf(now - age * dayMs))?.events;
  expect([of(402), of(401), of(0)]).toEqual([2000, 450, 1]);
  await stop();
});

test('hosts that nobody has listed go earlier, with their counts; other signals stay', async () => {
  const { store, device, stop } = await testCollector();
  const { id } = await device();
  const known = store.devices.find(id);
  const now = Date.now();
  const signals = [
    { kind: 'unknown-tool', host: 'example.com', evidence: 'messages' },
    { kind: 'health', site: 'claude', state: 'blind', reason: 'send-not-seen' },
  ] as const;
  for (const age of [91, 90])
    await store.events.take({
      proof: { device: known!, nonce: `n${age}`, until: now },
      extension: '0.1.0',
      department: null,
      dropped: 0,
      refused: 0,
      events: signals.map((signal) => ({
        event: signalEventOf(signal, now),
        at: now - age * dayMs,
        clamped: false,
      })),
    });
  await store.retention.sweep(keep, new AbortController().signal, now);
  const left = async (table: 'signals' | 'signal_day') =>
    (await store.db.selectFrom(table).select(['day', 'kind']).execute())
      .map(({ day, kind }) => `${kind} ${dayOf(now) - day}`)
      .sort();
  for (const table of ['signals', 'signal_day'] as const)
    expect(await left(table)).toEqual(['health 90', 'health 91', 'unknown-tool 90']);
  await stop();
});
