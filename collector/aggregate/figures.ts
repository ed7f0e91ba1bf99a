// What the figures mean, in one place: held, redacted, sent as is, blocked, withdrawn. A submission counts as held
// where policy stopped it and asked; what then became of it is the person's answer, or policy's.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../store/tables.ts';

type Rows = ExpressionBuilder<Tables, 'tool_day'>;
type Condition = (rows: Rows) => Expression<SqlBool>;

export const isHeld: Condition = (rows) => rows('action', 'not in', ['allow', 'log']);
export const isRedacted: Condition = (rows) =>
  rows.and([isHeld(rows), rows('outcome', '=', 'redacted')]);
export const isSentAsIs: Condition = (rows) =>
  rows.and([isHeld(rows), rows('outcome', '=', 'proceeded')]);
export const isBlocked: Condition = (rows) =>
  rows.and([isHeld(rows), rows('outcome', '=', 'blocked')]);
export const isWithdrawn: Condition = (rows) =>
  rows.and([isHeld(rows), rows('outcome', 'in', ['edited', 'cancelled', 'redirected'])]);

/** Sum of the events of the rows for which the condition holds. */
export const countOf = (rows: Rows, condition: Condition) =>
  rows.fn.coalesce(
    rows.fn.sum<number>(rows.case().when(condition(rows)).then(rows.ref('events')).else(0).end()),
    rows.lit(0),
  );
