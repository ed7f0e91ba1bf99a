// @vitest-environment happy-dom
// sendControlIn(): what sends is recognised by the site's selectors and by what it says of itself.
import { expect, test } from 'vitest';
import { sendControlIn } from '../../../lib/capture/send-control.ts';
import { chatgpt } from '../../../lib/sites/chatgpt.ts';
import { generic } from '../../../lib/sites/generic.ts';

function pathOf(html: string, css: string): Element[] {
  document.body.innerHTML = html;
  const path: Element[] = [];
  for (let node = document.querySelector(css); node; node = node.parentElement) path.push(node);
  return path;
}

test.each([
  ['a submit button', '<form><button><svg></svg></button></form>', 'svg'],
  ['an aria-label', '<button aria-label="Send message"><i></i></button>', 'i'],
  ['a German label', '<button type="button">Absenden</button>', 'button'],
  ['a div with a telling class', '<div class="chat-send-button"><i></i></div>', 'i'],
  ['a camel-case class', '<div class="Composer_sendButton__x1"></div>', 'div'],
  ['a bare icon', '<div role="button"><svg></svg></div>', 'svg'],
  ['a name within the icon', '<div><svg><path id="icon-send"></path></svg></div>', 'svg'],
  ['a drawing that it refers to', '<span><svg><use href="#paper-plane"></use></svg></span>', 'svg'],
])('%s', (_what, html, css) => {
  expect(sendControlIn(pathOf(html, css), generic, () => null)).not.toBeNull();
});

test.each([
  ['a menu', '<button type="button" aria-label="Settings"><svg></svg></button>', 'svg'],
  ['a menu icon', '<button type="button" aria-haspopup="menu"><svg></svg></button>', 'svg'],
  ['a link in the text', '<p><a href="/sent-mail">mail</a></p>', 'a'],
  ['a word that only contains it', '<button type="button">Resender</button>', 'button'],
  ['the composer itself', '<form><textarea name="send"></textarea></form>', 'textarea'],
])('not %s', (_what, html, css) => {
  expect(sendControlIn(pathOf(html, css), generic, () => null)).toBeNull();
});

test('a site’s selector counts where nothing else tells', () => {
  const html = '<button type="button" id="composer-submit-button" aria-label="Los"></button>';
  expect(sendControlIn(pathOf(html, 'button'), chatgpt, () => null)).not.toBeNull();
});

test('a broken selector in an adapter does not stop the others', () => {
  const broken = { ...chatgpt, send: [{ css: ':::', expect: 1 }, ...chatgpt.send] };
  const html = '<button type="button" data-testid="send-button"></button>';
  expect(sendControlIn(pathOf(html, 'button'), broken, () => null)).not.toBeNull();
});
