// Unknown tools and pages that call a model themselves: told by host, once a day, and not for what is listed.
import { expect, test } from 'vitest';
import {
  type SaidToday,
  sayOnce,
  signalOfCall,
  signalOfStream,
  signalOfVisit,
} from '../../../entrypoints/background/discovery.ts';
import { slug } from '../../../lib/contract/ids.ts';
import { registrableDomain } from '../../../lib/contract/registrable.ts';
import { hostName, signal as signalSchema } from '../../../lib/contract/signal.ts';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import {
  modelPatterns,
  providers,
  socketPatterns,
  streamPatterns,
} from '../../../lib/sites/model-apis.ts';
import { policyOf } from '../../support/guarded-browser.ts';

const policy = effectivePolicy(policyOf('log'));
const call = (url: string, origin = 'https://page.example.com', hasKey = false) =>
  signalOfCall({ url, origin, hasKey }, policy);

test.each([
  ['https://api.example.com/v1/chat/completions', 'chat-completions'],
  ['https://api.example.com/openai/deployments/x/chat/completions?v=1', 'chat-completions'],
  ['https://api.example.com/v1/responses', 'responses'],
  ['https://api.example.com/v1/messages', 'messages'],
  ['https://api.example.com/v1beta/models/x:streamGenerateContent', 'generate-content'],
  ['https://bedrock.example.com/model/some.model-v1/converse-stream', 'stream'],
  ['wss://api.example.com/v1/realtime?model=x', 'realtime'],
  ['wss://g.example.com/ws/v1beta.GenerativeService.BidiGenerateContent', 'realtime'],
])('%s is evidence: %s', (url, evidence) => {
  const found = call(url);
  expect(found).toEqual({ kind: 'unknown-tool', host: 'example.com', evidence });
  expect(signalSchema.safeParse(found).success).toBe(true);
});

test('a provider called with a key in the page’s own code', () => {
  const found = call('https://api.openai.com/v1/embeddings', 'https://intranet.example.com', true);
  expect(found).toEqual({ kind: 'shadow-api', host: 'example.com', provider: 'openai' });
});

test.each([
  ['a listed tool', 'https://api.openai.com/v1/responses', 'https://platform.openai.com'],
  ['a tool known by host', 'https://api.x.example/v1/messages', 'https://www.phind.com'],
  ['policy’s own tool', 'http://practice.localhost/v1/messages', 'http://practice.localhost'],
  ['no page', 'https://api.openai.com/v1/responses', ''],
  ['a mail client', 'https://mail.example.com/api/v1/messages/list', 'https://mail.example.com'],
])('nothing is said of %s', (_name, url, origin) => {
  expect(call(url, origin, true)).toBeNull();
});

test('an address that says little counts where the answer is streamed', () => {
  const stream = (url: string, origin = 'https://page.example.com') =>
    signalOfStream({ url, origin, hasKey: false }, policy);
  const found = stream('https://page.example.com/api/chat');
  expect(found).toEqual({ kind: 'unknown-tool', host: 'example.com', evidence: 'stream' });
  expect(signalSchema.safeParse(found).success).toBe(true);
  expect(stream('https://page.example.com/api/chatter')).toBeNull();
  expect(stream('https://x.example.com/api/chat', 'https://www.phind.com')).toBeNull();
  expect(call('https://page.example.com/api/chat')).toBeNull();
});

test('a visit to a listed tool, with its standing', () => {
  expect(signalOfVisit('https://www.midjourney.com/explore?x=1', policy)).toEqual({
    kind: 'tool-seen',
    site: 'midjourney',
    standing: 'unapproved',
  });
  expect(signalOfVisit('https://news.example.com/', policy)).toBeNull();
});

test('each is said once a day, and no more than the bound', () => {
  const day = 86_400_000;
  const seen = (host: string) => ({ kind: 'unknown-tool', host, evidence: 'messages' }) as const;
  let said: SaidToday = { day: 0, keys: [] };
  const say = (host: string, now: number) => {
    const next = sayOnce(said, seen(host), now);
    said = next ?? said;
    return next !== null;
  };
  expect([say('a', day), say('a', day + 1), say('b', day), say('a', 2 * day)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  for (let index = 0; index < 600; index += 1) say(`h${index}`, 2 * day);
  expect(said.keys).toHaveLength(500);
});

test('providers are ids that may travel, and patterns that the browser takes', () => {
  expect(providers.filter(({ id }) => !slug.safeParse(id).success)).toEqual([]);
  expect(
    [...modelPatterns, ...streamPatterns, ...socketPatterns].filter(
      (pattern) => !/^(?:https?|wss?):\/\/[a-z0-9.*-]+\/\S+$/.test(pattern),
    ),
  ).toEqual([]);
});

test.each([
  ['jane-doe.mail.example.co.uk', 'example.co.uk'],
  ['example.com', 'example.com'],
  ['customer-7.eu.github.io', 'eu.github.io'],
  ['a.b.c.internal', 'c.internal'],
  ['192.168.1.20', 'ip-address'],
  ['[2001:db8::1]', 'ip-address'],
  ['localhost', 'localhost'],
  ['jane.localhost', 'localhost'],
  ['janes-laptop', 'local-name'],
  ['a_b.c_d.example.com', 'example.com'],
  ['co.uk', 'co.uk'],
])('of %s no more than %s is said', (host, said) => {
  expect(registrableDomain(host)).toBe(said);
  expect(hostName.safeParse(said).success).toBe(true);
});
