// The text of an editable element, one `\n` a block or break. innerText would need a layout and doubles the
// breaks between paragraphs; offsets must not depend on a site's style.
import { isElement, isText } from './kinds.ts';
import { plain } from './plain.ts';

const blocks = new Set(
  'ADDRESS BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** A stretch of a text node within one line: `column` in the line's text, `raw` in the node's data. */
export type Run = {
  readonly node: Text;
  readonly line: number;
  readonly column: number;
  readonly raw: number;
  readonly length: number;
};

export type Walked = { readonly lines: readonly string[]; readonly runs: readonly Run[] };

type Walk = { readonly lines: string[]; readonly runs: Run[] };

export const blockText = (element: HTMLElement): string => walk(element).lines.join('\n');

/** The lines, and where in the page each part of them stands. */
export function walk(element: HTMLElement): Walked {
  const walked: Walk = { lines: [''], runs: [] };
  appendChildren(element, walked);
  return walked;
}

const nameOf = (node: Node): string => plain(node).nodeName;

function appendChildren(parent: Node, walked: Walk): void {
  const { lines } = walked;
  let fresh = true;
  for (const child of plain(parent).childNodes) {
    const block = blocks.has(nameOf(child));
    if (block && !fresh) lines.push('');
    if (!append(child, walked)) continue;
    fresh = false;
    const next = plain(child).nextSibling;
    if (block && next && !blocks.has(nameOf(next))) {
      lines.push('');
      fresh = true;
    }
  }
}

/** False for what shows nothing, so that it opens no line. */
function append(node: Node, walked: Walk): boolean {
  if (isText(node)) return appendText(node, walked);
  if (!isElement(node) || isDecoration(plain(node))) return false;
  if (nameOf(node) === 'BR') return appendBreak(node, walked.lines);
  appendChildren(node, walked);
  return true;
}

function appendText(node: Text, { lines, runs }: Walk): boolean {
  let raw = 0;
  const pieces = node.data.split('\n');
  if (pieces.length > 1 && pieces.at(-1) === '' && endsBlock(node)) pieces.pop();
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) lines.push('');
    const shown = piece.replaceAll('\u200b', '').replaceAll('\u00a0', ' ');
    const line = lines.length - 1;
    runs.push({ node, line, column: lines[line]?.length ?? 0, raw, length: shown.length });
    lines[line] += shown;
    raw += piece.length + 1;
  }
  return node.data !== '';
}

/** The last break of a block only keeps an empty line open. */
function appendBreak(node: Element, lines: string[]): boolean {
  const last = endsBlock(node);
  if (!last && !node.classList.contains('ProseMirror-trailingBreak')) lines.push('');
  return true;
}

/** Nothing is behind it but, as some editors leave them, texts without a character. */
function endsBlock(node: Node): boolean {
  let next = node.nextSibling;
  while (isText(next) && next.data === '') next = next.nextSibling;
  return next === null && node.parentElement !== null && blocks.has(nameOf(node.parentElement));
}

/** Cursors and separators of editors. Anything else that shows text counts: a mention is sent too. */
const isDecoration = (node: Element): boolean =>
  node.nodeName === 'STYLE' ||
  node.nodeName === 'SCRIPT' ||
  node.classList.contains('ProseMirror-separator') ||
  node.classList.contains('ProseMirror-widget');
