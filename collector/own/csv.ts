// Reads CSV (RFC 4180): quotes, doubled quotes, line breaks inside them, a BOM; comma, semicolon or tab, whichever the
// header has most of.

/** Rows of cells; blank lines are left out. */
export function readCsv(text: string): string[][] {
  const clean = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(clean.slice(0, clean.indexOf('\n') >>> 0));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < clean.length) {
    const cell = readCell(clean, at, delimiter);
    row.push(cell.value);
    at = cell.end + 1;
    if (clean[cell.end] === delimiter && at < clean.length) continue;
    if (clean[cell.end] === delimiter) row.push('');
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

function delimiterOf(header: string): string {
  const counted = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** `end`: place of the delimiter or line feed behind the cell. */
function readCell(text: string, start: number, delimiter: string): { value: string; end: number } {
  if (text[start] !== '"') return plainCell(text, start, delimiter);
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string) {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return { value: text.slice(start, end).replace(/\r$/, ''), end };
}
