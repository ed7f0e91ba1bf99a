// `spillway asset add FILE`: stores an asset in the data folder and prints the name it has in a policy.
import { readFile } from 'node:fs/promises';
import { assetLimits } from '../../lib/contract/own.ts';
import { failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

export async function addAsset(words: Words): Promise<number> {
  const [file = ''] = words.positionals;
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return failed(`${file} cannot be read.`);
  if (bytes.length === 0) return failed(`${file} is empty.`);
  if (bytes.length > assetLimits.bytes)
    return failed(`${file} has ${bytes.length} bytes; an asset has at most ${assetLimits.bytes}.`);
  return withStore(words, async (store) => {
    const asset = store.assets.add(bytes);
    await store.audit.note(operator, 'asset-added', asset.sha256);
    process.stdout.write(`${JSON.stringify(asset)}\n`);
    say('Browsers fetch it when a published policy names it.');
    return 0;
  });
}
