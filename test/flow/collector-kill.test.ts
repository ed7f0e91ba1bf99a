// A collector that is killed in the middle of its work has kept everything that it said it had taken.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataFolder } from '../../collector/main.ts';
import { makeDevice, makeEvent } from '../support/device.ts';

const program = path.join(import.meta.dirname, '../../collector/cli/spillway.ts');
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function served(): Promise<{ child: ChildProcess; url: string }> {
  const args = [program, 'serve', '--port', '0', '--data', dir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /Collector: (\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(text)));
  });
  return { child, url };
}

async function newToken(): Promise<string> {
  const opened = await openDataFolder(dir);
  if (!opened.ok) throw new Error(opened.message);
  const token = await opened.store.tokens.create({ label: 'test', days: 1, maxUses: null });
  await opened.store.close();
  return token;
}

/** Sends batch after batch until the collector is gone; gives the ids it has answered for. */
async function sendUntilItDies(url: string, token: string, onAnswer: () => void) {
  const device = await makeDevice(fetch, url, token);
  const taken: string[] = [];
  for (;;) {
    const events = Array.from({ length: 20 }, () => makeEvent());
    const reply = await device.send(events).catch(() => null);
    if (!reply?.ok) return taken;
    taken.push(...events.map(({ id }) => id));
    onAnswer();
  }
}

test('nothing that was acknowledged is lost, and the counts agree', async () => {
  const token = await newToken();
  const taken: string[] = [];
  for (let round = 0; round < 2; round++) {
    const { child, url } = await served();
    let answers = 0;
    const onAnswer = () => {
      answers += 1;
      if (answers === 30) child.kill('SIGKILL');
    };
    const senders = [1, 2, 3].map(() => sendUntilItDies(url, token, onAnswer));
    taken.push(...(await Promise.all(senders)).flat());
  }
  const database = new Sqlite(path.join(dir, 'spillway.db'));
  const column = (sql: string) => database.prepare<[], string | number>(sql).pluck().all();
  const stored = new Set(column('select lower(hex(id)) from events'));
  expect(taken.length).toBeGreaterThanOrEqual(1200);
  expect(taken.filter((id) => !stored.has(id.replaceAll('-', '')))).toEqual([]);
  expect(column('select sum(events) from tool_day')).toEqual([stored.size]);
  expect(column('select sum(events) from class_day')).toEqual([stored.size]);
  database.close();
});
