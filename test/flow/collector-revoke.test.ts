// Revoking: a token enrols nobody any more, a device is neither heard nor served, and its key does not come back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devicesReporting } from '../../collector/aggregate/devices-reporting.ts';
import { errorReply, paths } from '../../lib/contract/api.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { enrol, makeEvent, makeKeys } from '../support/device.ts';

let collector: TestCollector;
beforeAll(async () => {
  collector = await testCollector();
});
afterAll(() => collector.stop());

const code = async (reply: Response) => errorReply.parse(await reply.json()).error;
const events = () => collector.store.db.selectFrom('events').select('id').execute();

test('a revoked token enrols nobody, and what it has enrolled stays', async () => {
  const token = await collector.token();
  const keys = await makeKeys();
  expect((await enrol(collector.fetch, collector.base, token, keys)).status).toBe(201);
  const [listed] = collector.store.tokens.list();
  expect(token).toContain(listed?.id);
  expect(JSON.stringify(listed)).not.toContain(token.split('.')[2]);
  expect(await collector.store.tokens.revoke(listed?.id ?? '')).toBe(true);
  expect(await collector.store.tokens.revoke(listed?.id ?? '')).toBe(false);
  const reply = await enrol(collector.fetch, collector.base, token, await makeKeys());
  expect(reply.status).toBe(401);
  expect(await code(reply)).toMatchObject({ code: 'bad-token', field: 'token' });
  expect(collector.store.devices.list()).toHaveLength(1);
});

test('a revoked device is refused everywhere, counts no more, and its key is not taken again', async () => {
  const device = await collector.device();
  expect((await device.send([makeEvent()])).status).toBe(200);
  const before = (await events()).length;
  const { enrolled } = await devicesReporting(collector.store.db, Date.now());
  expect(await collector.store.devices.revoke('nobody')).toBe(false);
  expect(await collector.store.devices.revoke(device.id)).toBe(true);
  for (const reply of [await device.send([makeEvent()]), await device.get(paths.policy)]) {
    expect(reply.status).toBe(403);
    expect((await code(reply)).code).toBe('revoked');
  }
  expect(await events()).toHaveLength(before);
  const token = await collector.token();
  const again = await enrol(collector.fetch, collector.base, token, device.keys);
  expect([again.status, (await code(again)).code]).toEqual([403, 'revoked']);
  const after = await devicesReporting(collector.store.db, Date.now());
  expect(after.enrolled).toBe(enrolled - 1);
  const listed = collector.store.devices.list().find(({ id }) => id === device.id);
  expect(listed?.revokedAt).toBeGreaterThan(0);
  expect(JSON.stringify(listed)).not.toContain('person');
});
