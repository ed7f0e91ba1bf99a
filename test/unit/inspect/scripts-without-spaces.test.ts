// Scripts that put no spaces between words write on right after a number: there the number ends.
import { expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const compiled = compileRules(rules);
const card = ['4539', '1488', '0343', '6467'];
const rulesIn = (text: string): string[] =>
  inspect(text, compiled).findings.map(({ rule }) => rule);

test.each([
  ['Japanese', `カード番号${card.join(' ')}です`],
  ['Chinese', `我的卡号是${card.join('')}，谢谢`],
  ['Korean', `카드번호는 ${card.join('')}입니다`],
  ['Thai', `บัตร${card.join('')}ครับ`],
])('%s', (_language, text) => {
  expect(rulesIn(text)).toEqual(['payment-card']);
});

test.each([`x${card.join('')}`, `é${card.join('')}`, `ж${card.join('')}`])(
  '%s is one word',
  (text) => {
    expect(rulesIn(text)).toEqual([]);
  },
);
