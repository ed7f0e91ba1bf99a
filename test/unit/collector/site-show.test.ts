// Descriptions by id: each of the catalogue is found, and a mistake is answered with what it may have meant.
import { expect, test } from 'vitest';
import { describedSite } from '../../../collector/cli/site.ts';
import { site } from '../../../lib/contract/site.ts';
import { sites } from '../../../lib/sites/index.ts';

test('every tool of the catalogue is shown as a policy can read it', () => {
  for (const { id } of sites) {
    const found = describedSite(id);
    expect(site.parse(found.ok && found.site).id).toBe(id);
  }
});

test.each([
  ['ChatGPT', 'chatgpt'],
  ['chat-gpt', 'chatgpt'],
  ['Gemni', 'gemini'],
  ['Le Chat', 'le-chat'],
  ['mistral', 'le-chat'],
  ['groq', 'groq-playground'],
  ['perplexty', 'perplexity'],
])('"%s" may mean %s', (wanted, meant) => {
  const found = describedSite(wanted);
  expect(found).toMatchObject({ ok: false, why: 'unknown-site' });
  expect(!found.ok && found.message).toMatch(new RegExp(`Close to it: .*\\b${meant}\\b`));
});

test('nothing close: all are named, and what was typed is not repeated at length', () => {
  const found = describedSite('x'.repeat(500));
  expect(found).toMatchObject({ ok: false, why: 'unknown-site' });
  for (const { id } of sites) expect(!found.ok && found.message).toContain(id);
  expect(!found.ok && found.message.length).toBeLessThan(600);
});

test('a tool that is known by its hosts has no description, and is told how to get a guard', () => {
  const found = describedSite('phind');
  expect(found).toMatchObject({ ok: false, why: 'host-only' });
  expect(!found.ok && found.message).toContain('"like": "generic"');
});
