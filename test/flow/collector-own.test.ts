// Own detection at the collector: assets are given out to devices alone, a policy that names what is not there or
// cannot be proved is refused with the field, and events may speak of the rules that policies have named.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssets } from '../../collector/store/assets.ts';
import { paths } from '../../lib/contract/api.ts';
import { policyDocument } from '../../lib/contract/policy.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { makeEvent } from '../support/device.ts';

let collector: TestCollector;
beforeEach(async () => {
  collector = await testCollector();
});
afterEach(() => collector.stop());

const head = (id: string) => ({ id, title: 'Own', class: 'restricted' });
const bytes = new TextEncoder().encode('falcon\nomega\n');

async function publish(own: object, version = 2) {
  const document = policyDocument.parse({ ...defaultPolicy, version, own });
  return collector.store.policies.publish(document, 'test');
}

describe('assets', () => {
  test('are given to a device, unchanged and for good', async () => {
    const { sha256 } = collector.store.assets.add(bytes);
    const reply = await (await collector.device()).get(`${paths.assets}${sha256}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes);
  });

  test('are not given to anybody else, and unknown names are not found', async () => {
    const { sha256 } = collector.store.assets.add(bytes);
    const stranger = await collector.fetch(`${collector.base}${paths.assets}${sha256}`);
    expect(stranger.status).toBe(401);
    const device = await collector.device();
    for (const name of ['a'.repeat(64), '..%2Fspillway.db', 'x'])
      expect((await device.get(`${paths.assets}${name}`)).status).toBe(404);
  });

  test('lie in the data folder, readable by their owner; a changed one is none', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'spillway-assets-'));
    const assets = createAssets(path.join(dir, 'spillway.db'));
    const { sha256 } = assets.add(bytes);
    assets.add(bytes);
    expect(await readdir(path.join(dir, 'assets'))).toEqual([sha256]);
    expect(assets.size(sha256)).toBe(bytes.length);
    await writeFile(path.join(dir, 'assets', sha256), 'something else');
    expect(assets.read(sha256)).toBeNull();
    expect(assets.read('../spillway.db')).toBeNull();
    await rm(dir, { recursive: true });
  });
});

describe('a policy is refused with the field', () => {
  const missing = { sha256: 'a'.repeat(64), bytes: 5 };
  const pattern = (text: string) => ({ patterns: [{ ...head('x'), pattern: text }] });
  test.each([
    [
      { dictionaries: [{ ...head('x'), asset: missing }] },
      'own.dictionaries.0.asset.sha256',
      'not here',
    ],
    [{ exactData: [{ ...head('x'), asset: missing }] }, 'own.exactData.0.asset.sha256', 'not here'],
    [
      { fingerprints: [{ ...head('x'), asset: missing }] },
      'own.fingerprints.0.asset.sha256',
      'not here',
    ],
    [pattern('(a)bc\\1'), 'own.patterns.0.pattern', 'backreference'],
    [pattern('abc(?=d)'), 'own.patterns.0.pattern', 'lookahead'],
    [pattern('abc[[:nope:]]'), 'own.patterns.0.pattern', 'POSIX'],
    [pattern('abc\\p{Klingon}'), 'own.patterns.0.pattern', 'no counterpart'],
    [pattern('KEY-(?:[a-z]{1,9}[a-z0-9]{1,9}){1,9};'), 'own.patterns.0.pattern', 'backtrack'],
    [pattern('KEY-\\w+\\w+;'), 'own.patterns.0.pattern', 'backtrack'],
  ])('%j', async (own, field, says) => {
    const outcome = await publish(own);
    expect(outcome).toMatchObject({ ok: false, why: 'bad-field', field });
    expect(outcome.ok || outcome.why !== 'bad-field' ? '' : outcome.message).toContain(says);
    expect(collector.store.policies.current()?.version).toBe(1);
  });

  test('an asset that is used as something else, or has another size', async () => {
    const asset = collector.store.assets.add(bytes);
    const wrong = { ...asset, bytes: asset.bytes + 1 };
    for (const [own, field] of [
      [{ exactData: [{ ...head('x'), asset }] }, 'own.exactData.0.asset'],
      [{ fingerprints: [{ ...head('x'), asset }] }, 'own.fingerprints.0.asset'],
      [{ dictionaries: [{ ...head('x'), asset: wrong }] }, 'own.dictionaries.0.asset.bytes'],
      [
        { dictionaries: [{ ...head('x'), asset, wholeWord: false }] },
        'own.dictionaries.0.wholeWord',
      ],
    ] as const)
      expect(await publish(own)).toMatchObject({ ok: false, field });
  });

  test('a long dictionary with a term of one letter, or without any', async () => {
    for (const text of ['falcon\nx\n', '\n\n', '\x00\x01\x02\x03'.repeat(50)]) {
      const asset = collector.store.assets.add(new TextEncoder().encode(text));
      const outcome = await publish({ dictionaries: [{ ...head('x'), asset }] });
      expect(outcome).toMatchObject({ ok: false, field: 'own.dictionaries.0.asset' });
    }
  });
});

test('honest patterns are published', async () => {
  const patterns = [
    'PRJ-\\d+',
    '(?i)acme[ -]\\w{1,20}',
    '[A-Z]{3}\\d{4}',
    '\\bK\\d{5}(?:-[A-Z]{2})?\\b',
  ];
  const own = { patterns: patterns.map((pattern, index) => ({ ...head(`p${index}`), pattern })) };
  expect(await publish(own)).toMatchObject({ ok: true });
});

test('an event may name an own rule of any policy that was published, and no other', async () => {
  await publish({ dictionaries: [{ ...head('names'), terms: ['falcon'] }] });
  await publish({}, 3);
  const device = await collector.device();
  const finding = { family: 'organisation', class: 'restricted', level: 'high', count: 1 } as const;
  const reply = await device.send([
    makeEvent({ findings: [{ ...finding, rule: 'own-names' }] }),
    makeEvent({ findings: [{ ...finding, rule: 'own-other' }] }),
  ]);
  expect(await reply.json()).toMatchObject({
    accepted: 1,
    rejected: [{ index: 1, code: 'unknown-rule' }],
  });
});
