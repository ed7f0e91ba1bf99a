// Finds tables whose header names personal things (CSV, TSV, Markdown, pasted spreadsheets) and says which context a
// column gives to what stands in it. Works on the context words that the scan has noted.
import type { Call } from './call.ts';
import { unitAt } from './unit-at.ts';
import { type Group, groupNames } from './words/groups.ts';

export type Table = {
  readonly start: number;
  /** End of the header line; the rows follow. */
  readonly headerEnd: number;
  readonly end: number;
  readonly delimiter: string;
  readonly rows: number;
  /** Groups named in the header, by column. */
  readonly columns: readonly ReadonlySet<number>[];
  /** Different personal groups in the header. */
  readonly kinds: number;
  /** Where a column was asked for last, and which it was. */
  readonly last: { at: number; column: number };
};

const personal: readonly Group[] = [
  'fullname',
  'email',
  'phone',
  'birth',
  'address',
  'nationalid',
  'taxid',
  'passport',
  'licence',
  'pay',
  'bank',
  'card',
  'healthid',
];
/** Its column may stand alone, and have one row. */
export const credential = /* @__PURE__ */ groupNames.indexOf('credential');
/** By group: 1 = it is. Asked for every context word. */
const isPersonal = /* @__PURE__ */ Uint8Array.from(groupNames, (name) =>
  Number(personal.includes(name)),
);
const maxHeader = 2_000;
const minRows = 2;

export function findTables(call: Call): Table[] {
  const tables: Table[] = [];
  const { at, group, count } = call.hits;
  let lineEnd = -1;
  const plain = { from: 0, to: 0 };
  for (let index = 0; index < count; index++) {
    const where = at[index] ?? 0;
    const kind = group[index] ?? 0;
    if (where < lineEnd) continue;
    if (kind === credential ? !isCell(call.text, where, plain) : isPersonal[kind] !== 1) continue;
    const start = call.text.lastIndexOf('\n', where) + 1;
    const end = call.text.indexOf('\n', where);
    lineEnd = end < 0 ? call.text.length : end;
    const table =
      end < 0 || end - start > maxHeader
        ? null
        : tableAt(call, start, end, firstHitOf(call, index, start));
    if (!table) continue;
    tables.push(table);
    lineEnd = table.end;
  }
  return tables;
}

/** So long is the head of a column of secrets: a word or three. */
const longestHead = 24;

/** Nothing but words between two delimiters or the ends of the line: most lines that speak of secrets are sentences. */
function isCell(text: string, where: number, plain: { from: number; to: number }): boolean {
  // What was plain behind the last word is not looked at again.
  if (where < plain.from || where > plain.to) plain.from = plain.to = where;
  const most = where + longestHead;
  while (plain.to < most && isPlain(unitAt(text, plain.to))) plain.to++;
  if (plain.to >= most || !isEdge(unitAt(text, plain.to))) return false;
  const least = where - 1 - longestHead;
  let before = where - 1;
  while (before > least && isPlain(unitAt(text, before))) before--;
  return before > least && isEdge(unitAt(text, before));
}

/** Line ends and `\t`, `;`, `,`, `|`; and nothing beyond the text. */
const isEdge = (unit: number): boolean =>
  !(unit > 13) || unit === 59 || unit === 44 || unit === 124;

const isPlain = (unit: number): boolean =>
  unit > 13 &&
  unit !== 59 &&
  unit !== 124 &&
  unit !== 61 &&
  unit !== 58 &&
  !(unit > 32 && unit < 48 && unit !== 34 && unit !== 45);

/** Hits of the line that stand before the personal one. */
function firstHitOf(call: Call, index: number, start: number): number {
  let first = index;
  while (first > 0 && (call.hits.at[first - 1] ?? 0) >= start) first--;
  return first;
}

function tableAt(call: Call, start: number, headerEnd: number, firstHit: number): Table | null {
  const header = call.text.slice(start, headerEnd);
  const delimiter = delimiterOf(header);
  if (delimiter === '') return null;
  const columns = header.split(delimiter).map(() => new Set<number>());
  const kinds = new Set<number>();
  const last = { at: start, column: 0 };
  for (
    let index = firstHit;
    index < call.hits.count && (call.hits.at[index] ?? 0) < headerEnd;
    index++
  ) {
    const group = call.hits.group[index] ?? 0;
    columns[columnAt(call.text, last, call.hits.at[index] ?? 0, delimiter)]?.add(group);
    if (isPersonal[group] === 1) kinds.add(group);
  }
  const holdsSecrets = columns.some((column) => column.has(credential));
  if (kinds.size === 0 && !holdsSecrets) return null;
  const { end, rows } = rowsBelow(call.text, headerEnd, delimiter, columns.length - 1);
  return rows < (holdsSecrets ? 1 : minRows)
    ? null
    : { start, headerEnd, end, delimiter, rows, columns, kinds: kinds.size, last };
}

/** The delimiter that stands most often, at least once; a header is short words, not sentences. */
function delimiterOf(header: string): string {
  let best = '';
  let most = 0;
  for (const delimiter of ['\t', '|', ';', ',']) {
    let times = 0;
    for (let at = header.indexOf(delimiter); at >= 0; at = header.indexOf(delimiter, at + 1))
      times++;
    if (times > most) [best, most] = [delimiter, times];
  }
  return most === 0 || header.length / (most + 1) > 40 || /[(){}=]/.test(header) ? '' : best;
}

/** Counts on from where it was asked last: places come in the order of the text, give or take a word. */
function columnAt(text: string, last: Table['last'], where: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  let { at, column } = last;
  if (where < at) {
    at = text.lastIndexOf('\n', where) + 1;
    column = 0;
  }
  for (; at < where; at++) {
    const unit = unitAt(text, at);
    if (unit === mark) column++;
    else if (unit === lineEnd) column = 0;
  }
  last.at = at;
  last.column = column;
  return column;
}

const lineEnd = 10;

/** Rows have the header's number of delimiters; quoted cells may hold some more. */
function rowsBelow(
  text: string,
  headerEnd: number,
  delimiter: string,
  delimiters: number,
): { end: number; rows: number } {
  const mark = delimiter.charCodeAt(0);
  let end = headerEnd;
  let rows = 0;
  while (end < text.length) {
    const next = text.indexOf('\n', end + 1);
    const stop = next < 0 ? text.length : next;
    if (stop - end > maxHeader || stop === end) break;
    let found = 0;
    for (let index = end; index < stop; index++) if (unitAt(text, index) === mark) found++;
    if (found < delimiters || found > delimiters + 4) break;
    rows++;
    end = stop;
  }
  return { end, rows };
}

/** Calls with the cells of the columns that a group heads, from the first row on. */
export function eachCell(
  text: string,
  { start, headerEnd, end, delimiter, columns }: Table,
  group: number,
  take: (column: string, start: number, end: number) => void,
): void {
  const heads = text.slice(start, headerEnd).split(delimiter);
  let from = headerEnd + 1;
  for (const row of text.slice(from, end).split('\n')) {
    let at = from;
    row.split(delimiter).forEach((cell, index) => {
      const inside = cell.trim();
      const begin = at + cell.indexOf(inside);
      if (columns[index]?.has(group)) take(heads[index] ?? '', begin, begin + inside.length);
      at += cell.length + 1;
    });
    from += row.length + 1;
  }
}

/** Groups that head the column of a place; null outside the table. */
export function headingOf(text: string, table: Table, where: number): ReadonlySet<number> | null {
  if (where < table.headerEnd || where >= table.end) return null;
  return table.columns[columnAt(text, table.last, where, table.delimiter)] ?? null;
}
