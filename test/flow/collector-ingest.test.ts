// Ingest over the wire's contract, without a socket: enrol, policy, events, and each way in which they are refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorReply, eventsReply, healthReply, paths } from '../../lib/contract/api.ts';
import { maxBodyBytes } from '../../lib/contract/limits.ts';
import { policyDocument } from '../../lib/contract/policy.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { deviceOf, enrol, makeEvent, makeKeys, publicHalf } from '../support/device.ts';

let collector: TestCollector;
beforeAll(async () => {
  collector = await testCollector({
    extraSites: [
      { id: 'practice', name: 'Practice chat', hosts: ['practice.localhost'], like: 'generic' },
    ],
  });
});
afterAll(() => collector.stop());

async function refusedAs(reply: Response) {
  const { error } = errorReply.parse(await reply.json());
  return [reply.status, error.code, error.field];
}
const accepted = async (reply: Response) => {
  expect(reply.status).toBe(200);
  return eventsReply.parse(await reply.json());
};
const rows = (table: 'events' | 'devices' | 'tool_day' | 'class_day' | 'rule_day' | 'lost_day') =>
  collector.store.db.selectFrom(table).selectAll().execute();

test('health', async () => {
  const reply = await collector.fetch(`${collector.base}${paths.health}`);
  expect(healthReply.parse(await reply.json())).toMatchObject({ ok: true, policy: 1 });
});

