// `spillway scan`: hands stdin and stdout to the scanner with the policy to decide by.
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { wantedAssets } from '../../lib/inspect/organisation/own.ts';
import { localAssets } from './local-assets.ts';
import { readPolicy } from './policy.ts';
import { scan } from './scan.ts';
import { failed } from './with-store.ts';
import type { Words } from './words.ts';

/** @returns 1 where a line could not be read; the others were answered all the same. */
export async function scanCommand({ flags }: Words): Promise<number> {
  const read =
    flags.policy === undefined
      ? ({ ok: true, document: defaultPolicy } as const)
      : await readPolicy(flags.policy);
  if (!read.ok) return failed(read.message);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  const policy = effectivePolicy(read.document);
  const loaded = await localAssets(wantedAssets(policy.own), flags.assets ?? null);
  if (!loaded.ok) return failed(loaded.message);
  const { assets } = loaded;
  const { bad } = await scan(process.stdin, process.stdout, {
    policy,
    assets,
    signal: ending.signal,
  });
  return bad > 0 ? 1 : 0;
}
