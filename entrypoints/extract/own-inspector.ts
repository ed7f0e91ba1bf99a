// The inspector for files: the product's rules, and what the policy in force adds to them. Built for the first file and
// again when policy or its assets have changed; a file can wait, so it is always the present one.
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { nothingOwn, wantedAssets } from '../../lib/inspect/organisation/own.ts';
import { buildInspector } from '../../lib/inspect/organisation/product.ts';
import { readEffectivePolicy } from '../../lib/platform/storage.ts';
import { readAssets } from '../../lib/record/assets.ts';
import { openDatabase } from '../../lib/record/database.ts';

let built: { readonly name: string; readonly inspector: Inspector } | null = null;

export async function ownInspector(): Promise<Inspector> {
  const own = (await readEffectivePolicy().catch(() => null))?.own ?? nothingOwn;
  const wanted = wantedAssets(own);
  const assets = wanted.length > 0 ? await readAssets(openDatabase(), wanted) : new Map();
  const name = JSON.stringify([own, [...assets.keys()]]);
  if (built?.name !== name) built = { name, inspector: buildInspector(own, assets) };
  return built.inspector;
}
