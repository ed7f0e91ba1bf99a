// Pulls policy down: remote with ETag, else what is cached, else what is bundled. Never back to a lower version, and
// never one that nobody vouches for.
import { type ReadPolicy, readPolicy } from '../contract/policy.ts';
import type { PolicyStatus } from '../contract/state.ts';
import type { Client, Identity, SignedBody } from './client.ts';
import type { Trust } from './policy-trust.ts';

export type PolicyStore = {
  readStatus(): Promise<PolicyStatus>;
  writeStatus(status: PolicyStatus): Promise<void>;
  /** Makes the policy the one that guards follow. */
  apply(policy: ReadPolicy): Promise<void>;
};

export async function pullPolicy(
  client: Client,
  identity: Identity,
  store: PolicyStore,
  trust: Trust,
  now = Date.now(),
): Promise<PolicyStatus> {
  const known = await store.readStatus();
  // One that was taken before policies were signed is asked for again.
  const reply = await client.policy(identity, known.signedBy ? known.etag : null);
  const status = reply.ok
    ? await take(reply.value, known, store, trust, now)
    : { ...fallback(known), problem: reply.why };
  await store.writeStatus(status);
  return status;
}

async function take(
  body: SignedBody | null,
  known: PolicyStatus,
  store: PolicyStore,
  trust: Trust,
  now: number,
): Promise<PolicyStatus> {
  if (!body) return { ...known, source: 'collector', confirmedAt: now, problem: null };
  const signedBy = await trust.check(body);
  if (!signedBy) return { ...known, problem: 'bad-signature' };
  const policy = readPolicy(parsed(body.bytes));
  if (!policy) return { ...fallback(known), problem: 'bad-reply' };
  const { version, nextKey } = policy.document;
  // An older policy than the one followed is an attack or a restored backup: keep what we have and say so.
  if (version < known.version) return { ...known, problem: 'older-policy' };
  await store.apply(policy);
  await trust.follow(signedBy, nextKey);
  const { etag } = body;
  return { version, source: 'collector', confirmedAt: now, etag, problem: null, signedBy };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

const fallback = (known: PolicyStatus): PolicyStatus => ({
  ...known,
  source: known.source === 'collector' ? 'cache' : known.source,
});
