// Requests on the network judged by endpoint and policy: what is held, what is told, and what is none of our business.
import { expect, test } from 'vitest';
import { createNetworkJudge } from '../../../entrypoints/background/network.ts';
import type { PolicyAction } from '../../../lib/contract/words.ts';
import { type EffectivePolicy, effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import type { SeenRequest } from '../../../lib/platform/requests.ts';
import { endpointPatterns } from '../../../lib/sites/endpoints.ts';
import { sites } from '../../../lib/sites/index.ts';
import { inspectorUnder } from '../../support/brain.ts';
import { policyOf } from '../../support/guarded-browser.ts';
import { card } from '../../support/practice.ts';

const judgeOf = (policy: () => EffectivePolicy) =>
  createNetworkJudge({ sites: () => sites, policy }, inspectorUnder(policy));
const judgeUnder = (action: PolicyAction) => {
  const policy = effectivePolicy(policyOf(action));
  return judgeOf(() => policy);
};
const bytes = (text: string) => ({ kind: 'bytes', bytes: new TextEncoder().encode(text) }) as const;
const prompt = (text: string) =>
  bytes(JSON.stringify({ messages: [{ content: { parts: [text] } }] }));
const request = (changes: Partial<SeenRequest> = {}): SeenRequest => ({
  url: 'https://chatgpt.com/backend-api/f/conversation?x=1',
  origin: 'https://chatgpt.com',
  tabId: 1,
  frameId: 0,
  body: prompt(`card number ${card}`),
  ...changes,
});
const passes = { hold: false, bypass: null };

test('a prompt with what policy wants redacted is held and told, by rule and never by value', () => {
  const verdict = judgeUnder('redact')(request());
  expect(verdict).toMatchObject({
    hold: true,
    bypass: {
      kind: 'bypass',
      site: 'chatgpt',
      endpoint: 'prompt',
      layer: 'network',
      findings: [{ rule: 'payment-card', count: 1 }],
      policy: 7,
    },
  });
  expect(JSON.stringify(verdict)).not.toContain(card);
});

test.each([
  ['policy allows', 'log', {}],
  ['a person may have chosen', 'warn', {}],
  ['there is nothing in it', 'block', { body: prompt('hello') }],
  ['it holds a placeholder', 'block', { body: prompt('card number [CARD_1]') }],
  ['it has no body', 'block', { body: { kind: 'none' } }],
  ['the address is no endpoint', 'block', { url: 'https://chatgpt.com/ces/v1/t' }],
  ['another page sends it', 'block', { origin: 'https://shop.example.com' }],
  [
    'an upload cannot be read',
    'block',
    {
      url: 'https://claude.ai/api/organizations/1/upload',
      origin: 'https://claude.ai',
      body: { kind: 'opaque' },
    },
  ],
] as const)('it passes where %s', (_why, action, changes) => {
  expect(judgeUnder(action)(request(changes))).toEqual(passes);
});

test('a draft is held in silence', () => {
  const body = bytes(JSON.stringify({ partial_query: { content: { parts: [`card ${card}`] } } }));
  const url = 'https://chatgpt.com/backend-api/f/conversation/prepare';
  expect(judgeUnder('redact')(request({ url, body }))).toEqual({ hold: true, bypass: null });
});

test.each([
  ['closed', { hold: true }],
  ['open', passes],
] as const)('a prompt that cannot be read, fail mode %s', (mode, expected) => {
  const failMode = { public: mode, internal: mode, confidential: mode, restricted: mode };
  const policy = effectivePolicy(policyOf('redact', { failMode }));
  const judge = judgeOf(() => policy);
  expect(judge(request({ body: { kind: 'opaque' } }))).toMatchObject(expected);
});

test('patterns for the browser: one an endpoint and receiver, sockets left out', () => {
  const patterns = endpointPatterns(sites);
  expect(patterns).toContain('https://chatgpt.com/backend-api/f/conversation*');
  expect(patterns).toContain(
    'https://claude.ai/api/organizations/*/chat_conversations/*/completion*',
  );
  expect(
    patterns.filter((pattern) => /substrate\.office\.com\/m365Copilot\/Chathub/.test(pattern)),
  ).toEqual([]);
  expect(patterns.filter((pattern) => !/^https:\/\/[a-z0-9.*-]+\/[^?#]*\*$/.test(pattern))).toEqual(
    [],
  );
});
