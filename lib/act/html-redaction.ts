// Puts the same placeholders into the html of a text, so that its formatting survives. Gives nothing rather than
// an html in which a value could still stand, be it in an attribute or split over elements.
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';
import type { Replaced } from './brain.ts';

/** Empty: use the plain text. */
export function redactHtml(html: string, replaced: readonly Replaced[]): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const node of page.querySelectorAll('script, style, template, meta, link')) node.remove();
  for (const comment of nodesOf(page.body, NodeFilter.SHOW_COMMENT)) comment.remove();
  for (const { value, placeholder } of replaced) replaceIn(page.body, value, placeholder);
  return replaced.some(({ value }) => stillStands(page.body, value)) ? '' : page.body.innerHTML;
}

function replaceIn(root: HTMLElement, value: string, placeholder: string): void {
  const pattern = looseWhitespace(value);
  for (let from = 0; from >= 0; ) {
    const nodes = textNodes(root);
    const match = findFrom(nodes.map((node) => node.data).join(''), pattern, from);
    if (match) cut(nodes, match.start, match.end, placeholder);
    from = match ? match.start + placeholder.length : -1;
  }
}

function findFrom(text: string, pattern: RegExp, from: number) {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && match[0] !== ''
    ? { start: match.index, end: match.index + match[0].length }
    : null;
}

/** Line breaks of the plain text are elements in the html, and spaces may be non-breaking ones. */
function looseWhitespace(value: string): RegExp {
  const parts = value.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('\\s*'), 'g');
}

/** The first node of the range takes the placeholder, the others lose their part. */
function cut(nodes: readonly Text[], start: number, end: number, placeholder: string): void {
  let offset = 0;
  let put = placeholder;
  for (const node of nodes) {
    const length = node.data.length;
    const from = Math.max(0, start - offset);
    const to = Math.min(length, end - offset);
    if (from < to) {
      node.replaceData(from, to - from, put);
      put = '';
    }
    offset += length;
  }
}

const textNodes = (root: HTMLElement): Text[] =>
  nodesOf(root, NodeFilter.SHOW_TEXT).filter((node) => node instanceof Text);

function nodesOf(root: HTMLElement, show: number): CharacterData[] {
  const walker = document.createTreeWalker(root, show);
  const nodes: CharacterData[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof CharacterData) nodes.push(node);
  return nodes;
}

/** Attributes as they mean, not as they are written: `&amp;` in a link is an ampersand, `%40` an at sign. */
function stillStands(body: HTMLElement, value: string): boolean {
  const needle = squash(value);
  const places = [
    body.textContent ?? '',
    ...attributesIn(body).flatMap((text) => [text, unescaped(text)]),
  ];
  return needle !== '' && places.some((place) => squash(place).includes(needle));
}

const attributesIn = (body: HTMLElement): string[] =>
  [...body.querySelectorAll('*')].flatMap((element) =>
    [...plain(element).attributes].map((each) => each.value),
  );

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Also what a page has put between the words: a person, a file, a picture. */
const formatting =
  'b, strong, i, em, u, s, code, pre, a, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, img, [contenteditable=false]';
const decoration =
  '.ProseMirror-trailingBreak, .ProseMirror-separator, .ProseMirror-widget, [data-slate-placeholder]';

/**
 * A composer's own html, for writing it back: empty where plain text says as much.
 * Bare ProseMirror drops blank lines of a plain text, so these count as formatting.
 */
export function worthKeeping(html: string, text: string): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const node of page.querySelectorAll(decoration)) node.remove();
  const blankLine = /\n[ \t]*\n/.test(text);
  return blankLine || page.querySelector(formatting) ? page.body.innerHTML : '';
}
