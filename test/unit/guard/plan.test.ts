// createPlanner(): what an answer may lead to. Whatever the dialog says, policy is asked again.
import { expect, test } from 'vitest';
import type { Answer } from '../../../components/review-model.ts';
import { createPlanner, notesOf } from '../../../lib/act/plan.ts';
import { createSettled } from '../../../lib/act/settled.ts';
import type { PolicyDocument } from '../../../lib/contract/policy.ts';
import type { PolicyAction } from '../../../lib/contract/words.ts';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import { chatgpt } from '../../../lib/sites/chatgpt.ts';
import { brainIn } from '../../support/brain.ts';
import { policyOf } from '../../support/guarded-browser.ts';
import { card, otherCard } from '../../support/practice.ts';
import { askingWhy } from '../../support/reasons.ts';

const text = `card number ${card} and card number ${otherCard}`;

function plan(action: PolicyAction, answer: Answer, more: Partial<PolicyDocument> = {}) {
  const policy = effectivePolicy(policyOf(action, { ...askingWhy('off'), ...more }));
  const brain = brainIn({
    account: () => 'unknown',
    site: () => chatgpt,
    policy: () => policy,
  });
  const settled = createSettled(brain);
  const judgement = settled.open(brain.judge(text, 'paste'));
  return {
    brain,
    settled,
    judgement,
    plan: createPlanner(brain, settled)(answer, { judgement, html: '', via: 'paste' }),
  };
}

test('redact: every ticked value is gone, every other one stays by choice', () => {
  const { plan: made } = plan('warn', { choice: 'redact', text, items: [0] });
  expect(made).toMatchObject({ write: true, outcome: 'redacted', gone: [card] });
  if (!made.write) return;
  expect(made.text).toBe(`card number [CARD_1] and card number ${otherCard}`);
  expect(
    notesOf(made).map(([{ decision }, outcome]) => [outcome, decision.because.length]),
  ).toEqual([
    ['redacted', 1],
    ['proceeded', 1],
  ]);
});

test('where policy redacts, an unticked item is redacted all the same', () => {
  const { plan: made } = plan('redact', { choice: 'redact', text, items: [] });
  expect(made).toMatchObject({ write: true, gone: [card, otherCard] });
});

test.each([
  ['redact', { choice: 'as-is', text }, 'cancelled'],
  ['block', { choice: 'as-is', text }, 'blocked'],
  ['block', { choice: 'redact', text, items: [0, 1] }, 'blocked'],
  ['block', { choice: 'edited', text }, 'blocked'],
  ['redact', { choice: 'edited', text }, 'cancelled'],
  ['warn', { choice: 'edited', text }, 'cancelled'],
  ['warn', { choice: 'cancel' }, 'cancelled'],
  ['block', { choice: 'cancel' }, 'blocked'],
] as const)('under %s, %o writes nothing: %s', (action, answer, outcome) => {
  expect(plan(action, answer).plan).toEqual({ write: false, outcome });
});

test('a value accepted once is not asked about again; another one is', () => {
  const { brain, settled, judgement } = plan('warn', { choice: 'as-is', text });
  settled.accept(text, judgement.decision.because.slice(0, 1));
  const again = settled.open(brain.judge(text, 'typed'));
  expect(
    again.decision.because.map(({ finding }) => text.slice(finding.start, finding.end)),
  ).toEqual([otherCard]);
});

test('what policy wants redacted is never settled by a choice made before', () => {
  const warn = effectivePolicy(policyOf('warn'));
  let policy = warn;
  const brain = brainIn({
    account: () => 'unknown',
    site: () => chatgpt,
    policy: () => policy,
  });
  const settled = createSettled(brain);
  settled.accept(text, brain.judge(text, 'paste').decision.because);
  expect(settled.open(brain.judge(text, 'typed')).decision.action).toBe('allow');
  policy = effectivePolicy(policyOf('redact'));
  expect(settled.open(brain.judge(text, 'typed')).decision.action).toBe('redact');
});

const why = { choice: 'justified', text, reason: 'needed', note: '' } as const;

test('with a reason everything stays in, and the record says why', () => {
  const { plan: made, settled, brain } = plan('justify', why);
  expect(made).toMatchObject({
    write: true,
    outcome: 'proceeded',
    text,
    gone: [],
    justification: { reason: 'needed', note: null },
  });
  if (!made.write) return;
  settled.accept(text, made.kept);
  expect(settled.open(brain.judge(text, 'typed')).decision.action).toBe('allow');
});

test('without a reason of the list nothing goes, and a plain yes is none', () => {
  const refused = { write: false, outcome: 'cancelled' };
  expect(plan('justify', { ...why, reason: 'because' }).plan).toEqual(refused);
  expect(plan('justify', { choice: 'as-is', text }).plan).toEqual(refused);
  expect(plan('redact', why).plan).toEqual(refused);
  expect(plan('block', why).plan).toEqual({ write: false, outcome: 'blocked' });
});

test('redaction stays possible, and nothing but a reason keeps a value in', () => {
  const { plan: made } = plan('justify', { choice: 'redact', text, items: [] });
  expect(made).toMatchObject({ write: true, gone: [card, otherCard], justification: null });
});

test('what policy wants replaced in any case is replaced whatever the reason', () => {
  const mixed = `${text}, phone +49 30 901820, mail jane.doe@example-works.org`;
  const overrides = [{ when: { families: ['financial' as const] }, action: 'redact' as const }];
  const { plan: made } = plan('justify', { ...why, text: mixed }, { overrides });
  expect(made).toMatchObject({ write: true, gone: [card, otherCard], outcome: 'redacted' });
  if (!made.write) return;
  expect(made.text).toContain('jane.doe@example-works.org');
  expect(notesOf(made).map(([, outcome]) => outcome)).toEqual(['redacted', 'proceeded']);
});
