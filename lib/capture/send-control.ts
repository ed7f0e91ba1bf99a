// Which element of a click's path sends the prompt: by the site's selectors, else by what the element says of itself.
// Both are always tried: a site that renamed its button must not turn the guard off. Knows no composer.

import type { Selector, Site } from '../contract/site.ts';
import { isButton, isHtml } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { editablesUnder, isEditable, isTextControl } from './editable.ts';

const control =
  'button, [role=button], input[type=submit], input[type=button], input[type=image], [type=submit], a[href="#"]';
const says =
  /(?:^|[^a-z])(?:send|submit|ask|paper-?plane|senden|absenden|envoyer|soumettre|enviar|invia|verzenden|wy[sś]lij|trimite|skicka|kirim)(?:$|[^a-z])/i;
/** In scripts without such word borders, or without any. */
const saysElsewhere =
  /发送|發送|送信|送出|전송|보내기|отправ|надісл|g[öo]nder|إرسال|ارسال|שליחה|שלח|भेज|ส่ง|odesl|odoslať|küldés|lähetä|αποστολή|gửi/i;
/** A word in camel case, as in `sendButton` or `btnSubmit`. */
const saysInName = /(?:^|[a-z_-])(?:Send|Submit)(?![a-z])|(?:^|[\s_-])(?:send|submit)[A-Z]/;
const naming = [
  'aria-label',
  'title',
  'data-testid',
  'data-icon',
  'name',
  'id',
  'class',
  'value',
  'alt',
];
/** A drawing of more parts is no icon. */
const maxIconParts = 20;
/** How far above an icon's element the composer is that it belongs to. */
const besideLevels = 4;
/** How far above the clicked element a plain `div` may carry the telling name. */
const levels = 3;

export function sendControlIn(path: readonly Element[], site: Site): HTMLElement | null {
  if (isTyping(path.find(isHtml))) return null;
  const known = path.find((node) => matchesAny(node, site.send));
  const near = path.slice(0, levels);
  const found =
    known ??
    path.find((node) => plain(node).matches(control) && looksLikeSend(plain(node))) ??
    near.find((node) => namesItself(plain(node))) ??
    near.find((node) => iconNamesIt(plain(node))) ??
    near.find((node) => isBareClickable(node, path));
  return htmlFrom(path, found);
}

/** Keys on it become a click by themselves. */
export const isBrowserControl = (element: HTMLElement): boolean =>
  plain(element).matches('button, input, summary, a[href]');

/** A control may stand within the editable element that it sends, and is a control all the same. */
function isTyping(node: Element | undefined): boolean {
  if (!node) return false;
  if (isTextControl(node)) return true;
  const within = isEditable(node) && plain(node).closest(control);
  return isEditable(node) && !(within && isEditable(within));
}

/** A broken selector in an adapter matches nothing; it must not stop the others. */
export function matchesAny(node: Element, selectors: readonly Selector[]): boolean {
  return selectors.some(({ css }) => {
    try {
      return plain(node).matches(css);
    } catch {
      return false;
    }
  });
}

function looksLikeSend(node: Element): boolean {
  if (node.getAttribute('type') === 'submit') return true;
  if (isButton(node) && node.type === 'submit' && node.form) return true;
  return namesItself(node) || saysSend((node.textContent ?? '').slice(0, 40)) || isBareIcon(node);
}

const saysSend = (words: string): boolean => says.test(words) || saysElsewhere.test(words);

function namesItself(node: Element): boolean {
  const names = naming.map((attribute) => node.getAttribute(attribute) ?? '');
  return names.some((name) => name.length < 300 && (saysSend(name) || saysInName.test(name)));
}

/** Of an icon the name may stand on a part that the pointer did not meet, or on the drawing that it refers to. */
function iconNamesIt(node: Element): boolean {
  if (!isDrawing(node) && !isOneIcon(node)) return false;
  const parts = [...node.querySelectorAll('*')].slice(0, maxIconParts);
  return parts.some((part) => namesItself(plain(part)) || saysSend(drawingOf(plain(part))));
}

const drawingOf = (part: Element): string =>
  part.getAttribute('href') ?? part.getAttribute('xlink:href') ?? '';

const isOneIcon = (node: Element): boolean =>
  isBareIcon(node) && node.querySelectorAll('svg, img').length === 1;

/** A plain element that is or draws an icon, made to be clicked, beside a composer: some pages send by no more. */
function isBareClickable(node: Element, path: readonly Element[]): boolean {
  if (plain(node).matches(control) || !(isDrawing(node) || isOneIcon(plain(node)))) return false;
  const beside = path.slice(path.indexOf(node), path.indexOf(node) + besideLevels);
  return isMadeToClick(node) && beside.some((each) => editablesUnder(each).length > 0);
}

const isDrawing = (node: Element): boolean => plain(node).localName === 'svg';

const isMadeToClick = (node: Element): boolean => getComputedStyle(node).cursor === 'pointer';

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

/** The name often stands on an icon; what can be clicked again is the element around it. */
function htmlFrom(path: readonly Element[], node: Element | undefined): HTMLElement | null {
  const from = node ? path.indexOf(node) : path.length;
  return path.slice(from).find((each) => isHtml(each)) ?? null;
}
