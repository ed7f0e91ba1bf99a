// Which composers a send control, a form or a key belongs to, the likeliest first.

import type { Selector, Site } from '../contract/site.ts';
import { isDocument, isElement, isHtml } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { composedParent, type OpenShadow } from './deep-path.ts';
import { areaOf, contextOf, editablesUnder } from './editable.ts';

/** Elements looked into for a root, at most; the nearest container is small. */
const maxHosts = 1_000;
const plainHosts = new Set(['div', 'section', 'main', 'article', 'span']);

/** The nearest container around `control` that holds an editable, then the site's own composers. */
export function composersNear(control: Node, site: Site, open: OpenShadow): HTMLElement[] {
  const near = nearest(control, open);
  const known = site.composer.flatMap((selector) => queryKnown(selector));
  return [...new Set([...known.filter((element) => near.includes(element)), ...near, ...known])];
}

/** Where a page would put a text that is given to no field: fields that are no prompt take theirs themselves. */
export function composerTaking(
  path: readonly Element[],
  site: Site,
  open: OpenShadow,
): HTMLElement | null {
  const [target] = path;
  if (!target || target.matches('input, select')) return null;
  const near = composersNear(target, site, open);
  return near.sort((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}

function nearest(control: Node, open: OpenShadow): HTMLElement[] {
  for (let node: Node | null = control; node; node = composedParent(node)) {
    if (!(isElement(node) || isDocument(node))) continue;
    const found = composersUnder(node, open);
    if (found.length > 0) return found;
  }
  return [];
}

export const composersUnder = (scope: ParentNode, open: OpenShadow): HTMLElement[] => [
  ...editablesUnder(scope),
  ...editablesInRoots(scope, open),
];

/** Roots stand in roots: those of web components are three or four deep. */
function editablesInRoots(scope: ParentNode, open: OpenShadow, left = { hosts: maxHosts }) {
  const found: HTMLElement[] = [];
  for (const host of isDocument(scope) ? [] : plain(scope).querySelectorAll('*')) {
    if (isHtml(host) && contextOf(host)) found.push(host);
    if (!mayHost(plain(host))) continue;
    left.hosts -= 1;
    if (left.hosts < 0) break;
    const root = open(host);
    if (root) found.push(...editablesUnder(root), ...editablesInRoots(root, open, left));
  }
  return found;
}

/** Of a closed root nothing can be seen but that its host is empty, or has a name of its own. */
const mayHost = (element: Element): boolean =>
  element.localName.includes('-') ||
  element.shadowRoot !== null ||
  (plainHosts.has(element.localName) && element.childNodes.length === 0);

function queryKnown({ css }: Selector): HTMLElement[] {
  try {
    return [...document.querySelectorAll(css)].filter((node) => isHtml(node));
  } catch {
    return [];
  }
}
