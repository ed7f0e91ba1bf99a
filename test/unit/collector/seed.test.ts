// The example history: valid events, quiet weekends, the same each time, and nothing twice.
import { expect, test } from 'vitest';
import { eventsOfDay } from '../../../collector/seed/history.ts';
import { departments, examplePolicy } from '../../../collector/seed/organisation.ts';
import { seedStore } from '../../../collector/seed/seed-store.ts';
import { decisionEvent } from '../../../lib/contract/event.ts';
import { policyDocument } from '../../../lib/contract/policy.ts';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import { testCollector } from '../../support/collector.ts';

const policy = effectivePolicy(examplePolicy);
// 2026-03-02 is a Monday.
const monday = Date.UTC(2026, 2, 2) / 86_400_000;
const ofDay = (day: number) =>
  departments.flatMap((department) =>
    Array.from({ length: department.browsers }, (_, browser) =>
      eventsOfDay(department, browser, day, policy),
    ).flat(),
  );

test('is made of events that the contract takes, under a policy that it takes', () => {
  const events = ofDay(monday);
  expect(events.length).toBeGreaterThan(200);
  expect(events.filter((event) => !decisionEvent.safeParse(event).success)).toEqual([]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(policyDocument.safeParse(examplePolicy).success).toBe(true);
});

test('weekends are quiet, and a day is the same each time', () => {
  expect(ofDay(monday + 5).length).toBeLessThan(ofDay(monday).length / 5);
  expect(ofDay(monday)).toEqual(ofDay(monday));
});

test('running it again adds nothing, going further back adds what is missing', async () => {
  const { store, stop } = await testCollector();
  const first = await seedStore(store, 5);
  expect(first.accepted).toBeGreaterThan(100);
  expect(await seedStore(store, 5)).toEqual({ devices: first.devices, accepted: 0 });
  expect((await seedStore(store, 9)).accepted).toBeGreaterThan(0);
  const devices = await store.db.selectFrom('devices').select('department').execute();
  expect(devices.length).toBe(first.devices);
  await stop();
});
