// What carries the text of a composer by itself: a link whose address a page keeps up to date while somebody types, a
// suggestion that repeats what they type.

import { isHtml, isLink } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';
import { composerOf } from './editors/editor-of.ts';

/** Shorter texts stand in addresses by chance (letters and digits). */
const needed = 8;
const choices = 'li, button, [role=option], [role=menuitem], [role=button]';

/**
 * The composer that was entered last: only its text is looked for, since a click may be on anything and a page has thousands of
 * elements to search for others.
 */
export type Entered = {
  readonly see: (composer: HTMLElement | null) => void;
  readonly last: () => HTMLElement | null;
};

export function createEntered(): Entered {
  let last: WeakRef<HTMLElement> | null = null;
  return {
    see: (composer) => {
      if (composer && composer !== last?.deref()) last = new WeakRef(composer);
    },
    last: () => {
      const composer = last?.deref();
      return composer && plain(composer).isConnected ? composer : null;
    },
  };
}

/** What is made to be clicked, and near enough to what was. */
const levels = 4;
/** A conversation is longer (UTF-16 units). */
const longest = 2_000;

/** Null for what carries nothing that it is worth to look for. */
export function carrierIn(path: readonly Element[]): HTMLElement | null {
  const near = path.slice(0, levels).filter((node) => isHtml(node));
  return near.find((node) => isLink(node) || isSuggestion(node)) ?? null;
}

function isSuggestion(node: HTMLElement): boolean {
  const { length } = plain(node).textContent ?? '';
  if (length < needed || length > longest) return false;
  return plain(node).matches(choices) || getComputedStyle(node).cursor === 'pointer';
}

export function carries(carrier: HTMLElement, element: HTMLElement): boolean {
  const text = squash(composerOf(element).editor.readText(element));
  if (text.length < needed || plain(element).contains(carrier)) return false;
  const words = [plain(carrier).textContent ?? '', isLink(carrier) ? decoded(carrier.href) : ''];
  return words.some((each) => squash(each).includes(text));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replaceAll('+', ' '));
  } catch {
    return href;
  }
}