describe('enrol', () => {
  test('a token makes a device, and the user hint becomes a pseudonym', async () => {
    const { fetch, base } = collector;
    const hint = 'someone@example.com';
    const keys = await makeKeys();
    const token = await collector.token();
    const more = { userHint: hint, department: 'Finance' };
    const reply = await enrol(fetch, base, token, keys, more);
    expect(reply.status).toBe(201);
    const again = await enrol(fetch, base, token, keys, more);
    expect(await again.json()).toEqual(await reply.json());
    const devices = JSON.stringify(await rows('devices'));
    expect(devices).toContain('Finance');
    expect(devices).not.toContain('someone');
  });

  test('tokens end: unknown, forged, expired, used up', async () => {
    const { fetch, base } = collector;
    const known = await collector.token();
    const forged = `${known.slice(0, -4)}${known.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    const unknown = `spw1.${'A'.repeat(16)}.${'A'.repeat(43)}`;
    const expired = await collector.store.tokens.create({ label: '', days: 0, maxUses: null });
    const once = await collector.token(1, 1);
    expect((await enrol(fetch, base, once, await makeKeys())).status).toBe(201);
    for (const token of [forged, unknown, expired, once])
      expect(await refusedAs(await enrol(fetch, base, token, await makeKeys()))).toEqual([
        401,
        'bad-token',
        'token',
      ]);
  });

  test('a point off the curve is no key', async () => {
    const { fetch, base } = collector;
    const keys = await makeKeys();
    const publicKey = { ...(await publicHalf(keys)), y: 'A'.repeat(43) };
    const reply = await enrol(fetch, base, await collector.token(), keys, { publicKey });
    expect(await refusedAs(reply)).toEqual([400, 'bad-field', 'publicKey']);
  });

  test('the secret half of a token is stored nowhere', async () => {
    const token = await collector.token();
    const stored = await collector.store.db.selectFrom('enrol_tokens').selectAll().execute();
    const text = stored.map((row) => JSON.stringify({ ...row, hash: row.secret_hash.toString() }));
    expect(text.join()).toContain(token.split('.')[1]);
    expect(text.join()).not.toContain(token.split('.')[2]);
  });
});

describe('policy', () => {
  test('comes with an ETag, and is not sent twice', async () => {
    const device = await collector.device();
    const first = await device.get(paths.policy);
    expect(first.status).toBe(200);
    expect(policyDocument.parse(await first.json()).sites?.map(({ id }) => id)).toEqual([
      'practice',
    ]);
    const etag = first.headers.get('etag') ?? '';
    const again = await device.get(paths.policy, { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await device.get(paths.policy, { 'if-none-match': '"0-x"' });
    expect(other.status).toBe(200);
  });
});

describe('proof', () => {
  const body = () => JSON.stringify(batchOf([makeEvent()]));
  const batchOf = (events: unknown[]) => ({
    schema: 1,
    extension: '0.1.0',
    department: null,
    dropped: 0,
    events,
  });
  const post = (authorization: string | null, text: string) =>
    collector.fetch(`${collector.base}${paths.events}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization ? { authorization } : {}),
      },
      body: text,
    });

  test('the same proof is good once', async () => {
    const device = await collector.device();
    const text = body();
    const proof = await device.prove('POST', paths.events, text);
    expect((await post(proof, text)).status).toBe(200);
    expect(await refusedAs(await post(proof, text))).toEqual([401, 'bad-proof', null]);
    const read = await device.prove('GET', paths.policy, '');
    const get = () =>
      collector.fetch(`${collector.base}${paths.policy}`, { headers: { authorization: read } });
    expect((await get()).status).toBe(200);
    expect(await refusedAs(await get())).toEqual([401, 'bad-proof', null]);
  });

  test('two at the same moment: one is taken', async () => {
    const device = await collector.device();
    const text = body();
    const proof = await device.prove('POST', paths.events, text);
    const replies = await Promise.all([post(proof, text), post(proof, text)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('is bound to its key, method, path, body and time', async () => {
    const device = await collector.device();
    const other = await collector.device();
    const text = body();
    const stolen = deviceOf(collector.fetch, collector.base, device.id, other.keys);
    const hour = 3_600_000;
    const proofs = [
      await stolen.prove('POST', paths.events, text),
      await device.prove('GET', paths.events, text),
      await device.prove('POST', paths.policy, text),
      await device.prove('POST', paths.events, `${text} `),
      await device.prove('POST', paths.events, text, Date.now() - hour),
      await device.prove('POST', paths.events, text, Date.now() + hour),
    ];
    for (const proof of proofs)
      expect(await refusedAs(await post(proof, text))).toEqual([401, 'bad-proof', null]);
  });

  test('garbage in its place is refused', async () => {
    const device = await collector.device();
    const text = body();
    const [head, payload, signature] = (await device.prove('POST', paths.events, text)).split('.');
    const none = `Spillway ${Buffer.from(`{"alg":"none","typ":"spillway-proof","kid":"${device.id}"}`).toString('base64url')}`;
    const garbage = [
      null,
      'Basic YWRtaW46YWRtaW4=',
      'Spillway',
      'Spillway a.b.c',
      `${head}.${payload}`,
      `${head}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${head}.${payload}.${'A'.repeat(86)}`,
      `${head}.${'A'.repeat(8000)}.${signature}`,
    ];
    for (const authorization of garbage)
      expect(await refusedAs(await post(authorization, text))).toEqual([401, 'bad-proof', null]);
  });

  test('a device the collector does not know is told so', async () => {
    const stranger = deviceOf(collector.fetch, collector.base, 'A'.repeat(22), await makeKeys());
    expect(await refusedAs(await stranger.send([makeEvent()]))).toEqual([
      401,
      'not-enrolled',
      null,
    ]);
  });
});

describe('events', () => {
  test('are stored with their share of every roll-up, once', async () => {
    const device = await collector.device();
    const day = Math.floor(Date.now() / 86_400_000);
    const before = await rows('tool_day');
    const event = makeEvent({ site: 'practice', surface: 'typed', chars: 70 });
    const reply = await accepted(await device.send([event, event]));
    expect(reply).toMatchObject({ accepted: 1, duplicate: 1, rejected: [] });
    expect(reply.policy).toBe(collector.store.policies.current()?.etag);
    expect(await accepted(await device.send([event]))).toMatchObject({ accepted: 0, duplicate: 1 });
    const tools = (await rows('tool_day')).filter((row) => !before.some((b) => same(b, row)));
    expect(tools).toEqual([
      {
        day,
        site: 'practice',
        action: 'redact',
        outcome: 'redacted',
        surface: 'typed',
        events: 1,
        chars: 70,
      },
    ]);
  });

  test("another device's event of the same id is another event", async () => {
    const [one, two] = [await collector.device(), await collector.device()];
    const event = makeEvent();
    expect(await accepted(await one.send([event]))).toMatchObject({ accepted: 1 });
    expect(await accepted(await two.send([event]))).toMatchObject({ accepted: 1 });
  });

  test('a poisoned event does not block the others', async () => {
    const device = await collector.device();
    const good = makeEvent();
    const unknownSite = makeEvent({ site: 'the-plan-is-to-buy-acme' });
    const finding = makeEvent().findings[0];
    const unknownRule = makeEvent({ findings: [{ ...finding!, rule: 'no-such-rule' }] });
    const withText = { ...makeEvent(), prompt: 'a secret plan' };
    const deep = JSON.parse(`${'[null,'.repeat(200)}0${']'.repeat(200)}`) as unknown;
    const bad = [unknownSite, unknownRule, withText, deep, null, 7, 'text', { ...good, chars: -1 }];
    const reply = await accepted(await device.send([good, ...bad]));
    expect(reply).toMatchObject({ accepted: 1, duplicate: 0 });
    expect(reply.rejected.map(({ index, code, field }) => [index, code, field])).toEqual([
      [1, 'unknown-site', 'site'],
      [2, 'unknown-rule', 'findings.0.rule'],
      [3, 'bad-event', null],
      [4, 'bad-event', null],
      [5, 'bad-event', null],
      [6, 'bad-event', null],
      [7, 'bad-event', null],
      [8, 'bad-event', 'chars'],
    ]);
    expect(reply.rejected[0]?.id).toBe(unknownSite.id);
  });

  test('a wrong clock is clamped, and does not make one event two', async () => {
    const device = await collector.device();
    const year = 365 * 86_400_000;
    const old = makeEvent({ at: new Date(Date.now() - year).toISOString() });
    const ahead = makeEvent({ at: new Date(Date.now() + year).toISOString() });
    expect(await accepted(await device.send([old, ahead]))).toMatchObject({ accepted: 2 });
    expect(await accepted(await device.send([old, ahead]))).toMatchObject({ duplicate: 2 });
    const today = Math.floor(Date.now() / 86_400_000);
    const clamped = (await collector.store.db.selectFrom('events').selectAll().execute()).filter(
      (row) => row.clamped === 1,
    );
    expect(clamped.map(({ day }) => day)).toEqual([today - 30, today]);
  });

  test('what was lost is counted once, at both ends', async () => {
    const device = await collector.device();
    const lost = async (reason: string) =>
      (await collector.store.db.selectFrom('lost_day').selectAll().execute())
        .filter((row) => row.reason === reason)
        .reduce((sum, row) => sum + row.events, 0);
    const [browser, refused] = [await lost('browser'), await lost('refused')];
    const events = [makeEvent(), makeEvent({ site: 'nowhere' })];
    await accepted(await device.send(events, { dropped: 5 }));
    await accepted(await device.send(events, { dropped: 5 }));
    expect([await lost('browser'), await lost('refused')]).toEqual([browser + 5, refused + 1]);
  });
});

describe('bad input', () => {
  const post = (payload: string | Buffer, type = 'application/json', path: string = paths.events) =>
    collector.app.inject({ method: 'POST', url: path, payload, headers: { 'content-type': type } });
  const told = async (reply: ReturnType<typeof post>) => {
    const { statusCode, body } = await reply;
    const { error } = errorReply.parse(JSON.parse(body));
    expect(body).not.toMatch(/node_modules|\.ts:|stack/);
    return [statusCode, error.code, error.field];
  };
  const envelope = { schema: 1, extension: '0.1.0', department: null, dropped: 0 };

  test('the schema is checked before the proof is', async () => {
    const cases: [unknown, string | null][] = [
      [{ ...envelope, events: [] }, 'events'],
      [{ ...envelope, events: 'x' }, 'events'],
      [{ ...envelope, events: Array(501).fill(0) }, 'events'],
      [{ ...envelope, events: [0], dropped: -1 }, 'dropped'],
      [{ ...envelope, events: [0], extension: 'x' }, 'extension'],
      [{ ...envelope, events: [0], schema: 2 }, 'schema'],
      [{ ...envelope, events: [0], department: 'x'.repeat(65) }, 'department'],
      [{ ...envelope, events: [0], more: 'a secret plan' }, null],
      [[], null],
      [null, null],
      ['text', null],
      [7, null],
    ];
    for (const [body, field] of cases)
      expect(await told(post(JSON.stringify(body)))).toEqual([400, 'bad-field', field]);
  });

  test('what is no JSON, and what would be a prototype', async () => {
    const cases = [
      '',
      '{',
      'nonsense',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      `{"events":[{"a":{"__proto__":1}}]}`,
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    ];
    for (const body of cases) expect(await told(post(body))).toEqual([400, 'bad-json', null]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('a nest as deep as a body can be', async () => {
    const half = (maxBodyBytes - 200) >> 1;
    const nest = '['.repeat(half) + ']'.repeat(half);
    const body = `{"schema":1,"extension":"0.1.0","department":null,"dropped":0,"events":${nest}}`;
    expect(await told(post(body))).toEqual([401, 'bad-proof', null]);
    const device = await collector.device();
    const reply = await device.post(paths.events, body);
    expect(await accepted(reply)).toMatchObject({ accepted: 0, rejected: [{ code: 'bad-event' }] });
  });

  test('too large, wrong kind, wrong address, wrong method', async () => {
    expect(await told(post('x'.repeat(maxBodyBytes + 1)))).toEqual([413, 'too-large', null]);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])
      expect(await told(post('{}', type))).toEqual([415, 'unsupported-media-type', null]);
    expect(await told(post('{}', 'application/json', '/v1/nothing'))).toEqual([
      404,
      'not-found',
      null,
    ]);
    const wrong = await collector.app.inject({ method: 'DELETE', url: paths.events });
    expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'POST']);
    expect(errorReply.parse(wrong.json()).error.code).toBe('method-not-allowed');
    const odd = await collector.app.inject({ method: 'GET', url: '/%zz' });
    expect([odd.statusCode, errorReply.parse(odd.json()).error.code]).toEqual([404, 'not-found']);
  });

  test('neither the answer nor the log repeats what was sent', async () => {
    const planted = `canary-${Math.random().toString(36).slice(2)}`;
    const key = { [planted]: 1 };
    const bodies = [
      JSON.stringify({ ...envelope, events: [0], ...key }),
      JSON.stringify({ ...envelope, events: [0], extension: planted }),
      `{"schema": ${planted}`,
    ];
    for (const body of bodies) expect((await post(body)).body).not.toContain(planted);
    const device = await collector.device();
    const reply = await device.send([{ ...makeEvent(), ...key }, makeEvent({ site: planted })]);
    expect(await reply.text()).not.toContain(planted);
    await collector.app.inject({ url: `/${planted}?${planted}` });
    expect(collector.log.join()).toContain('"route":"/v1/events"');
    expect(collector.log.join()).not.toContain(planted);
    expect(collector.log.join()).not.toContain('Spillway ey');
  });

  test('every answer carries the protective headers', async () => {
    const { headers } = await post('{}');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('load', () => {
  test('an office behind one address is counted by device, and strangers by address', async () => {
    const office = await testCollector({ limits: { perAddress: 4, perDevice: 3 } });
    // The two enrolments are half of what the address has.
    const devices = [await office.device(), await office.device()];
    for (let n = 0; n < 3; n++)
      for (const device of devices) expect((await device.get(paths.policy)).status).toBe(200);
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await office.app.inject('/healthz')).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    await office.stop();
  });

  test('who borrows a device’s name is stopped, and the device is not', async () => {
    const some = await testCollector({ limits: { perDevice: 2 } });
    const device = await some.device();
    const authorization = await device.prove('GET', paths.policy, '');
    const forged = { authorization: `${authorization.slice(0, -86)}${'A'.repeat(86)}` };
    const borrow = () =>
      some.app.inject({ url: paths.policy, headers: forged, remoteAddress: '192.0.2.7' });
    const statuses = [];
    for (let n = 0; n < 5; n++) statuses.push((await borrow()).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    expect((await device.get(paths.policy)).status).toBe(200);
    await some.stop();
  });

  test('an address, a device and a full backlog are told to wait', async () => {
    const some = await testCollector({ limits: { perAddress: 3 } });
    const replies = [];
    for (let n = 0; n < 4; n++) replies.push(await some.app.inject('/healthz'));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
    expect(Number(replies[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(errorReply.parse(replies[3]?.json()).error.code).toBe('too-many-requests');
    await some.stop();

    const strict = await testCollector({ limits: { perDevice: 2 } });
    const [one, two] = [await strict.device(), await strict.device()];
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await one.get(paths.policy)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await two.get(paths.policy)).status).toBe(200);
    await strict.stop();

    const full = await testCollector({ limits: { backlog: 0 } });
    const reply = await (await full.device()).send([makeEvent()]);
    expect(await refusedAs(reply)).toEqual([503, 'busy', null]);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    await full.stop();
  });
});

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
