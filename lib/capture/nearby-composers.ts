// Which composers a send control, a form or a key belongs to, the likeliest first.
import type { Selector, Site } from '../contract/site.ts';
import { composedParent, type OpenShadow } from './deep-path.ts';
import { editablesUnder } from './editable.ts';

/** Elements looked into for a closed root, at most; the nearest container is small. */
const maxHosts = 200;

/** The nearest container around `control` that holds an editable, then the site's own composers. */
export function composersNear(control: Node, site: Site, open: OpenShadow): HTMLElement[] {
  const near = nearest(control, open);
  const known = site.composer.flatMap((selector) => queryKnown(selector));
  return [...new Set([...known.filter((element) => near.includes(element)), ...near, ...known])];
}

function nearest(control: Node, open: OpenShadow): HTMLElement[] {
  for (let node: Node | null = control; node; node = composedParent(node)) {
    if (!(node instanceof Element || node instanceof Document)) continue;
    const found = [...editablesUnder(node), ...editablesInRoots(node, open)];
    if (found.length > 0) return found;
  }
  return [];
}

function editablesInRoots(scope: ParentNode, open: OpenShadow): HTMLElement[] {
  const hosts = scope instanceof Document ? [] : [...scope.querySelectorAll('*')];
  return hosts
    .filter((node) => node.localName.includes('-') || node.shadowRoot !== null)
    .slice(0, maxHosts)
    .flatMap((host) => {
      const root = open(host);
      return root ? editablesUnder(root) : [];
    });
}

function queryKnown({ css }: Selector): HTMLElement[] {
  try {
    return [...document.querySelectorAll(css)].filter((node) => node instanceof HTMLElement);
  } catch {
    return [];
  }
}
