// The collector on a real folder and a real loopback port: what it leaves behind, what it finds again, how it refuses.

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCollector } from '../../collector/main.ts';
import { errorReply, eventsReply, paths } from '../../lib/contract/api.ts';
import { deviceOf, makeDevice, makeEvent } from '../support/device.ts';

let dataDir: string;
let ending: AbortController;
beforeEach(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'spillway-')), 'data');
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  await rm(path.dirname(dataDir), { recursive: true });
});

const base = () => ({ dataDir, host: '127.0.0.1', port: 0, signal: ending.signal });
async function started(more: Partial<Parameters<typeof startCollector>[0]> = {}) {
  const collector = await startCollector({ ...base(), ...more });
  if (!collector.ok) throw new Error(collector.message);
  return collector;
}

test('a second start finds the data, the policy and the administrator again', async () => {
  const extraSites = [
    { id: 'practice', name: 'Practice chat', hosts: ['practice.localhost'], like: 'generic' },
  ];
  const first = await started();
  expect(first.firstPassword).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){4}$/);
  const token = await first.createEnrolToken({ label: 'test', days: 1, uses: 1 });
  const device = await makeDevice(fetch, first.url, token);
  const event = makeEvent();
  const sent = await device.send([event]);
  expect(eventsReply.parse(await sent.json())).toMatchObject({ accepted: 1 });
  await first.stop();

  const second = await started({ extraSites });
  expect(second.firstPassword).toBeNull();
  const again = deviceOf(fetch, second.url, device.id, device.keys);
  const reply = await again.send([event, makeEvent({ site: 'practice' })]);
  expect(eventsReply.parse(await reply.json())).toMatchObject({ accepted: 1, duplicate: 1 });
  const policy = await (await again.get(paths.policy)).json();
  expect(policy).toMatchObject({ version: 2, sites: extraSites });
  await second.stop();

  const third = await started({ extraSites });
  const health = await (await fetch(`${third.url}${paths.health}`)).json();
  expect(health).toMatchObject({ policy: 2 });
  await third.stop();
});

test('a proof from before the restart is still used up', async () => {
  const first = await started();
  const token = await first.createEnrolToken({ label: 'test', days: 1, uses: 1 });
  const device = await makeDevice(fetch, first.url, token);
  const authorization = await device.prove('GET', paths.policy, '');
  const get = (url: string) => fetch(`${url}${paths.policy}`, { headers: { authorization } });
  expect((await get(first.url)).status).toBe(200);
  await first.stop();
  const second = await started();
  expect((await get(second.url)).status).toBe(401);
  await second.stop();
});

test('the folder and what is in it are the owner’s alone', async () => {
  const collector = await started();
  const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);
  expect(await mode(dataDir)).toBe('700');
  const files = await readdir(dataDir);
  expect(files).toEqual(
    expect.arrayContaining(['pseudonym.key', 'spillway.db', 'spillway.db-wal']),
  );
  for (const file of files)
    expect([file, await mode(path.join(dataDir, file))]).toEqual([file, '600']);
  await collector.stop();
});

test('a taken port and unusable folders are one sentence each', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await startCollector({ ...base(), port })).toEqual({
    ok: false,
    why: 'port-taken',
    message: `Port ${port} on 127.0.0.1 is taken.`,
  });
  other.close();

  const file = path.join(dataDir, 'a-file');
  await writeFile(file, '');
  expect(await startCollector({ ...base(), dataDir: path.join(file, 'in') })).toMatchObject({
    ok: false,
    why: 'data-unwritable',
    message: expect.stringContaining('a file is in the way'),
  });

  await writeFile(path.join(dataDir, 'spillway.db'), 'this is no database, whatever its name says');
  expect(await startCollector(base())).toMatchObject({ ok: false, why: 'data-unreadable' });
});

test('data of a newer version is left alone', async () => {
  await (await started()).stop();
  const handle = new Sqlite(path.join(dataDir, 'spillway.db'));
  handle.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2100')");
  handle.close();
  expect(await startCollector(base())).toMatchObject({ ok: false, why: 'data-newer' });
});

test('what is not HTTP gets the usual error and a closed connection', async () => {
  const collector = await started();
  const answer = await new Promise<string>((resolve) => {
    const { port } = new URL(collector.url);
    const socket = connect(Number(port), '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  errorReply.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''));
  await collector.stop();
});

test('the signal stops it', async () => {
  const collector = await started();
  ending.abort();
  await collector.stop();
  await expect(fetch(`${collector.url}${paths.health}`)).rejects.toThrow();
  expect((await readFile(path.join(dataDir, 'spillway.db'))).length).toBeGreaterThan(0);
});
