// @vitest-environment happy-dom
// blockText(): one line break a block or break, whatever editor made the markup.
import { expect, test } from 'vitest';
import { blockText } from '../../../lib/dom/block-text.ts';

test.each([
  ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
  [
    'a blank line of ProseMirror',
    '<p>one</p><p><br class="ProseMirror-trailingBreak"></p><p>two</p>',
    'one\n\ntwo',
  ],
  [
    'a blank line of Lexical',
    '<p><span>one</span></p><p><br></p><p><span>two</span></p>',
    'one\n\ntwo',
  ],
  ['breaks inside a paragraph', '<p>one<br>two</p>', 'one\ntwo'],
  ['divs of a bare contenteditable', 'one<div>two</div><div>three</div>', 'one\ntwo\nthree'],
  ['text after a block', '<div>one</div>two', 'one\ntwo'],
  ['lists', '<ul><li>one</li><li>two</li></ul><p>three</p>', 'one\ntwo\nthree'],
  ['formatting', '<p>one <b>two</b> <i>three</i></p>', 'one two three'],
  ['a mention counts', '<p>to <span contenteditable="false">@jane</span></p>', 'to @jane'],
  ['hard spaces and zero-width ones', '<p>one&nbsp;two\u200b</p>', 'one two'],
  ['a break that only keeps a block open', '<p>one<br></p>', 'one'],
  ['a line break at the end of a text, which shows nothing', '<p>one\n</p>', 'one'],
  ['an empty line at the end of a text', '<p>one\n\n</p>', 'one\n'],
  ['empty', '', ''],
])('%s', (_what, html, text) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  expect(blockText(element)).toBe(text);
});

test('a text without a character behind a break is nothing', () => {
  const element = document.createElement('p');
  element.append('one', document.createElement('br'), '');
  expect(blockText(element)).toBe('one');
});
