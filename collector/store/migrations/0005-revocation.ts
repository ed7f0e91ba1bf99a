// When a token or a device was revoked (milliseconds since 1970); null: it is good.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  'alter table enrol_tokens add column revoked_at integer',
  'alter table devices add column revoked_at integer',
];

export const revocation: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
