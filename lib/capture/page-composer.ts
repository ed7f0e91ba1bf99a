// The composer of a page, without an event that leads to it: by the site's selectors, else the largest field in sight.

import type { Site } from '../contract/site.ts';
import { isHtml } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { areaOf, editablesUnder, isTextControl } from './editable.ts';
import type { Composer } from './editors/editor.ts';
import { composerOf } from './editors/editor-of.ts';

export function composerOnPage({ composer }: Site): Composer | null {
  const known = composer.flatMap(({ css }) => matching(css)).filter((node) => isUsable(node));
  const [found] = known.length > 0 ? known : editablesUnder(document).sort(bySize);
  return found ? composerOf(found) : null;
}

/** A selector may name a shell around the field. */
function matching(css: string): HTMLElement[] {
  try {
    return [...document.querySelectorAll(css)].flatMap((node) =>
      isHtml(node) ? [fieldIn(node)] : [],
    );
  } catch {
    return [];
  }
}

const fieldIn = (node: HTMLElement): HTMLElement =>
  isTextControl(node) || plain(node).isContentEditable ? node : (editablesUnder(node)[0] ?? node);

const isUsable = (node: HTMLElement): boolean =>
  (isTextControl(node) || plain(node).isContentEditable) &&
  plain(node).getBoundingClientRect().width > 1;

const bySize = (a: HTMLElement, b: HTMLElement): number => areaOf(b) - areaOf(a);
