// A link that carries what stands in a composer: some pages keep its address up to date while somebody types.
import { composerOf } from './editors/editor-of.ts';

/** Shorter texts stand in addresses by chance (letters and digits). */
const needed = 8;

export function carries({ href }: HTMLAnchorElement, element: HTMLElement): boolean {
  const text = squash(composerOf(element).editor.readText(element));
  return text.length >= needed && squash(decoded(href)).includes(text);
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replaceAll('+', ' '));
  } catch {
    return href;
  }
}

const squash = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
