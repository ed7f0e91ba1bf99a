// Fetches the assets that the policy in force names and that are not here yet. What is not what its name says is not
// kept: an asset is code of a kind, and the collector's word for it is its hash in the policy.
import type { Asset } from '../contract/own.ts';
import type { Client, Failure, Identity } from './client.ts';

export type AssetStore = {
  /** All that the policy in force names. */
  wanted(): Promise<readonly Asset[]>;
  has(sha256: string): Promise<boolean>;
  keep(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Called at the end, with what is here: guards may use it, the rest may be dropped. */
  ready(present: readonly string[]): Promise<void>;
};

/** Goes on after a failure: one asset that is missing must not keep the others away. */
export async function pullAssets(
  client: Client,
  identity: Identity,
  store: AssetStore,
): Promise<{ readonly ok: true } | Failure> {
  const present: string[] = [];
  let failed: Failure | null = null;
  for (const asset of await store.wanted()) {
    const outcome = (await store.has(asset.sha256))
      ? ok
      : await fetched(client, identity, store, asset);
    if (outcome.ok) present.push(asset.sha256);
    else failed = outcome;
  }
  await store.ready(present);
  return failed ?? ok;
}

const ok = { ok: true } as const;

async function fetched(client: Client, identity: Identity, store: AssetStore, asset: Asset) {
  const reply = await client.asset(identity, asset.sha256);
  if (!reply.ok) return reply;
  if (!(await isNamed(reply.value, asset)))
    return { ok: false, why: 'bad-reply', retryAfter: 0 } satisfies Failure;
  await store.keep(asset.sha256, reply.value);
  return ok;
}

async function isNamed(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256, bytes: size }: Asset,
): Promise<boolean> {
  if (bytes.length !== size) return false;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
