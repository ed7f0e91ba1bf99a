// Text of Excel workbooks: one line a row, cells separated by tabs, so that headers stand above their columns.
// Source: ECMA-376 part 1, 18.3 (worksheets) and 18.4 (shared strings).
import { unescapeXml, xmlText } from './xml-text.ts';

/** The strings that cells refer to by number. */
export function sharedStrings(xml: string): string[] {
  return xml
    .split('<si>')
    .slice(1)
    .map((item) => richText(item));
}

const richText = (xml: string): string =>
  xmlText(xml, (name) => (name === 't' ? 'text' : null), new Map());

/** Cells in the order of the file. An index without a string gives an empty cell. */
export function sheetText(xml: string, strings: readonly string[]): string {
  const lines: string[] = [];
  for (const row of xml.split('<row').slice(1)) {
    const cells = row.split('<c ').slice(1);
    if (cells.length > 0) lines.push(cells.map((cell) => cellText(cell, strings)).join('\t'));
  }
  return lines.join('\n');
}

function cellText(cell: string, strings: readonly string[]): string {
  const type = /^[^>]*\bt="([a-zA-Z]+)"/.exec(cell)?.[1] ?? 'n';
  if (type === 'inlineStr') return richText(cell);
  const value = between(cell, '<v>', '</v>');
  return type === 's' ? (strings[Number(value)] ?? '') : unescapeXml(value);
}

function between(text: string, open: string, close: string): string {
  const from = text.indexOf(open);
  const to = from < 0 ? -1 : text.indexOf(close, from);
  return to < 0 ? '' : text.slice(from + open.length, to);
}
