// Every row of every table of a collector's database, as text, for searching.
import path from 'node:path';
import Database from 'better-sqlite3';

/** Blobs are shown as UTF-8, so that text hidden in one is found too. */
export function allTables(dataDir: string): { readonly tables: number; readonly text: string } {
  const database = new Database(path.join(dataDir, 'spillway.db'), { readonly: true });
  const names = database
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all();
  const rows = names.map((name) => database.prepare(`select * from "${name}"`).all());
  database.close();
  const plain = (_key: string, value: unknown) =>
    isBuffer(value) ? Buffer.from(value.data).toString() : value;
  return { tables: names.length, text: JSON.stringify({ names, rows }, plain) };
}

const isBuffer = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
