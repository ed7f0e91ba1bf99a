// Where a control stands: beside a composer, in a part of the page that is about something else, or far from it to look at.
import { isHtml } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { around, composedParent, isInside, type OpenShadow } from './deep-path.ts';
import { composersUnder } from './nearby-composers.ts';

/** Parts of a page that are about the page as a whole, about what was said before, or about a question of the page's. */
const frames =
  'nav, header, aside, pre, article, dialog, [role=dialog], [role=alertdialog], [role=navigation], [role=banner], [role=complementary], [role=menu], [role=tablist], [role=article], [role=log], [role=feed]';
/** How far above a control the composer is that it stands beside. */
export const besideLevels = 5;
/** And how far below that the composer is, at the most: editors stand deep in their boxes, and all things in one page. */
const withinLevels = 10;
/** Nobody looks for a send control so far from a text (pixels). */
const farAway = 200;

export function isInOtherFrame(node: Element, composer: HTMLElement): boolean {
  const frame = plain(node).closest(frames);
  return frame !== null && !isInside(composer, frame);
}

export function besideIn(
  node: Element,
  find: (box: Element) => HTMLElement | null,
): HTMLElement | null {
  let box: Node | null = composedParent(node);
  for (let level = 0; level < besideLevels && box; level += 1) {
    const found = isHtml(box) ? find(box) : null;
    if (found) return isWithin(found, box) ? found : null;
    box = composedParent(box);
  }
  return null;
}

const isWithin = (composer: HTMLElement, box: Node): boolean =>
  around(composer)
    .slice(0, withinLevels + 1)
    .some((each) => each === box);

/** The smallest box around both. */
export function sharedBox(node: Node, composer: Node): HTMLElement | null {
  for (let box = composedParent(node); box; box = composedParent(box))
    if (isHtml(box) && isInside(composer, box)) return box;
  return null;
}

export function composerNear(node: Element, open: OpenShadow): HTMLElement | null {
  for (let box = composedParent(node); box; box = composedParent(box)) {
    const [found] = isHtml(box) ? composersUnder(box, open) : [];
    if (found) return found;
  }
  return null;
}

/** Above or below: a row of controls may be as wide as the page. */
export function isFar(node: Element, composer: HTMLElement): boolean {
  const [its, own] = [node, composer].map((each) => plain(each).getBoundingClientRect());
  return its !== undefined && own !== undefined
    ? Math.max(own.top - its.bottom, its.top - own.bottom) > farAway
    : false;
}
