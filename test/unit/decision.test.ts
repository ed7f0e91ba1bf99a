// decide(): matrix, overrides in order, minimum level, fail mode.
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/contract/finding.ts';
import { type PolicyDocument, policyDocument } from '../../lib/contract/policy.ts';
import { type Context, decide } from '../../lib/decide/decision.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';

const row = {
  approved: 'log',
  tolerated: 'warn',
  unapproved: 'redact',
  forbidden: 'block',
} as const;
const base: PolicyDocument = {
  schema: 1,
  version: 3,
  title: 'Test',
  organisation: { name: 'Example' },
  standing: { default: 'unapproved', tools: { chatgpt: 'approved' } },
  matrix: {
    public: { ...row, unapproved: 'allow' },
    internal: row,
    confidential: row,
    restricted: row,
  },
};
const card: Finding = {
  rule: 'card',
  family: 'financial',
  class: 'restricted',
  level: 'high',
  confidence: 0.9,
  start: 5,
  end: 21,
};
const context: Context = { site: 'claude', account: 'unknown', surface: 'paste' };

function act(
  document: PolicyDocument,
  finding: Partial<Finding> = {},
  where: Partial<Context> = {},
) {
  return decide([{ ...card, ...finding }], effectivePolicy(policyDocument.parse(document)), {
    ...context,
    ...where,
  }).action;
}

test('the matrix cell of class and standing decides', () => {
  expect(act(base)).toBe('redact');
  expect(act(base, {}, { site: 'chatgpt' })).toBe('log');
  expect(act(base, { class: 'public' })).toBe('allow');
});

test('nothing found is allowed', () => {
  expect(decide([], effectivePolicy(base), context)).toEqual({
    action: 'allow',
    standing: 'unapproved',
    because: [],
  });
});

test('policy may give a rule or a family another class; the rule wins', () => {
  const classes = {
    families: { financial: 'public' as const },
    rules: { card: 'internal' as const },
  };
  expect(act({ ...base, classes: { families: classes.families } })).toBe('allow');
  expect(act({ ...base, classes })).toBe('redact');
});

test('the first override that holds wins', () => {
  const overrides = [
    { when: { rules: ['iban'] }, action: 'allow' as const },
    { when: { tools: ['claude'], levels: ['high' as const] }, action: 'block' as const },
    { when: {}, action: 'warn' as const },
  ];
  expect(act({ ...base, overrides })).toBe('block');
  expect(act({ ...base, overrides }, { level: 'medium' })).toBe('warn');
  expect(act({ ...base, overrides }, { rule: 'iban' })).toBe('allow');
});

test('a finding below the minimum level counts for nothing', () => {
  expect(act(base, { level: 'low' })).toBe('allow');
  expect(act({ ...base, minimumLevel: 'low' }, { level: 'low' })).toBe('redact');
});

test('a rule named together with its level counts below the minimum', () => {
  const named = (when: { rules?: string[]; levels?: Array<'low' | 'high'> }) =>
    act(
      { ...base, overrides: [{ when, action: 'block' }] },
      { rule: 'source-code', level: 'low', class: 'internal' },
    );
  expect(named({ rules: ['source-code'], levels: ['low'] })).toBe('block');
  expect(named({ rules: ['source-code'] })).toBe('allow');
  expect(named({ rules: ['source-code'], levels: ['high'] })).toBe('allow');
  expect(named({ rules: ['stack-trace'], levels: ['low'] })).toBe('allow');
});

test('what could not be inspected fails as the policy of its class says', () => {
  const truncated = {
    rule: 'inspection-truncated',
    family: 'inspection' as const,
    class: 'confidential' as const,
    level: 'low' as const,
  };
  expect(act(base, truncated)).toBe('block');
  const open = {
    public: 'open',
    internal: 'open',
    confidential: 'open',
    restricted: 'open',
  } as const;
  expect(act({ ...base, failMode: open }, truncated)).toBe('log');
});

test('names of the object prototype are ordinary ids', () => {
  expect(act(base, { rule: 'constructor' }, { site: 'constructor' })).toBe('redact');
});
