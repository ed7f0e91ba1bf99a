// Popovers of the page that a dialog closes by being opened, as the browser has it. With a composer in one of them its text
// would be out of sight, and pages throw away what they see closed.
import { isHtml, isShadowRoot } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';

/** The outermost first: the one within it needs it. */
export function popoversAround(element: Element | null): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let node: Node | null = element; node; node = parentOf(node))
    if (isHtml(node) && plain(node).matches(':popover-open')) found.unshift(node);
  return found;
}

function parentOf(node: Node): Node | null {
  const parent = plain(node).parentNode;
  return isShadowRoot(parent) ? parent.host : parent;
}

export function openAgain(popover: HTMLElement): void {
  const { isConnected, popover: kind } = plain(popover);
  if (isConnected && kind !== null && !plain(popover).matches(':popover-open'))
    plain(popover).showPopover();
}
