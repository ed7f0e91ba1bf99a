// The engine against the corpus: recall, precision and silence must not fall below what is promised.
import { expect, test } from 'vitest';
import { compileRules } from '../../lib/inspect/inspect.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { corpus } from './cases.ts';
import { scoreCases } from './score.ts';

const cases = corpus();
const report = scoreCases(cases, compileRules(rules));
const total = [...report.families.values()].reduce((sum, score) => ({
  wanted: sum.wanted + score.wanted,
  found: sum.found + score.found,
  right: sum.right + score.right,
  wrong: sum.wrong + score.wrong,
  rightHigh: sum.rightHigh + score.rightHigh,
  wrongHigh: sum.wrongHigh + score.wrongHigh,
}));

test('the corpus has at least 3,000 cases, many of which must stay silent', () => {
  expect(cases.length).toBeGreaterThanOrEqual(3000);
  expect(cases.filter(({ spans }) => spans.length === 0).length).toBeGreaterThan(500);
});

test('recall is at least 98 %', () => {
  expect(total.found / total.wanted, report.missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(
    0.98,
  );
});

test('precision is at least 98 % at high and verified, 90 % from medium on', () => {
  expect(
    total.rightHigh / (total.rightHigh + total.wrongHigh),
    report.wrong.slice(0, 20).join('\n'),
  ).toBeGreaterThanOrEqual(0.98);
  expect(
    total.right / (total.right + total.wrong),
    report.wrong.slice(0, 20).join('\n'),
  ).toBeGreaterThanOrEqual(0.9);
});
