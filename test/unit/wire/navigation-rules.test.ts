// Rules of the browser's blocker for forbidden tools: the tool's hosts and paths, with any port, and nothing else.
import { expect, test, vi } from 'vitest';
import { forbiddenUnder } from '../../../entrypoints/background/standing.ts';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import { rulesFor } from '../../../lib/platform/navigation-rules.ts';
import { policyOf } from '../../support/guarded-browser.ts';

// The module speaks to the browser only when it is told to; this test asks it for rules alone.
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const blocks = (hosts: string[], paths: string[], url: string): boolean => {
  const [rule] = rulesFor([{ id: 'x', hosts, paths }]);
  const { regexFilter = '', requestDomains = [] } = rule?.condition ?? {};
  const { hostname } = new URL(url);
  const inDomain = requestDomains.some(
    (domain) => hostname === domain || hostname.endsWith(`.${domain}`),
  );
  return inDomain && new RegExp(regexFilter).test(url);
};

test.each([
  [['a.example'], [], 'https://a.example/', true],
  [['a.example'], [], 'https://a.example:8443/x?y', true],
  [['a.example'], [], 'https://www.a.example/', false],
  [['a.example'], [], 'https://a-example/', false],
  [['a.example'], [], 'https://b.example/?u=https://a.example/', false],
  [['*.a.example'], [], 'https://deep.www.a.example/', true],
  [['*.a.example'], [], 'https://a.example/', true],
  [['a.example'], ['/chat', '/ai'], 'https://a.example/chat/1', true],
  [['a.example'], ['/chat', '/ai'], 'https://a.example/code', false],
])('%s %s, %s: %s', (hosts, paths, url, expected) => {
  expect(blocks([...hosts], [...paths], url)).toBe(expected);
});

test('what policy forbids: by name, and by default all that it does not name', () => {
  const row = { approved: 'log', tolerated: 'log', unapproved: 'log', forbidden: 'block' } as const;
  const matrix = { public: row, internal: row, confidential: row, restricted: row };
  const under = (standing: Parameters<typeof policyOf>[1] & object) =>
    forbiddenUnder(effectivePolicy(policyOf('log', { matrix, ...standing }))).map(({ id }) => id);
  const some = {
    default: 'unapproved',
    tools: { deepseek: 'forbidden', crushon: 'forbidden' },
  } as const;
  expect(under({ standing: some })).toEqual(['deepseek', 'crushon']);
  const all = under({ standing: { default: 'forbidden', tools: { claude: 'approved' } } });
  expect(all.length).toBeGreaterThan(350);
  expect(all).not.toContain('claude');
  const rules = rulesFor(all.map((id) => ({ id, hosts: [`${id}.example`], paths: [] })));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
