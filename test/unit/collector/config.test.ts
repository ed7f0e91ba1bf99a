// The collector's settings: a flag wins over its variable, and each mistake is one sentence with its name.
import { expect, test } from 'vitest';
import { defaultDataDir, readConfig } from '../../../collector/config.ts';

test('nothing given: loopback, the usual port, the repository’s data folder', () => {
  expect(readConfig({}, {})).toEqual({
    ok: true,
    config: {
      dataDir: defaultDataDir,
      host: '127.0.0.1',
      port: 8787,
      publicUrl: null,
      trustProxy: [],
      retentionDays: 400,
      hostDays: 90,
    },
  });
});

test('a flag wins over the environment', () => {
  const env = { SPILLWAY_PORT: '1', SPILLWAY_DATA: '/somewhere' };
  const { config } = readConfig({ port: '2' }, env) as {
    config: { port: number; dataDir: string };
  };
  expect([config.port, config.dataDir]).toEqual([2, '/somewhere']);
});

test('behind a proxy', () => {
  const flags = {
    host: '0.0.0.0',
    'public-url': 'https://spillway.example.com/',
    'trust-proxy': '10.0.0.1,10.0.0.2',
  };
  expect(readConfig(flags, {})).toMatchObject({
    config: { publicUrl: 'https://spillway.example.com', trustProxy: ['10.0.0.1', '10.0.0.2'] },
  });
});

test.each([
  [{ port: '65536' }, {}, '--port must be a number from 0 to 65535.'],
  [{ port: '80a' }, {}, '--port must be a number from 0 to 65535.'],
  [{ port: '' }, {}, '--port must be a number from 0 to 65535.'],
  [{}, { SPILLWAY_PORT: '-1' }, 'SPILLWAY_PORT must be a number from 0 to 65535.'],
  [{ data: '' }, {}, '--data must be a folder.'],
  [{ 'retention-days': '0' }, {}, '--retention-days must be a number of days from 1 to 3650.'],
  [
    { 'public-url': 'http://spillway.example.com' },
    {},
    '--public-url must be https://host, or http:// on loopback, without a path.',
  ],
  [
    { host: '0.0.0.0' },
    {},
    '--public-url is needed to listen on 0.0.0.0: the https address that browsers will use.',
  ],
])('%j %j', (flags, env, message) => {
  expect(readConfig(flags, env)).toEqual({ ok: false, why: 'bad-setting', message });
});
