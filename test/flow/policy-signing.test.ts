// Signed policy between the real collector and the extension's worker parts: what is followed, what is refused, and how
// keys change.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changePolicyKey,
  nextPolicyKey,
  passingSigner,
  policySigner,
} from '../../collector/signing.ts';
import { openStore } from '../../collector/store/store.ts';
import { noSettings } from '../../lib/contract/managed.ts';
import { policyKeys, signingHeaders } from '../../lib/contract/signing.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { parseSettings } from '../../lib/platform/settings.ts';
import { createTrust } from '../../lib/send/policy-trust.ts';
import { fakeBrowser } from '../support/fake-browser.ts';
import { type FlowCollector, startFlowCollector } from '../support/flow-collector.ts';

let collector: FlowCollector;
let browser: ReturnType<typeof fakeBrowser>;
/** What stands between the two. */
let between: (reply: Response) => Promise<Response> = async (reply) => reply;

beforeEach(async () => {
  collector = await startFlowCollector();
  between = async (reply) => reply;
  const fetch = (async (input, init) => {
    const reply = await collector.fetch(input, init);
    return String(input).endsWith('/v1/policy') && reply.status === 200 ? between(reply) : reply;
  }) as typeof globalThis.fetch;
  const settings = { collectorUrl: 'http://localhost', enrolToken: await collector.token() };
  browser = fakeBrowser(() => fetch, { ...noSettings, ...settings });
});
afterEach(() => collector.stop());

const other = passingSigner();
const signedBy =
  (signer: typeof other, keepKey = false) =>
  async (reply: Response) => {
    const text = await reply.text();
    const { key, signature } = signer.sign(text);
    const headers = new Headers(reply.headers);
    headers.set(signingHeaders.signature, signature);
    if (!keepKey) headers.set(signingHeaders.key, key);
    return new Response(text, { headers });
  };

test('without a managed key the one that is told at enrolment is believed, and no other after it', async () => {
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
  expect(browser.state.pins).toEqual({
    collectorUrl: 'http://localhost',
    keys: [browser.state.policy.signedBy],
  });
  await collector.publishNext();
  between = signedBy(other);
  expect(await browser.sync.pullNow()).toEqual({ ok: false, why: 'refused' });
  expect(browser.state.policy).toMatchObject({ version: 1, problem: 'bad-signature' });
  expect(browser.state.applied).toHaveLength(1);
  between = async (reply) => reply;
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
  expect(browser.state.policy).toMatchObject({ version: 2, problem: null });
});

test('somebody between the two who comes later than the enrolment is not believed', async () => {
  between = signedBy(other);
  expect(await browser.sync.pullNow()).toEqual({ ok: false, why: 'refused' });
  expect(browser.state.policy).toMatchObject({ version: 0, problem: 'bad-signature' });
  expect(browser.state.applied).toEqual([]);
});

test.each([
  [
    'a changed byte',
    async (reply: Response) => {
      const text = (await reply.text()).replace('"redact"', '"allow" ');
      return new Response(text, reply);
    },
  ],
  [
    'no signature',
    async (reply: Response) => {
      const headers = new Headers(reply.headers);
      headers.delete(signingHeaders.signature);
      return new Response(await reply.text(), { headers });
    },
  ],
  ['a signature of another key under the right name', signedBy(other, true)],
])('%s: refused, and what is in force stays', async (_, change) => {
  await browser.sync.pullNow();
  await collector.publishNext();
  between = change;
  await browser.sync.pullNow();
  expect(browser.state.policy).toMatchObject({ version: 1, problem: 'bad-signature' });
});

test('an older policy that was signed once is still an older policy', async () => {
  let first: Response | null = null;
  between = async (reply) => {
    first ??= reply.clone();
    return reply;
  };
  await browser.sync.pullNow();
  await collector.publishNext();
  await browser.sync.pullNow();
  await collector.publishNext();
  between = async () => (first as Response).clone();
  await browser.sync.pullNow();
  expect(browser.state.policy).toMatchObject({ version: 2, problem: 'older-policy' });
});

test('the administrator’s key is the only one that counts', async () => {
  browser.state.settings = { ...browser.state.settings, policyKey: other.key() };
  await browser.sync.pullNow();
  expect(browser.state.policy).toMatchObject({ version: 0, problem: 'bad-signature' });
  expect(browser.state.pins).toBeUndefined();
  between = signedBy(other);
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
  const both = `${passingSigner().key()} ${other.key()}`;
  expect(policyKeys.safeParse(both).success).toBe(true);
  browser.state.settings = { ...browser.state.settings, policyKey: both };
  await collector.publishNext();
  expect(await browser.sync.pullNow()).toEqual({ ok: true });
});

test('a managed key with a mistake in it believes nobody', async () => {
  const { policyKey } = parseSettings({ policyKey: `${other.key()}x` });
  browser.state.settings = { ...browser.state.settings, policyKey };
  await browser.sync.pullNow();
  expect(browser.state.policy).toMatchObject({ version: 0, problem: 'bad-signature' });
});

test('the key that a followed policy names as the next one is believed beside its own', async () => {
  const store = {
    pins: undefined as { collectorUrl: string; keys: readonly string[] } | undefined,
  };
  const trust = createTrust(
    { ...noSettings, collectorUrl: 'http://localhost' },
    {
      read: async () => store.pins,
      write: async (pins) => {
        store.pins = pins;
      },
    },
  );
  const [old, next, third] = [passingSigner(), passingSigner(), passingSigner()];
  const body = (signer: typeof old) => {
    const { key, signature } = signer.sign('{}');
    return { bytes: new TextEncoder().encode('{}'), etag: null, key, signature };
  };
  await trust.follow(old.key(), next.key());
  expect(await trust.check(body(next))).toBe(next.key());
  expect(await trust.check(body(third))).toBeNull();
  await trust.follow(next.key(), undefined);
  expect(await trust.check(body(old))).toBeNull();
  expect(await trust.check({ ...body(next), key: 'nonsense' })).toBe(next.key());
});

test('the key lies in the data folder, closed to others, and changes in two steps', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'spillway-key-'));
  try {
    const signer = await policySigner(dir);
    const first = signer.key();
    expect((await policySigner(dir)).key()).toBe(first);
    const opened = await openStore(path.join(dir, 'x.sqlite'), Buffer.alloc(32), signer);
    if (!opened.ok) throw new Error(opened.message);
    const { policies } = opened.store;
    await policies.publish(defaultPolicy, 'test');
    expect(await policies.signAnew()).toBe(false);
    expect(await changePolicyKey(dir)).toBe(false);
    const next = await nextPolicyKey(dir);
    expect(await nextPolicyKey(dir)).toBe(next);
    for (const name of ['policy-key.pem', 'policy-key-next.pem'])
      expect((await stat(path.join(dir, name))).mode & 0o777).toBe(0o600);
    expect(await changePolicyKey(dir)).toBe(true);
    // A collector that is running signs with the new one from now on.
    expect(signer.key()).toBe(next);
    expect(await policies.signAnew()).toBe(true);
    expect(policies.current()?.signedBy).toBe(next);
    await opened.store.close();
  } finally {
    await rm(dir, { recursive: true });
  }
});
