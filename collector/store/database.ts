// Opens the SQLite file: durable commits, write-ahead log, readable by its owner alone.
import { chmodSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Handle = Sqlite.Database;

export type OpenOutcome =
  | { readonly ok: true; readonly handle: Handle; readonly db: Kysely<Tables> }
  | {
      readonly ok: false;
      readonly why: 'data-unreadable' | 'data-newer';
      readonly message: string;
    };

/** How long a statement waits for another process that writes (`spillway seed` beside a running collector). */
const busyTimeout = 4000;

/** @param file path of the database, or `:memory:`. */
export async function openDatabase(file: string): Promise<OpenOutcome> {
  try {
    const handle = configured(file);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: handle }) });
    if (await migrate(db)) return { ok: true, handle, db };
    handle.close();
    return refused('data-newer', `${file} was written by a newer version of Spillway.`);
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : 'not a database';
    return refused('data-unreadable', `${file} cannot be opened (${code}).`);
  }
}

function configured(file: string): Handle {
  const handle = new Sqlite(file, { timeout: busyTimeout });
  handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = FULL');
  handle.pragma('foreign_keys = ON');
  if (file !== ':memory:') close(file);
  return handle;
}

/** The log and the index beside it take the mode of the file only when SQLite makes them later. */
function close(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`])
    try {
      chmodSync(each, 0o600);
    } catch {
      // Not there yet: it will be made with the mode of the main file.
    }
}

export const databaseFile = (dataDir: string): string => path.join(dataDir, 'spillway.db');

const refused = (why: 'data-unreadable' | 'data-newer', message: string): OpenOutcome => ({
  ok: false,
  why,
  message,
});
