// Data folders of earlier versions: taken back to each older shape of the tables, then opened by this one. What was in
// them is there, counts once, and its policy is signed.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCollector } from '../../collector/main.ts';
import { databaseFile } from '../../collector/store/database.ts';
import { eventsReply, paths } from '../../lib/contract/api.ts';
import { signingHeaders } from '../../lib/contract/signing.ts';
import { deviceOf, makeDevice, makeEvent } from '../support/device.ts';

/** What each migration adds, undone; newest last. */
const undo: readonly (readonly [string, readonly string[]])[] = [
  ['0002-signals', ['drop table signals', 'drop table signal_day']],
  [
    '0003-justifications',
    [
      'alter table events drop column reason',
      'alter table events drop column note',
      'drop table reason_day',
    ],
  ],
  [
    '0004-signatures',
    ['alter table policies drop column signed_by', 'alter table policies drop column signature'],
  ],
  [
    '0005-revocation',
    [
      'alter table enrol_tokens drop column revoked_at',
      'alter table devices drop column revoked_at',
    ],
  ],
];

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

async function started() {
  const collector = await startCollector({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    signal: ending.signal,
  });
  if (!collector.ok) throw new Error(collector.message);
  return collector;
}

function takeBackBefore(migration: number): void {
  const handle = new Sqlite(databaseFile(dataDir));
  for (const [name, statements] of undo.slice(migration).toReversed()) {
    for (const statement of statements) handle.exec(statement);
    handle.prepare('delete from kysely_migration where name = ?').run(name);
  }
  handle.close();
}

const tableShapes = (): unknown[] => {
  const handle = new Sqlite(databaseFile(dataDir), { readonly: true });
  const tables = handle
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all();
  const shapes = tables
    .map(({ name }) => [name, handle.pragma(`table_info(${name})`) as { name: string }[]] as const)
    .map(([name, columns]) => [name, columns.map((column) => column.name).sort()]);
  handle.close();
  return shapes.sort();
};

test('every migration behind the first is undone above', async () => {
  const folder = path.join(import.meta.dirname, '../../collector/store/migrations');
  const names = (await readdir(folder)).map((file) => path.basename(file, '.ts')).sort();
  expect(undo.map(([name]) => name)).toEqual(names.slice(1));
});

test.each(undo.map(([name], at) => [name, at] as const))(
  'a data folder from before %s',
  async (_, at) => {
    const first = await started();
    const token = await first.createEnrolToken({ label: 'test', days: 1, uses: 2 });
    const device = await makeDevice(fetch, first.url, token);
    const event = makeEvent();
    await device.send([event]);
    await first.stop();
    const before = tableShapes();
    takeBackBefore(at);
    expect(tableShapes()).not.toEqual(before);

    const second = await started();
    expect(second.firstPassword).toBeNull();
    const again = deviceOf(fetch, second.url, device.id, device.keys);
    const reply = eventsReply.parse(await (await again.send([event, makeEvent()])).json());
    expect(reply).toMatchObject({ accepted: 1, duplicate: 1 });
    const policy = await again.get(paths.policy);
    expect(policy.status).toBe(200);
    expect(policy.headers.get(signingHeaders.signature)).toMatch(/^[\w-]{80,}/);
    expect((await makeDevice(fetch, second.url, token)).id).not.toBe(device.id);
    await second.stop();
    expect(tableShapes()).toEqual(before);
  },
);
