// The text of an editor that draws it itself, beside the element that takes the keys: Monaco, CodeMirror 5, Ace. Read as a
// person sees it, from where the pieces stand; what scrolled out of sight such an editor does not draw.

import { plain } from '../../dom/plain.ts';
import { areaOf } from '../editable.ts';

/** What editors draw beside a text, or to measure it. */
const besides =
  /(?:^|[\s_-])(?:gutter|line-?number|measure|placeholder|ruler|minimap|cursors?(?:\s|$))|(?:^|\s)margin(?:\s|$)/i;
const fields = 'textarea, input, select, button, style, script, [hidden]';
const controls = 'button, [role=button], input, textarea, select, a[href]';
const blocks = 'div, pre, p, li';
/** An editor is a few boxes deep. */
const maxLevels = 8;

/** The largest box around `element` in which nothing else can be used. */
export function drawingAround(element: HTMLElement): HTMLElement {
  let box = element;
  for (let level = 0; level < maxLevels; level += 1) {
    const parent = plain(box).parentElement;
    if (!parent || parent === document.body || hasOthers(parent, element)) break;
    box = parent;
  }
  return box;
}

const hasOthers = (box: HTMLElement, own: HTMLElement): boolean =>
  [...plain(box).querySelectorAll<HTMLElement>(controls)].some(
    (each) => each !== own && isUsable(each),
  );

const isUsable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && element.checkVisibility() && areaOf(element) > 16;

type Piece = {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  /** Where its last row begins. */
  readonly end: number;
  readonly rowHeight: number;
  readonly line: Element | null;
  /** Where its last row ends, and how wide its first word is. */
  readonly right: number;
  readonly firstWord: number;
};

/**
 * @param held what the element that takes the keys holds: a line that was wrapped where it is drawn stands there in one.
 * It may be of before, with a line joined to the next that has come between them: so the row has to be full as well.
 */
export function drawnText(element: HTMLElement, held: string): string {
  const box = drawingAround(element);
  const { right, width } = box.getBoundingClientRect();
  const full = right - width * spare;
  const pieces = piecesIn(box, element).sort((a, b) => a.top - b.top || a.left - b.left);
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    const breaks = last ? breaksBetween(last, piece) : 0;
    const wrapped =
      breaks === 1 &&
      (last?.right ?? 0) + piece.firstWord > full &&
      held.includes(text.slice(-seam) + piece.text.slice(0, seam));
    text += `${'\n'.repeat(wrapped ? 0 : breaks)}${piece.text}`;
    last = piece;
  }
  return text;
}

/** Of an empty line nothing may be drawn but its height; what is no multiple of it is a margin. */
function breaksBetween(last: Piece, { top, rowHeight, line }: Piece): number {
  const down = top - last.end;
  if (line === last.line || down <= sameLine) return 0;
  const rows = down / rowHeight;
  return Math.abs(rows - Math.round(rows)) < 0.1 ? Math.max(1, Math.round(rows)) : 1;
}

/** Of an editor's width: scroll bar, margin and map, where no text stands. */
const spare = 0.25;
/** So much on both sides of a wrap is no coincidence (UTF-16 units). */
const seam = 8;
const shown = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');

/** Pieces of one line may stand a little higher or lower than each other (pixels). */
const sameLine = 4;

function piecesIn(box: HTMLElement, own: HTMLElement): Piece[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node, box, own)) continue;
    range.selectNodeContents(node);
    const rows = [...range.getClientRects()];
    const [first] = rows;
    if (!first) continue;
    const { top, left, height } = first;
    const around = node.parentElement && plain(node.parentElement);
    const line = around?.closest(blocks) ?? null;
    const { top: end, right } = rows.at(-1) ?? first;
    const rowHeight = rowHeightOf(node.parentElement) ?? height;
    const text = node.textContent ?? '';
    const firstWord = widthOf(range, node, text.search(/\S(?=\s|$)/) + 1);
    pieces.push({ text: shown(text), top, left, end, rowHeight, line, right, firstWord });
  }
  return pieces;
}

/** Of the first characters of a text. Ends `range`'s use for the whole. */
function widthOf(range: Range, node: Node, count: number): number {
  range.setEnd(node, count);
  return range.getBoundingClientRect().width;
}

function rowHeightOf(element: Element | null): number | null {
  const height = element ? Number.parseFloat(getComputedStyle(element).lineHeight) : 0;
  return height > 0 ? height : null;
}

/** What is around the element that takes the keys too may be named after such a thing, and is none. */
function isText(node: Node, box: HTMLElement, own: HTMLElement): boolean {
  for (let at = node.parentElement; at && !plain(at).contains(own); at = plain(at).parentElement) {
    const each = plain(at);
    if (each.matches(fields) || besides.test(each.getAttribute('class') ?? '')) return false;
    if (at === box) break;
  }
  const around = node.parentElement && plain(node.parentElement);
  return around?.checkVisibility({ visibilityProperty: true }) ?? false;
}
