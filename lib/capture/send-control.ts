// Which element of a click's path sends the prompt: by the site's selectors, else by what the element says of itself.
// Both are always tried: a site that renamed its button must not turn the guard off. Knows no composer.
import type { Selector, Site } from '../contract/site.ts';
import { contextOf, isTextControl } from './editable.ts';

const control =
  'button, [role=button], input[type=submit], input[type=button], [type=submit], a[href="#"]';
const says =
  /(?:^|[^a-z])(?:send|submit|ask|senden|absenden|envoyer|soumettre|enviar|invia|verzenden|wy[sś]lij|trimite|skicka|kirim)(?:$|[^a-z])/i;
/** In scripts without such word borders, or without any. */
const saysElsewhere =
  /发送|發送|送信|送出|전송|보내기|отправ|надісл|g[öo]nder|إرسال|ارسال|שליחה|שלח|भेज|ส่ง|odesl|odoslať|küldés|lähetä|αποστολή|gửi/i;
/** A word in camel case, as in `sendButton` or `btnSubmit`. */
const saysInName = /(?:^|[a-z_-])(?:Send|Submit)(?![a-z])|(?:^|[\s_-])(?:send|submit)[A-Z]/;
/** How far above the clicked element a plain `div` may carry the telling name. */
const levels = 3;

export function sendControlIn(path: readonly Element[], site: Site): HTMLElement | null {
  if (path.some(isTyping)) return null;
  const known = path.find((node) => matchesAny(node, site.send));
  const found = known ?? path.find((node) => node.matches(control) && looksLikeSend(node));
  return asHtml(found ?? path.slice(0, levels).find(namesItself));
}

/** Keys on it become a click by themselves. */
export const isBrowserControl = (element: HTMLElement): boolean =>
  element.matches('button, input, summary, a[href]');

const isTyping = (node: Element): boolean =>
  isTextControl(node) ||
  (node instanceof HTMLElement && (node.isContentEditable || contextOf(node) !== null));

/** A broken selector in an adapter matches nothing; it must not stop the others. */
export function matchesAny(node: Element, selectors: readonly Selector[]): boolean {
  return selectors.some(({ css }) => {
    try {
      return node.matches(css);
    } catch {
      return false;
    }
  });
}

function looksLikeSend(node: Element): boolean {
  if (node.getAttribute('type') === 'submit') return true;
  if (node instanceof HTMLButtonElement && node.type === 'submit' && node.form) return true;
  return namesItself(node) || saysSend((node.textContent ?? '').slice(0, 40)) || isBareIcon(node);
}

const saysSend = (words: string): boolean => says.test(words) || saysElsewhere.test(words);

function namesItself(node: Element): boolean {
  const names = ['aria-label', 'title', 'data-testid', 'name', 'id', 'class', 'value'].map(
    (attribute) => node.getAttribute(attribute) ?? '',
  );
  return names.some((name) => name.length < 300 && (saysSend(name) || saysInName.test(name)));
}

/** DeepSeek and others send by an icon that carries no name at all. */
function isBareIcon(node: Element): boolean {
  return (
    (node.textContent ?? '').trim() === '' &&
    !node.hasAttribute('aria-label') &&
    !node.hasAttribute('title') &&
    !node.hasAttribute('aria-haspopup') &&
    node.querySelector('svg, img') !== null
  );
}

const asHtml = (node: Element | undefined): HTMLElement | null =>
  node instanceof HTMLElement ? node : null;
