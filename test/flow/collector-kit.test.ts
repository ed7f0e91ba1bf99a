// A kit for IT, and the collector that serves what the kit points to.
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeMdmKit } from '../../collector/cli/mdm.ts';
import { makeKit } from '../../collector/mdm/kit.ts';
import { policyFile } from '../../collector/mdm/policy-file.ts';
import { updatesXml } from '../../collector/mdm/updates-xml.ts';
import { errorReply } from '../../lib/contract/api.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { makeDevice } from '../support/device.ts';

const buildIfStale = vi.hoisted(() => vi.fn());
vi.mock('../../collector/cli/build.ts', () => ({ buildIfStale }));
const buildFailed = { ok: false, why: 'build-failed', message: 'Building failed.' } as const;

let dir: string;
let collector: TestCollector;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
  await mkdir(path.join(dir, 'built'));
  await writeFile(path.join(dir, 'built/manifest.json'), '{"version":"1.2.3"}');
  collector = await testCollector({ dataDir: dir });
});
afterAll(async () => {
  await collector.stop();
  await rm(dir, { recursive: true });
});

const kit = (more: Partial<Parameters<typeof makeKit>[0]> = {}) =>
  makeKit({
    store: collector.store,
    dataDir: dir,
    extensionDir: path.join(dir, 'built'),
    build: async () => ({ ok: true }),
    outDir: path.join(dir, 'kit'),
    url: collector.base,
    department: 'Finance',
    userHint: null,
    ...more,
  });

test('before anything is packed there is nothing to fetch', async () => {
  for (const name of ['updates.xml', 'spillway.crx']) {
    const reply = await collector.fetch(`${collector.base}/extension/${name}`);
    expect(reply.status).toBe(404);
    expect(errorReply.parse(await reply.json()).error.message).toContain('mdm kit');
  }
});

test('installs by policy, enrols with its own token, updates from the collector', async () => {
  const outcome = await kit();
  if (!outcome.ok) throw new Error(outcome.message);
  const { id } = outcome;
  const read = (name: string) => readFile(path.join(dir, 'kit', name), 'utf8');
  const policy = JSON.parse(await read('etc/chromium/policies/managed/spillway.json'));
  expect(policy.ExtensionSettings[id]).toEqual({
    installation_mode: 'force_installed',
    update_url: `${collector.base}/extension/updates.xml`,
    override_update_url: true,
  });
  const values = policy['3rdparty'].extensions[id];
  expect(Object.keys(values).sort()).toEqual([
    'collectorUrl',
    'department',
    'enrolToken',
    'policyKey',
  ]);
  expect(
    (await makeDevice(collector.fetch, values.collectorUrl, values.enrolToken)).id,
  ).toBeTruthy();
  expect(await read('etc/opt/chrome/policies/managed/spillway.json')).toBe(
    policyFile(id, collector.base, values),
  );
  expect(await read('INSTALL.md')).toContain(id);
  expect(await read('INSTALL.md')).not.toContain(values.enrolToken);

  const updates = await collector.fetch(`${collector.base}/extension/updates.xml`);
  expect(updates.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  expect(await updates.text()).toBe(updatesXml({ id, version: '1.2.3' }, collector.base));
  const crx = await collector.fetch(`${collector.base}/extension/spillway.crx`);
  expect(crx.headers.get('content-type')).toBe('application/x-chrome-extension');
  const bytes = Buffer.from(await crx.arrayBuffer());
  expect(bytes.equals(await readFile(path.join(dir, 'spillway.crx')))).toBe(true);
});

test('values that browsers would drop are refused', async () => {
  const cases = [
    [{ url: 'http://spillway.example.com' }, '--url'],
    [{ url: 'https://spillway.example.com/path' }, '--url'],
    [{ department: 'x'.repeat(65) }, '--department'],
    [{ userHint: ' ' }, '--user-hint'],
  ] as const;
  for (const [more, flag] of cases)
    expect(await kit(more)).toMatchObject({
      ok: false,
      why: 'bad-value',
      message: expect.stringContaining(flag),
    });
  expect(await kit({ extensionDir: dir + 1 })).toMatchObject({ ok: false, why: 'not-built' });
  expect(await kit({ outDir: path.join(dir, 'built/manifest.json/x') })).toMatchObject({
    ok: false,
    why: 'out-unwritable',
  });
});

test('what is packed is what the sources are: built first, and nothing left behind where that fails', async () => {
  const extensionDir = path.join(dir, 'upgraded');
  await mkdir(extensionDir);
  const manifest = path.join(extensionDir, 'manifest.json');
  await writeFile(manifest, '{"version":"1.2.3"}');
  const build = async () => {
    await writeFile(manifest, '{"version":"1.3.0"}');
    return { ok: true } as const;
  };
  const tokens = collector.store.tokens.list().length;
  expect(await kit({ extensionDir, build: async () => buildFailed })).toEqual(buildFailed);
  expect(collector.store.tokens.list()).toHaveLength(tokens);
  expect(await kit({ extensionDir, build })).toMatchObject({ ok: true });
  const updates = await collector.fetch(`${collector.base}/extension/updates.xml`);
  expect(await updates.text()).toContain('version="1.3.0"');
});

test('the command builds when stale, and only for values that a kit can have', async () => {
  buildIfStale.mockResolvedValue(buildFailed);
  const [out, data] = [path.join(dir, 'unmade'), path.join(dir, 'other')];
  const command = (url: string) => makeMdmKit({ positionals: [], flags: { out, data, url } });
  expect(await command('http://spillway.example.com')).toBe(2);
  expect(buildIfStale).not.toHaveBeenCalled();
  expect(await command('https://spillway.example.com')).toBe(1);
  expect(buildIfStale).toHaveBeenCalledOnce();
  await expect(access(out)).rejects.toThrow();
});

test('the update manifest escapes what it is given', () => {
  const xml = updatesXml({ id: '"><a', version: "1'&" }, 'https://x.example');
  expect(xml).toContain('appid="&quot;&gt;&lt;a"');
  expect(xml).toContain('version="1&apos;&amp;"');
});
