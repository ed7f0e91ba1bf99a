// Rows of figures → the columns of a stacked chart. Pure: knows nothing of pixels or words.
import { type Action, actions, type Class } from '../../../lib/contract/words.ts';
import type { Overview } from '../../admin/contract.ts';

export type Part = { readonly action: Action; readonly count: number };
export type Column = {
  readonly day: string;
  readonly total: number;
  /** Mild to strong; actions without a figure are left out. */
  readonly parts: readonly Part[];
};
export type ClassChoice = Class | 'all';

type Rows = Overview['decisions'];

/** One column a day from `from` to `to`, also where there is no figure. */
export function columnsOf(
  { decisions, from, to }: Pick<Overview, 'decisions' | 'from' | 'to'>,
  choice: ClassChoice,
): Column[] {
  const chosen = decisions.filter((row) => isChosen(row.class, choice));
  return daysFrom(from, to).map((day) => columnOf(day, chosen));
}

/** Classes with a figure, most sensitive last, and how many decisions each had. */
export function totalOf(decisions: Rows, choice: ClassChoice): number {
  return decisions
    .filter((row) => isChosen(row.class, choice))
    .reduce((sum, row) => sum + row.decisions, 0);
}

/** Actions that occur, mild to strong. */
export const actionsIn = (columns: readonly Column[]): Action[] =>
  actions.filter((action) =>
    columns.some(({ parts }) => parts.some((part) => part.action === action)),
  );

/** Round steps from 0 to at least `most`, four at the most. */
export function ticks(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => Math.max(1, n * unit)).find((size) => size >= rough) ?? 1;
  const count = Math.ceil(Math.max(1, most) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const isChosen = (cls: Rows[number]['class'], choice: ClassChoice): boolean =>
  choice === 'all' ? cls !== 'none' : cls === choice;

function columnOf(day: string, rows: Rows): Column {
  const ofDay = rows.filter((row) => row.day === day);
  const count = (action: Action) =>
    ofDay.filter((row) => row.action === action).reduce((sum, row) => sum + row.decisions, 0);
  const parts = actions
    .map((action) => ({ action, count: count(action) }))
    .filter((part) => part.count > 0);
  return { day, parts, total: parts.reduce((sum, part) => sum + part.count, 0) };
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
