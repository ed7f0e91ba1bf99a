// Only what changed is judged again, and a judgement that policy makes anew is not kept.
import { expect, test } from 'vitest';
import type { Brain, Judgement } from '../../../lib/act/brain.ts';
import { createParagraphs } from '../../../lib/act/paragraphs.ts';
import { createSettled } from '../../../lib/act/settled.ts';
import { decide } from '../../../lib/decide/decision.ts';
import { defaultPolicy } from '../../../lib/decide/default-policy.ts';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';

function watched() {
  const judged: string[] = [];
  let policy = effectivePolicy(defaultPolicy);
  const judge = (text: string): Judgement => {
    judged.push(text);
    const start = text.indexOf('SECRET');
    const found = {
      rule: 'x',
      family: 'credentials',
      class: 'restricted',
      level: 'verified',
    } as const;
    const findings = start < 0 ? [] : [{ ...found, confidence: 1, start, end: start + 6 }];
    const context = { site: 's', account: 'unknown', surface: 'typed' } as const;
    return { text, decision: decide(findings, policy, context) };
  };
  const brain = {
    judge,
    policy: () => policy,
    interrupts: () => true,
    leavesChoice: () => false,
    isPlaceholder: () => false,
  } as unknown as Brain;
  const renew = () => {
    policy = effectivePolicy(defaultPolicy);
  };
  return { judged, renew, paragraphs: createParagraphs(brain, createSettled(brain)) };
}

const always = () => true;

test('a finding is placed in the whole text, and only the changed paragraph is judged', () => {
  const { judged, paragraphs } = watched();
  expect(paragraphs.marksIn('one\na SECRET\nthree', always)).toEqual([{ start: 6, end: 12 }]);
  expect(judged).toEqual(['one', 'a SECRET', 'three']);
  expect(paragraphs.marksIn('one!\na SECRET\nthree', always)).toEqual([{ start: 7, end: 13 }]);
  expect(judged.slice(3)).toEqual(['one!']);
});

test('it stops where time is up and goes on from there', () => {
  const { judged, paragraphs } = watched();
  let left = 1;
  const once = () => left-- > 0;
  expect(paragraphs.marksIn('a\nb SECRET', once)).toBeNull();
  expect(judged).toEqual(['a']);
  expect(paragraphs.marksIn('a\nb SECRET', always)).toEqual([{ start: 4, end: 10 }]);
  expect(judged).toEqual(['a', 'b SECRET']);
});

test('a new policy judges all of it again; a paragraph that is too long waits for the send', () => {
  const { judged, renew, paragraphs } = watched();
  paragraphs.marksIn('SECRET', always);
  renew();
  paragraphs.marksIn('SECRET', always);
  expect(judged).toEqual(['SECRET', 'SECRET']);
  expect(paragraphs.marksIn(`SECRET ${'x'.repeat(4_000)}`, always)).toEqual([]);
});
