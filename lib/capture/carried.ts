// What a paste or a drop carries as text. Files are another surface.

import { blockText } from '../dom/block-text.ts';

export type Carried = {
  readonly text: string;
  readonly html: string;
  /** What it carries beside these, in forms that a page's script can ask for. */
  readonly rest: string;
};

/** The html's own text where there is no plain one, so that an html-only paste is inspected too. */
export function carriedText(data: DataTransfer | null): Carried {
  if (!data) return { text: '', html: '', rest: '' };
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const address = data.getData('text/uri-list');
  const rest = data.types.filter((type) => !known.has(type)).map((type) => data.getData(type));
  if (plain !== '') rest.push(address);
  return { text: plain || address || textOfHtml(html), html, rest: rest.join('\n').trim() };
}

const known = new Set(['text/plain', 'text/html', 'text/uri-list', 'Files']);

/** Parsed inertly: nothing runs and nothing is fetched. */
export function textOfHtml(html: string): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('script, style, template')) hidden.remove();
  return blockText(page.body);
}
