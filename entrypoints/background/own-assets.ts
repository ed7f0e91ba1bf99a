// The worker's part in own detection: keeps the assets that policy names, says which are there, and gives a guard the
// parts it asks for.
import { assetPartBytes, type CommandReply } from '../../lib/contract/messages.ts';
import { localCells } from '../../lib/contract/state.ts';
import { assetsIn } from '../../lib/inspect/organisation/own.ts';
import { readCell, readEffectivePolicy, writeCell } from '../../lib/platform/storage.ts';
import { hasAsset, keepAsset, keepOnly, readAsset } from '../../lib/record/assets.ts';
import type { Database } from '../../lib/record/database.ts';
import type { AssetStore } from '../../lib/send/asset-pull.ts';

export function assetStore(database: Database): AssetStore {
  return {
    wanted: async () => assetsIn((await readEffectivePolicy())?.own),
    has: (sha256) => hasAsset(database, sha256),
    keep: (sha256, bytes) => keepAsset(database, sha256, bytes),
    ready: async (present) => {
      await keepOnly(database, present);
      const known = await readCell<readonly string[]>('local', localCells.assets);
      if (known?.join() !== present.join()) await writeCell('local', localCells.assets, present);
    },
  };
}

export async function partOf(
  database: Database,
  sha256: string,
  from: number,
): Promise<CommandReply> {
  const bytes = await readAsset(database, sha256);
  if (!bytes) return { ok: false, why: 'refused' };
  return { ok: true, part: base64(bytes.subarray(from, from + assetPartBytes)) };
}

function base64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += 8192)
    units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(units);
}
