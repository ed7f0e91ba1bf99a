// Assets that the policy names, kept in the extension's database by their hash.
import type { Database } from './database.ts';

export const hasAsset = async (database: Database, sha256: string): Promise<boolean> =>
  (await database.assets.where('sha256').equals(sha256).count()) > 0;

export async function keepAsset(
  database: Database,
  sha256: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await database.assets.put({ sha256, bytes });
}

export const readAsset = async (
  database: Database,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> => (await database.assets.get(sha256))?.bytes ?? null;

/** Those of `wanted` that are here, by hash. */
export async function readAssets(
  database: Database,
  wanted: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const found = await database.assets.bulkGet([...wanted]);
  return new Map(found.flatMap((asset) => (asset ? [[asset.sha256, asset.bytes]] : [])));
}

/** What no policy names any more takes up room. */
export async function keepOnly(database: Database, wanted: readonly string[]): Promise<void> {
  const known = await database.assets.toCollection().primaryKeys();
  await database.assets.bulkDelete(known.filter((sha256) => !wanted.includes(sha256)));
}
