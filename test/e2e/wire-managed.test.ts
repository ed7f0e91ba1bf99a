// The network as last line of defence, in a Chromium whose policy installed the extension from the collector's own kit:
// requests from a worker are stopped on their content, also after the extension's worker had been stopped.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCollector, startCollector } from '../../collector/main.ts';
import { promptPath, wireSites } from '../support/guarded-tool.ts';
import type { ManagedWire } from '../support/managed-wire.ts';
import { card } from '../support/practice.ts';
import { makeKit, underPolicy } from '../support/private-policy.ts';
import { startWireTool, type WireTool } from '../support/wire-tool.ts';

const ending = new AbortController();
let folder: string;
let collector: RunningCollector;
let tool: WireTool;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-wire-kit-'));
  tool = await startWireTool();
  const started = await startCollector({
    dataDir: path.join(folder, 'data'),
    port: 0,
    host: '127.0.0.1',
    extraSites: wireSites,
    signal: ending.signal,
  });
  if (!started.ok) throw new Error('the collector did not start');
  collector = started;
});
afterAll(async () => {
  ending.abort();
  await collector?.stop();
  await tool?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const prompt = (text: string) => JSON.stringify({ messages: [{ content: { parts: [text] } }] });

test('a worker’s requests are stopped by what they carry', async () => {
  const etc = await makeKit(path.join(folder, 'kit'), path.join(folder, 'data'), collector.url);
  const dirty = prompt(`The card number is ${card}.`);
  const url = `http://poster.localhost:${tool.port}/`;
  const args = [url, promptPath, dirty, prompt('nothing of note')];
  const seen = await underPolicy<ManagedWire>(etc, 'managed-wire.ts', args);
  const expected = {
    clean: 'sent',
    text: 'stopped',
    bytes: 'stopped',
    fields: 'stopped',
    form: 'stopped',
    // What cannot be read at a prompt endpoint fails as policy says: closed, by default.
    blob: 'stopped',
    compressed: 'stopped',
    elsewhere: 'sent',
  };
  expect(seen.first).toEqual(expected);
  expect(seen.told).toContain('This request was held');
  expect(seen.afterStop).toEqual(expected);
  const carried = tool.got.filter(({ path: at, body }) => at === promptPath && body.includes(card));
  expect(carried).toEqual([]);
  const recorded = JSON.stringify(seen.recorded);
  expect(recorded).toContain('bypass');
  expect(recorded).toContain('network');
  expect(recorded).not.toContain(card);
});
