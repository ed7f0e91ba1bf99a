// The built extension asks for what the decision records say, and no more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '../../../lib/sites/index.ts';
import { matchPatterns } from '../../../lib/sites/match.ts';
import { root } from '../../support/repository.ts';

const output = path.join(root, '.output/chrome-mv3');
const manifest = JSON.parse(readFileSync(path.join(output, 'manifest.json'), 'utf8'));

test('permissions are few', () => {
  expect(manifest.permissions.toSorted()).toEqual([
    'alarms',
    'declarativeNetRequestWithHostAccess',
    'scripting',
    'storage',
    'webRequest',
    'webRequestBlocking',
  ]);
  expect(manifest.host_permissions).toEqual([
    'https://*/*',
    'http://localhost/*',
    'http://*.localhost/*',
    'http://127.0.0.1/*',
    'wss://*/*',
    'ws://localhost/*',
    'ws://*.localhost/*',
    'ws://127.0.0.1/*',
  ]);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['extract.html', 'carry.html'], matches: ['<all_urls>'], use_dynamic_url: true },
  ]);
  expect(manifest.externally_connectable).toBeUndefined();
});

test('scripts are put into the catalogue’s hosts alone; no test site is among them', () => {
  const matches = manifest.content_scripts.flatMap(
    (script: { matches: string[] }) => script.matches,
  );
  // Two scripts stand on the same hosts: the guard, and the check on the wire in the page's own world.
  expect(matches.toSorted()).toEqual([...matchPatterns(sites), ...matchPatterns(sites)].toSorted());
  expect(
    matches.filter((pattern: string) => !/^https:\/\/[a-z0-9.-]+\/[a-z/]*\*$/.test(pattern)),
  ).toEqual([]);
  for (const script of manifest.content_scripts) expect(script.run_at).toBe('document_start');
});

test('frames from blob: and data: addresses are guarded too, where a tool has its host to itself', () => {
  const wholeHosts = manifest.content_scripts.filter(({ matches }: { matches: string[] }) =>
    matches.every((pattern) => /^https:\/\/[^/]+\/\*$/.test(pattern)),
  );
  expect(wholeHosts).toHaveLength(2);
  for (const script of wholeHosts) expect(script.match_origin_as_fallback).toBe(true);
  for (const script of manifest.content_scripts) expect(script.match_about_blank).toBe(true);
});

test('pages of the extension run no code but its own', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-|script-src[^;]*https?:/);
});

test('the package names no collector and carries no source map or test page', () => {
  expect(JSON.parse(readFileSync(path.join(output, 'settings.json'), 'utf8'))).toEqual({});
  const files = readdirSync(output, { recursive: true }).map(String);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => /\.map$|gallery|practice/.test(file))).toEqual([]);
});
