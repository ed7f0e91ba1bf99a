// makeNote(): what is left of a decision when the text is gone.
import { expect, test } from 'vitest';
import { decisionNote } from '../../lib/contract/event.ts';
import type { Finding } from '../../lib/contract/finding.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import { type Context, decide } from '../../lib/decide/decision.ts';
import { makeNote, roundToTwoDigits } from '../../lib/decide/note.ts';

const context: Context = { site: 'claude', account: 'unknown', surface: 'paste' };
const finding = (rule: string, start: number): Finding => ({
  rule,
  family: 'financial',
  class: 'restricted',
  level: 'high',
  confidence: 0.9,
  start,
  end: start + 4,
});
const noteOf = (findings: Finding[], chars = 50) =>
  makeNote(decide(findings, bundledPolicy(), context), context, 'redacted', chars, 1);

test('findings are counted by rule and level, and positions are gone', () => {
  const note = noteOf([finding('card', 0), finding('iban', 10), finding('card', 20)]);
  expect(note.findings.map(({ rule, count }) => [rule, count])).toEqual([
    ['card', 2],
    ['iban', 1],
  ]);
  expect(decisionNote.safeParse(note).error).toBeUndefined();
  expect(JSON.stringify(note)).not.toMatch(/start|end|confidence/);
});

test('a note stays within the contract whatever the text was', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => finding(`rule-${index % 100}`, index));
  const same = Array.from({ length: 12_000 }, (_, index) => finding('card', index));
  for (const note of [noteOf(many), noteOf(same), noteOf([], 1e12)])
    expect(decisionNote.safeParse(note).error).toBeUndefined();
});

test.each([
  [0, 0],
  [1, 10],
  [99, 100],
  [100, 100],
  [1234, 1200],
  [98_765, 99_000],
])('%i characters are told as %i', (exact, told) => {
  expect(roundToTwoDigits(exact)).toBe(told);
});
