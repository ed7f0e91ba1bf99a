// Who signed a published policy, and the signature over its text. Those of before have none until the collector starts.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  'alter table policies add column signed_by text',
  'alter table policies add column signature text',
];

export const signatures: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
