// What browsers report besides decisions: a guard gone around or blind, tools seen. Same key as events, for the same
// reasons; one narrow roll-up for all kinds.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const tables = [
  `create table signals (
    day integer not null,
    device integer not null,
    id blob not null,
    at integer not null,
    department text,
    kind text not null,
    body text not null,
    primary key (day, device, id)
  ) without rowid`,
  `create table signal_day (
    day integer not null,
    kind text not null,
    subject text not null,
    detail text not null,
    events integer not null,
    primary key (day, kind, subject, detail)
  ) without rowid`,
];

export const signals: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of tables) await sql.raw(statement).execute(db);
  },
};
