// Addresses to endpoints: by transport, host and path.
import { expect, test } from 'vitest';
import { endpointAt, pathMatches } from '../../../lib/sites/endpoints.ts';
import { sites } from '../../../lib/sites/index.ts';
import { resolveOwnSite } from '../../../lib/sites/match.ts';

const siteOf = (id: string) => {
  const found = sites.find((site) => site.id === id);
  if (!found) throw new Error(id);
  return found;
};

test.each([
  ['/a/*/b', '/a/1/b', true],
  ['/a/*/b', '/a//b', false],
  ['/a/*/b', '/a/1/2/b', false],
  ['/a/**', '/a/1/2', true],
  ['/a/**', '/a', true],
  ['/a/**', '/ab', false],
  ['/a', '/a/', false],
  ['/a/', '/a/', true],
])('%s, %s: %s', (pattern, path, expected) => {
  expect(pathMatches(pattern, path)).toBe(expected);
});

test('the site’s own hosts, or those that the endpoint names', () => {
  const http = { transport: 'http' } as const;
  const path = '/backend-api/f/conversation';
  const at = (host: string, transport: 'http' | 'websocket' = 'http') =>
    endpointAt({ transport, host, path }, siteOf('chatgpt'))?.kind;
  expect(at('chatgpt.com')).toBe('prompt');
  expect(at('chatgpt.com', 'websocket')).toBeUndefined();
  expect(at('evil.example')).toBeUndefined();
  const other = { ...http, host: 'api.groq.com', path: '/openai/v1/chat/completions' };
  expect(endpointAt(other, siteOf('groq-playground'))?.kind).toBe('prompt');
});

test('an organisation’s own tool has the endpoints of what it is like, on its own host', () => {
  const own = { id: 'house', name: 'House', hosts: ['ai.example.com'], like: 'open-webui' };
  const address = { transport: 'http', host: 'ai.example.com', path: '/api/chat/completions' };
  expect(endpointAt(address as never, resolveOwnSite(own, sites))?.kind).toBe('prompt');
});
