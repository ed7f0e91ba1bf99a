// Signals through the real collector without a socket: taken once, rolled up, and refused where they say more than
// their schema.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsReply } from '../../lib/contract/api.ts';
import type { Signal } from '../../lib/contract/signal.ts';
import { signalEventOf } from '../../lib/record/queue.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { makeDevice, makeEvent } from '../support/device.ts';

let collector: TestCollector;
beforeAll(async () => {
  collector = await testCollector({});
});
afterAll(() => collector.stop());

const enrolled = async () => makeDevice(collector.fetch, collector.base, await collector.token());
const rollUp = () => collector.store.db.selectFrom('signal_day').selectAll().execute();
const finding = {
  rule: 'payment-card',
  family: 'financial',
  class: 'restricted',
  level: 'high',
  count: 1,
} as const;
const wire = { site: 'chatgpt', standing: 'tolerated', endpoint: 'prompt' } as const;
const signals: readonly Signal[] = [
  { kind: 'bypass', ...wire, layer: 'network', held: true, findings: [finding], policy: 3 },
  { kind: 'health', site: 'claude', state: 'blind', reason: 'send-not-seen' },
  { kind: 'tool-seen', site: 'midjourney', standing: 'unapproved' },
  { kind: 'unknown-tool', host: 'ai.example.com', evidence: 'chat-completions' },
  { kind: 'shadow-api', host: 'intranet.example.com', provider: 'openai' },
];

test('each kind is taken once and counted by day, subject and case', async () => {
  const device = await enrolled();
  const events = signals.map((signal) => signalEventOf(signal));
  const first = eventsReply.parse(await (await device.send(events)).json());
  expect(first).toMatchObject({ accepted: 5, duplicate: 0, rejected: [] });
  const again = eventsReply.parse(await (await device.send([...events, makeEvent()])).json());
  expect(again).toMatchObject({ accepted: 1, duplicate: 5 });
  const counted = (await rollUp()).map(({ kind, subject, detail, events }) => [
    kind,
    subject,
    detail,
    events,
  ]);
  expect(counted).toEqual([
    ['bypass', 'chatgpt', 'prompt network held', 1],
    ['health', 'claude', 'blind send-not-seen', 1],
    ['shadow-api', 'example.com', 'openai', 1],
    ['tool-seen', 'midjourney', 'unapproved', 1],
    ['unknown-tool', 'example.com', 'chat-completions', 1],
  ]);
});

const [bypass, health, , unknown] = signals.map((signal) => signalEventOf(signal));
test.each([
  ['a key too many', { ...health, note: 'a sentence' }, 'bad-event'],
  ['a site that nobody knows', { ...health, site: 'the-customer-is-angry' }, 'unknown-site'],
  [
    'a rule that nobody knows',
    { ...bypass, findings: [{ ...finding, rule: 'x' }] },
    'unknown-rule',
  ],
  ['a path in a host', { ...unknown, host: 'ai.example.com/secret' }, 'bad-event'],
  ['a sentence for a host', { ...unknown, host: 'my salary is' }, 'bad-event'],
])('%s is refused', async (_name, event, code) => {
  const device = await enrolled();
  const reply = eventsReply.parse(await (await device.send([event])).json());
  expect(reply.rejected.map((each) => each.code)).toEqual([code]);
});
