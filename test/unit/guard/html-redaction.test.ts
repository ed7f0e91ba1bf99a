// @vitest-environment happy-dom
// redactHtml(): the same placeholders in the html, and nothing rather than a html in which a value still stands.
import { expect, test } from 'vitest';
import { redactHtml, worthKeeping } from '../../../lib/act/html-redaction.ts';
import { unseenText } from '../../../lib/act/unseen.ts';

const value = ['4539', '1488', '0343', '6467'].join(' ');
const replaced = [{ value, placeholder: '[CARD_1]' }];

test.each([
  ['plain', `<p>card ${value}</p>`, '<p>card [CARD_1]</p>'],
  [
    'split over elements',
    '<p>card 4539 <b>1488</b> 0343 <i>6467</i>!</p>',
    '<p>card [CARD_1]<b></b><i></i>!</p>',
  ],
  ['twice', `<p>${value}</p><p>${value}</p>`, '<p>[CARD_1]</p><p>[CARD_1]</p>'],
  ['other spaces', '<p>4539&nbsp;1488\n0343  6467</p>', '<p>[CARD_1]</p>'],
  [
    'formatting stays',
    `<p><em>card</em> <b>${value}</b></p>`,
    '<p><em>card</em> <b>[CARD_1]</b></p>',
  ],
])('%s', (_what, html, expected) => {
  expect(redactHtml(html, replaced).trim()).toBe(expected);
});

test.each([
  ['in an attribute', `<p title="${value}">card ${value}</p>`],
  ['in a link', '<a href="https://example.com/4539148803436467">card</a>'],
  ['split by a letter that is no part of it', '<p>4539 1488 0343</p><p>-</p><p>6467</p>'],
])('a value %s: no html at all', (_what, html) => {
  expect(redactHtml(html, replaced)).toBe('');
});

test('scripts, styles and comments do not travel', () => {
  expect(
    redactHtml(`<style>p{}</style><p>a<!-- ${value} --></p><script>1</script>`, replaced),
  ).toBe('<p>a</p>');
});

test('a composer’s own html is kept where plain text would lose something', () => {
  expect(worthKeeping('<p>one</p><p>two</p>', 'one\ntwo')).toBe('');
  expect(worthKeeping('<p>one <b>two</b></p>', 'one two')).toContain('<b>');
  expect(
    worthKeeping('<p>one</p><p><br class="ProseMirror-trailingBreak"></p><p>two</p>', 'one\n\ntwo'),
  ).toBe('<p>one</p><p></p><p>two</p>');
});

test('what an html carries unseen is read: targets, titles, comments, hidden text, but no style', () => {
  const html =
    '<style>.a{}</style><p title="one" style="color:red" class="b">x<a href="https://two.example">y</a><span hidden>three</span></p><!-- four -->';
  const unseen = unseenText(`<div>${html}</div>`);
  for (const word of ['one', 'https://two.example', 'three', 'four'])
    expect(unseen).toContain(word);
  expect(unseen).not.toMatch(/color|\.a/);
});
