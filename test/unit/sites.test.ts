// Hosts to sites, own tools to sites, hosts to the browser's match patterns.
import { expect, test } from 'vitest';
import { site as siteSchema } from '../../lib/contract/site.ts';
import { sites } from '../../lib/sites/index.ts';
import { hostMatches, matchPatterns, resolveOwnSite, siteForHost } from '../../lib/sites/match.ts';

test.each(sites.map((site) => [site.id, site] as const))('%s is a valid site', (_id, site) => {
  expect(siteSchema.safeParse(site).error).toBeUndefined();
});

test('no two sites share an id or a host', () => {
  const hosts = sites.flatMap((site) => site.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
});

test.each([
  ['chatgpt.com', 'chatgpt.com', true],
  ['chatgpt.com', 'CHATGPT.com', true],
  ['chatgpt.com', 'evil-chatgpt.com', false],
  ['chatgpt.com', 'chatgpt.com.evil.example', false],
  ['chatgpt.com', 'www.chatgpt.com', false],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', 'example.com', true],
  ['*.example.com', 'badexample.com', false],
])('pattern %s, host %s: %s', (pattern, host, expected) => {
  expect(hostMatches(pattern, host)).toBe(expected);
});

test('an own tool takes what it is like, or the generic way', () => {
  const own = { id: 'house', name: 'House chat', hosts: ['chat.example.com'], like: 'chatgpt' };
  expect(resolveOwnSite(own, sites)).toMatchObject({
    id: 'house',
    hosts: ['chat.example.com'],
    composer: [{ css: '#prompt-textarea' }],
  });
  expect(resolveOwnSite({ ...own, like: 'unheard-of' }, sites)).toMatchObject({
    editor: 'auto',
    composer: [],
  });
  expect(siteForHost('claude.ai', sites)?.id).toBe('claude');
});

test('loopback is matched over http, everything else over https', () => {
  const hosts = ['a.example', '*.b.example', 'practice.localhost', 'localhost'];
  expect(matchPatterns([{ hosts, paths: [] }])).toEqual([
    'https://a.example/*',
    'https://*.b.example/*',
    'http://practice.localhost/*',
    'http://localhost/*',
  ]);
});

test('a host that serves more than the tool is matched by path', () => {
  expect(matchPatterns([{ hosts: ['a.example'], paths: ['/chat'] }])).toEqual([
    'https://a.example/chat*',
  ]);
});
