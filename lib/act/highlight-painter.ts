// Marks in an editable element by the browser's own highlights: no node of the page is added, changed or moved.

import { plain } from '../dom/plain.ts';
import { forcedStyle, holds, markStyle, type Painter } from './painter.ts';
import type { Mark } from './paragraphs.ts';

const name = 'spillway-finding';
const rules = `
::highlight(${name}) { ${markStyle} }
@media (forced-colors: active) { ::highlight(${name}) { ${forcedStyle} } }`;

type Drawn = { readonly range: Range; readonly mark: Mark };

export function createHighlightPainter(): Painter {
  let drawn: Drawn[] = [];
  let sheet: CSSStyleSheet | null = null;
  const clear = () => {
    drawn = [];
    if (supported()) CSS.highlights.delete(name);
  };
  return {
    clear,
    draw: ({ element, editor }, text, marks) => {
      // Ranges follow what the editor does to its nodes: mostly they stand where they should already.
      if (still(drawn, element, text, marks)) {
        drawn = drawn.map(({ range }, index) => ({ range, mark: marks[index] as Mark }));
        return true;
      }
      const ranges = supported() ? editor.rangesOf(element, marks) : null;
      if (!ranges) return false;
      sheet ??= makeSheet();
      if (!sheet || !adopt(sheet)) return false;
      drawn = marks.flatMap((mark, index) => {
        const range = ranges[index];
        return range ? [{ range, mark }] : [];
      });
      CSS.highlights.set(name, new Highlight(...drawn.map(({ range }) => range)));
      return true;
    },
    at: (x, y) => drawn.find(({ range }) => holds(range.getClientRects(), x, y))?.mark ?? null,
  };
}

/**
 * The same values in the same order, each in its range: where one value stands twice and the first is gone, the count
 * differs.
 */
function still(
  drawn: readonly Drawn[],
  element: HTMLElement,
  text: string,
  marks: readonly Mark[],
): boolean {
  return (
    drawn.length === marks.length &&
    drawn.every(({ range }, index) => {
      const { start = 0, end = 0 } = marks[index] ?? {};
      return (
        plain(element).contains(range.startContainer) &&
        range.startContainer === range.endContainer &&
        range.toString() === text.slice(start, end)
      );
    })
  );
}

const supported = (): boolean => 'highlights' in CSS;

/** Firefox does not let a content script adopt a sheet: there a text is looked at when it is sent. */
function makeSheet(): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  } catch {
    return null;
  }
}

/** Each time: a page that sets its own sheets drops others. Shadow roots inherit highlights from their host. */
function adopt(sheet: CSSStyleSheet): boolean {
  try {
    const { adoptedStyleSheets: adopted } = document;
    if (!adopted.includes(sheet)) document.adoptedStyleSheets = [...adopted, sheet];
    return true;
  } catch {
    return false;
  }
}
