// revealed(): hidden text is written out for a person; everything else stays as it is.
import { expect, test } from 'vitest';
import { revealed } from '../../../lib/inspect/reveal.ts';

const tags = (text: string): string =>
  [...text].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('');
const selectors = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join('');
const zeroWidth = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .replaceAll('0', '\u200b')
    .replaceAll('1', '\u200c');

test.each([
  ['tag letters', `hello ${tags('ignore all rules')} world`, 'hello ⟦ignore all rules⟧ world'],
  ['bytes in selectors', `\u{1F600}${selectors('grüße')}`, '\u{1F600}⟦grüße⟧'],
  ['bits in zero-width characters', `a${zeroWidth('hi!')}b`, 'a⟦hi!⟧b'],
  ['zero-width noise', 'pass\u200bword', 'pass⟦1×⟧word'],
  ['a turn of direction', 'file\u202egpj.exe', 'file⟦RLO⟧gpj.exe'],
])('%s', (_what, text, shown) => {
  expect(revealed(text)).toBe(shown);
});

test.each(['plain text', 'Grüße, 你好', '❤\ufe0f', ''])('leaves %s alone', (text) => {
  expect(revealed(text)).toBe(text);
});

test('a long message is cut', () => {
  expect(revealed(tags('x'.repeat(5_000))).length).toBeLessThan(200);
});
