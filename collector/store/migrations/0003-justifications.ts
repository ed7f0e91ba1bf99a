// Why something was sent as it is: the reason and the note beside the event, and a roll-up of reasons by class.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  'alter table events add column reason text',
  'alter table events add column note text',
  `create table reason_day (
    day integer not null,
    reason text not null,
    class text not null,
    events integer not null,
    primary key (day, reason, class)
  ) without rowid`,
];

export const justifications: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
