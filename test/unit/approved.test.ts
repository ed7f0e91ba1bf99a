// Which approved tool is offered, where it opens, and what a policy may say about it.
import { expect, test } from 'vitest';
import { toolsFault } from '../../collector/own/check-tools.ts';
import { type PolicyDocument, policyDocument } from '../../lib/contract/policy.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { createPlaceholderTable, noStandIn } from '../../lib/decide/redaction.ts';
import { chatgpt } from '../../lib/sites/chatgpt.ts';
import { homeOf, isOn } from '../../lib/sites/home.ts';
import { brainIn } from '../support/brain.ts';
import { policyOf } from '../support/guarded-browser.ts';
import { card } from '../support/practice.ts';

const house = {
  id: 'house',
  name: 'House chat',
  hosts: ['ai.example.com'],
  like: 'open-webui',
  home: 'https://ai.example.com:8443/chat',
};

function insteadUnder(more: Partial<PolicyDocument>) {
  const policy = effectivePolicy(policyOf('redirect', { sites: [house], ...more }));
  const world = { account: () => 'unknown' as const, site: () => chatgpt, policy: () => policy };
  const brain = brainIn(world);
  return brain.instead(brain.judge(`card number ${card}`, 'paste').decision)?.id ?? null;
}

test('the first of the list that the person is not at and may go to', () => {
  expect(insteadUnder({ approvedTools: ['house', 'claude'] })).toBe('house');
  expect(insteadUnder({ approvedTools: ['chatgpt', 'claude'] })).toBe('claude');
  const standing = { default: 'approved', tools: { house: 'forbidden' } } as const;
  expect(insteadUnder({ approvedTools: ['house', 'claude'], standing })).toBe('claude');
  expect(insteadUnder({ approvedTools: ['nobody-knows', 'open-webui'] })).toBeNull();
  expect(insteadUnder({})).toBeNull();
});

test('the override that decides names its own first', () => {
  const overrides = [
    { when: { families: ['financial' as const] }, action: 'redirect' as const, to: 'claude' },
  ];
  expect(insteadUnder({ overrides, approvedTools: ['house'] })).toBe('claude');
});

test('a policy that redirects says where to', () => {
  const nowhere = policyOf('redirect');
  expect(policyDocument.safeParse(nowhere).error?.issues[0]?.path).toEqual(['approvedTools']);
  expect(policyDocument.safeParse({ ...nowhere, approvedTools: ['claude'] }).success).toBe(true);
  const override = { when: {}, action: 'redirect' as const };
  const log = policyOf('log');
  expect(policyDocument.safeParse({ ...log, overrides: [override] }).success).toBe(false);
  const to = { ...override, to: 'claude' };
  expect(policyDocument.safeParse({ ...log, overrides: [to] }).success).toBe(true);
});

test.each([
  [{ approvedTools: ['claude', 'nobody-knows'] }, 'approvedTools.1'],
  [{ approvedTools: ['open-webui'] }, 'approvedTools.0'],
  [{ approvedTools: ['practice'], standing: { default: 'forbidden' as const } }, 'approvedTools.0'],
  [{ sites: [{ ...house, home: 'https://elsewhere.example/' }] }, 'sites.0.home'],
  [{ sites: [{ ...house, home: 'http://ai.example.com/' }] }, 'sites.0.home'],
  [{ overrides: [{ when: {}, action: 'warn' as const, to: 'x' }] }, 'overrides.0.to'],
  [{ approvedTools: ['house'], sites: [house] }, null],
])('what cannot be published is refused with the field: %o', (more, field) => {
  expect(toolsFault(policyOf('log', more))?.field ?? null).toBe(field);
});

test('a tool opens at its home, else at its first host', () => {
  expect(homeOf({ id: 'house', hosts: house.hosts, paths: [] }, [house])).toBe(house.home);
  expect(homeOf(chatgpt, [])).toBe('https://chatgpt.com/');
  expect(homeOf({ id: 'x', hosts: ['github.com'], paths: ['/copilot'] }, [])).toBe(
    'https://github.com/copilot',
  );
  expect(homeOf({ id: 'x', hosts: ['*.example.com'], paths: [] }, [])).toBeNull();
  expect(isOn('http://b.localhost:3000/x', ['b.localhost'])).toBe(true);
  expect(isOn('https://ai.example.com.evil.example/', ['ai.example.com'])).toBe(false);
  expect(isOn('https://ai.example.com@evil.example/', ['ai.example.com'])).toBe(false);
  expect(isOn('javascript:alert(1)//ai.example.com', ['ai.example.com'])).toBe(false);
});

test('placeholders that came along stand for themselves and are not given out again', () => {
  const table = createPlaceholderTable();
  for (const each of ['[CARD_1]', '[CARD_7]', 'nonsense', '[CARD_99999999999]']) table.adopt(each);
  expect(table.valueOf('[CARD_1]')).toBe('[CARD_1]');
  expect(table.valueOf('nonsense')).toBeUndefined();
  expect(table.nameFor('CARD', card, noStandIn)).toBe('[CARD_8]');
  table.adopt('[CARD_8]');
  expect(table.valueOf('[CARD_8]')).toBe(card);
});
