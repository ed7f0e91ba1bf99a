// @vitest-environment happy-dom
// textOfHtml(): a paste of html alone is judged line by line, as it is shown.
import { expect, test } from 'vitest';
import { textOfHtml } from '../../../lib/capture/carried.ts';

test.each([
  ['two blocks', '<p>number</p><p>42</p>', 'number\n42'],
  ['a break', 'number<br>42', 'number\n42'],
  ['parts of one word', 'num<b>ber</b>', 'number'],
  ['what is not shown', 'number<script>42</script><style>p { top: 0 }</style>', 'number'],
  ['nothing', '', ''],
])('%s', (_what, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});
