// Which words under a pointer are a placeholder of this page.
import { expect, test } from 'vitest';
import { rowsAt } from '../../../lib/act/shown-values.ts';

const values: Record<string, string> = {
  '[CARD_1]': '4012 8888',
  '[NAME_1]': '[NAME_1]',
  '4000 0000 0000': 'a stand-in',
};
const restore = (text: string) =>
  Object.entries(values).reduce((now, [name, value]) => now.replaceAll(name, value), text);
const isPlaceholder = (text: string) => {
  const rest = Object.keys(values).reduce((now, name) => now.replaceAll(name, ''), text);
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
};
const at = (text: string, word: string) =>
  rowsAt(text, text.indexOf(word) + 1, { restore, isPlaceholder });

test.each([
  [
    'a placeholder, with what is written around it',
    'pay ([CARD_1]), please',
    '[CARD',
    '(4012 8888),',
  ],
  ['of several words, from any of them', 'pay 4000 0000 0000 now', '0000 ', 'a stand-in'],
])('%s', (_, text, word, value) => {
  expect(at(text, word).map((row) => row.value)).toEqual([value]);
});

test.each([
  ['another word', 'pay [CARD_1] now', 'now'],
  ['a placeholder of nobody here', 'pay [CARD_2] now', '[CARD'],
  ['one that stands for itself here', 'dear [NAME_1]', '[NAME'],
  ['no word at all', '   ', ' '],
])('%s: nothing', (_, text, word) => {
  expect(at(text, word)).toEqual([]);
});
