// The two builds: the full one asks for https hosts, the listed one for the catalogue's and no other.
import { expect, test } from 'vitest';
import { known } from '../../lib/sites/known.ts';
import config from '../../wxt.config.ts';

type Manifest = { host_permissions: string[]; permissions: string[] };
const manifestOf = (mode: string): Manifest => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is made by a function');
  const env = { browser: 'chrome', command: 'build', manifestVersion: 3, mode } as const;
  return manifest(env) as unknown as Manifest;
};

test('the full build covers https and loopback', () => {
  expect(manifestOf('production').host_permissions).toContain('https://*/*');
});

test('the listed build names hosts of the catalogue, each once', () => {
  const { host_permissions: hosts } = manifestOf('listed');
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(hosts.length).toBeGreaterThan(known.length);
  expect(hosts).toContain('https://chatgpt.com/*');
  expect(hosts).toContain('https://substrate.office.com/*');
  expect(hosts.filter((host) => /^\w+:\/\/\*\//.test(host) || host.includes('localhost'))).toEqual(
    [],
  );
  expect(manifestOf('listed').permissions).toEqual(manifestOf('production').permissions);
});
