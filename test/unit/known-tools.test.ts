// The list of tools recognised by host: valid, without doubles, and apart from the adapters.
import { expect, test } from 'vitest';
import { knownTool, toolCategories } from '../../lib/contract/site.ts';
import { sites } from '../../lib/sites/index.ts';
import { known } from '../../lib/sites/known.ts';
import { toolAt } from '../../lib/sites/match.ts';

const hosts = known.flatMap((tool) => tool.hosts);

test('at least 300 tools, each of them valid, in every category', () => {
  expect(known.length).toBeGreaterThanOrEqual(300);
  const faulty = known.filter((tool) => !knownTool.safeParse(tool).success);
  expect(faulty.map(({ id }) => id)).toEqual([]);
  const used = new Set(known.map(({ category }) => category));
  expect(toolCategories.filter((category) => !used.has(category))).toEqual([]);
});

test('no id and no host stands twice, and none doubles an adapter', () => {
  const ids = [...known, ...sites].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  const guarded = new Set(sites.flatMap((site) => site.hosts));
  expect(hosts.filter((host) => guarded.has(host))).toEqual([]);
});

test('hosts have at least two labels: a whole top-level domain is no tool', () => {
  expect(hosts.filter((host) => host.replace('*.', '').split('.').length < 2)).toEqual([]);
});

test.each([
  ['www.midjourney.com', '/', 'midjourney'],
  ['someone.hf.space', '/', 'huggingface-spaces'],
  ['kagi.com', '/assistant/new', 'kagi-assistant'],
  ['kagi.com', '/search', undefined],
  ['mail.google.com', '/', undefined],
  ['evil-suno.com', '/', undefined],
])('%s%s is %s', (host, path, id) => {
  expect(toolAt(host, path, known)?.id).toBe(id);
});
