// Brings the tables to the newest shape. A data folder of a newer version is refused, not damaged.
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { start } from './migrations/0001-start.ts';
import { signals } from './migrations/0002-signals.ts';
import { justifications } from './migrations/0003-justifications.ts';
import { signatures } from './migrations/0004-signatures.ts';
import { revocation } from './migrations/0005-revocation.ts';
import type { Tables } from './tables.ts';

const migrations: Record<string, Migration> = {
  '0001-start': start,
  '0002-signals': signals,
  '0003-justifications': justifications,
  '0004-signatures': signatures,
  '0005-revocation': revocation,
};

/** @returns false where the database has a migration that this version does not know. */
export async function migrate(db: Kysely<Tables>): Promise<boolean> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  if (await isNewer(db)) return false;
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return true;
}

async function isNewer(db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return false;
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.some(({ name }) => !Object.hasOwn(migrations, name));
}
