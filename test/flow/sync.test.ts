// From a note to the collector's tables and back with a policy: the extension's worker parts and the real
// collector, without a socket and without a browser.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DecisionNote } from '../../lib/contract/event.ts';
import { noSettings } from '../../lib/contract/managed.ts';
import { noPolicyYet } from '../../lib/contract/state.ts';
import { createInspector } from '../../lib/inspect/organisation/inspector.ts';
import { wantedAssets } from '../../lib/inspect/organisation/own.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { readAssets } from '../../lib/record/assets.ts';
import { enqueue, eventOf, queued } from '../../lib/record/queue.ts';
import { fakeBrowser, ownOf } from '../support/fake-browser.ts';
import { type FlowCollector, startFlowCollector } from '../support/flow-collector.ts';

const note: DecisionNote = {
  site: 'claude',
  standing: 'tolerated',
  account: 'unknown',
  surface: 'paste',
  action: 'redact',
  outcome: 'redacted',
  findings: [
    { rule: 'payment-card', family: 'financial', class: 'restricted', level: 'high', count: 2 },
  ],
  chars: 120,
  policy: 1,
};

let collector: FlowCollector;
let browser: ReturnType<typeof fakeBrowser>;

beforeEach(async () => {
  collector = await startFlowCollector();
  browser = fakeBrowser(() => collector.fetch, {
    ...noSettings,
    collectorUrl: 'http://localhost',
    enrolToken: await collector.token(),
  });
});
afterEach(() => collector.stop());

test('an event reaches the collector once, and leaves the queue then', async () => {
  const event = eventOf(note);
  await enqueue(browser.database, event);
  expect(await browser.sync.sendNow()).toEqual({ ok: true });
  expect(await queued(browser.database)).toBe(0);
  expect(await collector.events()).toMatchObject([{ id: event.id }]);
  expect(await browser.sync.sendNow()).toEqual({ ok: true });
  expect(await collector.events()).toHaveLength(1);
});

test('what is on the options page is what was sent, byte for byte', async () => {
  await enqueue(browser.database, eventOf(note));
  await browser.sync.sendNow();
  const [sent] = await browser.database.sent.toArray();
  const posted = collector.exchanges
    .filter(({ path: at }) => at === '/v1/events')
    .map(({ body }) => body);
  expect(posted).toEqual([sent?.body]);
});

test('an acknowledgement that is lost costs a duplicate, never a second count', async () => {
  await enqueue(browser.database, eventOf(note));
  collector.loseNextReply();
  expect(await browser.sync.sendNow()).toEqual({ ok: false, why: 'offline' });
  expect(await queued(browser.database)).toBe(1);
  expect(await browser.sync.sendNow()).toEqual({ ok: true });
  expect(await collector.events()).toHaveLength(1);
  expect(await queued(browser.database)).toBe(0);
});

test('without a collector nothing is lost and nothing is sent', async () => {
  browser.state.settings = noSettings;
  await enqueue(browser.database, eventOf(note));
  expect(await browser.sync.sendNow()).toEqual({ ok: false, why: 'no-collector' });
  expect(await queued(browser.database)).toBe(1);
  expect(collector.exchanges).toEqual([]);
});

test('policy is pulled once and confirmed by its ETag after that', async () => {
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
  expect(browser.state.policy).toMatchObject({ version: 1, source: 'collector', problem: null });
  await browser.sync.pullNow();
  expect(browser.state.applied).toHaveLength(1);
  expect(
    collector.exchanges.filter(({ path: at }) => at === '/v1/policy').map(({ status }) => status),
  ).toEqual([200, 304]);
});

test('a new policy comes with the next batch', async () => {
  await browser.sync.pullNow();
  await collector.publishNext();
  await enqueue(browser.database, eventOf(note));
  await browser.sync.sendNow();
  expect(browser.state.policy.version).toBe(2);
});

test('an older policy than the one in force is not taken', async () => {
  browser.state.policy = { ...noPolicyYet, version: 9, source: 'collector' };
  expect(await browser.sync.pullNow()).toEqual({ ok: false, why: 'refused' });
  expect(browser.state.policy).toMatchObject({ version: 9, problem: 'older-policy' });
  expect(browser.state.applied).toEqual([]);
});

test('a collector that was set up anew gets its devices back', async () => {
  await browser.sync.pullNow();
  const before = browser.state.enrolment;
  await collector.stop();
  collector = await startFlowCollector();
  browser.state.settings = { ...browser.state.settings, enrolToken: await collector.token() };
  await enqueue(browser.database, eventOf(note));
  expect(await browser.sync.sendNow()).toEqual({ ok: true });
  expect(browser.state.enrolment?.device).not.toBe(before?.device);
  expect(await collector.events()).toHaveLength(1);
});

test('a site the collector does not know is dropped, counted and reported', async () => {
  await enqueue(browser.database, eventOf({ ...note, site: 'not-a-site' }));
  await enqueue(browser.database, eventOf(note));
  await browser.sync.sendNow();
  expect(await collector.events()).toHaveLength(1);
  expect(browser.state.send).toMatchObject({ queued: 0, dropped: 1 });
});

test('a refused token is told as it is and leaves everything queued', async () => {
  browser.state.settings = {
    ...browser.state.settings,
    enrolToken: `spw1.${'A'.repeat(16)}.${'A'.repeat(43)}`,
  };
  await enqueue(browser.database, eventOf(note));
  expect(await browser.sync.sendNow()).toEqual({ ok: false, why: 'refused' });
  expect(browser.state.send?.problem).toBe('bad-token');
  expect(await queued(browser.database)).toBe(1);
});

const bytes = new TextEncoder().encode('falcon\nomega\n');
const dictionary = { id: 'names', title: 'Names', class: 'restricted' } as const;

test('from a policy over its asset to a finding', async () => {
  const asset = collector.addAsset(bytes);
  await collector.publishNext({ dictionaries: [{ ...dictionary, asset }] });
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
  expect(browser.state.assets).toEqual([asset.sha256]);
  const applied = ownOf(browser.state.applied.at(-1));
  const assets = await readAssets(browser.database, wantedAssets(applied));
  const { findings } = createInspector(rules, applied, assets).inspect('see the falcon');
  expect(findings).toMatchObject([{ rule: 'own-names', start: 8, end: 14 }]);
});

test('an asset is fetched once, and again when it was lost', async () => {
  const asset = collector.addAsset(bytes);
  await collector.publishNext({ dictionaries: [{ ...dictionary, asset }] });
  const fetched = () => collector.exchanges.filter(({ path: at }) => at.startsWith('/v1/assets/'));
  await browser.sync.pullNow();
  await browser.sync.pullNow();
  expect(fetched()).toHaveLength(1);
  await browser.database.assets.clear();
  await browser.sync.pullNow();
  expect(fetched()).toHaveLength(2);
});

test('an asset that is not what its name says is not kept, and policy is followed all the same', async () => {
  const asset = collector.addAsset(bytes);
  await collector.publishNext({ dictionaries: [{ ...dictionary, asset }] });
  collector.spoilAssets();
  expect(await browser.sync.pullNow()).toEqual({ ok: false, why: 'refused' });
  expect(browser.state.policy).toMatchObject({ version: 2, problem: 'bad-reply' });
  expect(browser.state.assets).toEqual([]);
  expect(await browser.database.assets.count()).toBe(0);
});
