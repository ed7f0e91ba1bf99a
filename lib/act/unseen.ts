// What an html carries beside the text that a person sees: link targets, titles, comments, hidden elements.
// An editor that takes html takes these too.
import { blockText } from '../dom/block-text.ts';
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';
import type { Judgement } from './brain.ts';
import { textOf } from './settled.ts';

/** Style is no place for words, and office programs write megabytes of it. */
const silent = new Set(['style', 'class', 'id', 'width', 'height', 'dir', 'lang']);

/** One line for each attribute, comment and text. Empty for no html. */
export function unseenText(html: string): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const node of page.querySelectorAll('style')) node.remove();
  const scripts = [...page.querySelectorAll('script')].map((node) => node.textContent ?? '');
  const lines: string[] = [blockText(page.documentElement), ...scripts];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) lines.push(node.data);
    if (node instanceof Element) lines.push(...attributesOf(node));
  }
  return lines.join('\n');
}

const attributesOf = (element: Element): string[] =>
  [...plain(element).attributes].filter(({ name }) => !silent.has(name)).map(({ value }) => value);

/** The values found there that do not stand in the text itself: nobody was asked about them. */
export function unseenValues({ text: unseen, decision }: Judgement, text: string): string[] {
  const seen = squash(text);
  return decision.because
    .map((verdict) => textOf(unseen, verdict))
    .filter((value) => !seen.includes(squash(value)));
}
