// Adapters in a policy: what replaces what, what a browser makes of one that it cannot read, and what is refused before
// it is published.
import { expect, test } from 'vitest';
import { adaptersFault } from '../../collector/own/check-adapters.ts';
import { policyDocument, readPolicy } from '../../lib/contract/policy.ts';
import type { Site } from '../../lib/contract/site.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { chatgpt } from '../../lib/sites/chatgpt.ts';
import { generic } from '../../lib/sites/generic.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { sites } from '../../lib/sites/index.ts';
import { siteForHost } from '../../lib/sites/match.ts';
import { policyOf } from '../support/guarded-browser.ts';

const moved: Site = { ...chatgpt, composer: [{ css: '#moved', expect: 1 }] };
const added: Site = { ...chatgpt, id: 'new-chat', name: 'New chat', hosts: ['new-chat.example'] };
const own = { id: 'house', name: 'House', hosts: ['ai.example.com'], like: 'chatgpt' };

test('an adapter replaces the catalogue’s of the same id, or stands beside it', () => {
  const tools = guardedUnder({ sites: [own], adapters: [moved, added] });
  expect(siteForHost('chatgpt.com', tools)?.composer).toEqual(moved.composer);
  expect(siteForHost('new-chat.example', tools)?.id).toBe('new-chat');
  // An own tool that is like it is mended with it.
  expect(siteForHost('ai.example.com', tools)?.composer).toEqual(moved.composer);
  expect(tools).toHaveLength(sites.length + 2);
  expect(guardedUnder({ sites: [] })).toEqual(sites);
});

test('one that cannot be read costs neither the policy nor the guard nor the endpoints', () => {
  const future = { ...moved, editor: 'hologram', shape: 'round' };
  const raw = policyOf('redact', { adapters: [added, future as never] });
  expect(policyDocument.safeParse(raw).success).toBe(false);
  const read = readPolicy(JSON.parse(JSON.stringify(raw)));
  expect(read?.document.adapters).toEqual([added]);
  expect(read?.broken).toEqual([{ id: 'chatgpt', name: 'ChatGPT', hosts: chatgpt.hosts }]);
  expect(read?.raw).toEqual(raw);
  const policy = effectivePolicy(read?.document ?? raw, read?.broken);
  const site = siteForHost('chatgpt.com', guardedUnder(policy));
  expect(site).toMatchObject({ id: 'chatgpt', composer: [], send: generic.send });
  expect(site?.endpoints).toEqual(chatgpt.endpoints);
});

test.each([[{ adapters: 'none' }], [{ adapters: [1, null, {}] }]])(
  'whatever stands in their place, %o, the rest is read',
  (adapters) => {
    const read = readPolicy({ ...policyOf('redact'), ...adapters });
    expect(read?.document.version).toBe(7);
  },
);

test('what is no policy for another reason stays none', () => {
  expect(readPolicy({ ...policyOf('redact'), version: 0, adapters: [added] })).toBeNull();
  for (const raw of [null, 1, 'x', [], {}]) expect(readPolicy(raw)).toBeNull();
});

test.each([
  [[{ ...moved, composer: [{ css: 'div[', expect: 1 }] }], 'adapters.0.composer.0.css'],
  [[added, { ...moved, send: [{ css: 'a:nonsense', expect: 1 }] }], 'adapters.1.send.0.css'],
  [[{ ...moved, send: [{ css: 'p::before', expect: 1 }] }], 'adapters.0.send.0.css'],
  [[{ ...moved, send: [{ css: '', expect: 1 }] }], 'adapters.0.send.0.css'],
  [[{ ...added, hosts: ['*.com'] }], 'adapters.0.hosts.0'],
  [[{ ...added, hosts: ['a.example', '*.co.uk'] }], 'adapters.0.hosts.1'],
  [[{ ...added, hosts: ['github.io'] }], 'adapters.0.hosts.0'],
  [[moved, moved], 'adapters.1.id'],
  [[moved, added], null],
  [[{ ...added, hosts: ['*.a.localhost', '127.0.0.1', 'localhost'] }], null],
])('before publishing: %#', (adapters, field) => {
  expect(adaptersFault(adapters as Site[])?.field ?? null).toBe(field);
});

test('every selector of the catalogue could be published', () => {
  expect(adaptersFault(sites.map((site) => ({ ...site })))).toBeNull();
});

test('an unknown kind of editor is refused by the schema, with the field', () => {
  const raw = policyOf('redact', { adapters: [{ ...moved, editor: 'hologram' } as never] });
  expect(policyDocument.safeParse(raw).error?.issues[0]?.path).toEqual(['adapters', 0, 'editor']);
});
