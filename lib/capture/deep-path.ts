// The elements an event went through, innermost first, also inside closed shadow roots.
// composedPath() ends at the host of a closed root; the inner target is found by focus or by pointer position.
import { isElement, isShadowRoot } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';

export type OpenShadow = (host: Element) => ShadowRoot | null;

/** Chained roots are rare; the bound keeps a hostile page from nesting thousands. */
const maxDepth = 16;

/**
 * Of a person's events, as the window hears them: those go one way, and once. A page can send one of its own again,
 * somewhere else, and from inside a closed root the path is a longer one.
 */
const known = new WeakMap<Event, readonly Element[]>();

/** Half a dozen listeners ask for the path of one key. */
export function deepPath(event: Event, open: OpenShadow): readonly Element[] {
  if (!event.isTrusted || event.currentTarget !== window) return pathOf(event, open);
  const path = known.get(event) ?? pathOf(event, open);
  known.set(event, path);
  return path;
}

function pathOf(event: Event, open: OpenShadow): Element[] {
  const path = event.composedPath().filter((node) => isElement(node));
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const inner = path[0] && innerTarget(path[0], event, open);
    if (!inner) break;
    path.unshift(...ancestorsInRoot(inner));
  }
  return path;
}

/** Of an element that has the focus, or whose shadow root holds what has it; what is around that, innermost first. */
export function focusedPath(element: Element, open: OpenShadow): Element[] {
  let deepest = element;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const inner = open(deepest)?.activeElement;
    if (!inner) break;
    deepest = inner;
  }
  return around(deepest);
}

function innerTarget(host: Element, event: Event, open: OpenShadow): Element | null {
  const root = open(host);
  if (!root) return null;
  const inner = isPointed(event)
    ? root.elementFromPoint(event.clientX, event.clientY)
    : root.activeElement;
  return inner && plain(inner).getRootNode() === root ? inner : null;
}

/** A click by keyboard has no position (detail 0): it goes where the focus is. */
const isPointed = (event: Event): event is MouseEvent =>
  event instanceof MouseEvent && (event.type !== 'click' || event.detail > 0);

function ancestorsInRoot(inner: Element): Element[] {
  const chain: Element[] = [];
  for (let node: Element | null = inner; node; node = plain(node).parentElement) chain.push(node);
  return chain;
}

/** Also what was inside and is in no document any more. */
export function isInside(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at; at = composedParent(at)) if (at === element) return true;
  return !plain(node).isConnected;
}

/** Parent in the composed tree: a root's children belong to its host. */
export function composedParent(node: Node): Node | null {
  const parent = plain(node).parentNode;
  return isShadowRoot(parent) ? parent.host : parent;
}

/** An element and what is around it, innermost first. */
export function around(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Node | null = element; at; at = composedParent(at)) if (isElement(at)) path.push(at);
  return path;
}
