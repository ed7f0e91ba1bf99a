// Pulls policy down: remote with ETag, else what is cached, else what is bundled. Never back to a lower version.
import type { PolicyDocument } from '../contract/policy.ts';
import type { PolicyStatus } from '../contract/state.ts';
import type { Client, Identity } from './client.ts';

export type PolicyStore = {
  readStatus(): Promise<PolicyStatus>;
  writeStatus(status: PolicyStatus): Promise<void>;
  /** Makes the document the one that guards follow. */
  apply(document: PolicyDocument): Promise<void>;
};

export async function pullPolicy(
  client: Client,
  identity: Identity,
  store: PolicyStore,
  now = Date.now(),
): Promise<PolicyStatus> {
  const known = await store.readStatus();
  const reply = await client.policy(identity, known.etag);
  const status = reply.ok
    ? await take(reply.value, known, store, now)
    : { ...fallback(known), problem: reply.why };
  await store.writeStatus(status);
  return status;
}

async function take(
  reply: { document: PolicyDocument | null; etag: string | null },
  known: PolicyStatus,
  store: PolicyStore,
  now: number,
): Promise<PolicyStatus> {
  const { document, etag } = reply;
  if (!document) return { ...known, source: 'collector', confirmedAt: now, problem: null };
  // An older policy than the one followed is an attack or a restored backup: keep what we have and say so.
  if (document.version < known.version) return { ...known, problem: 'older-policy' };
  await store.apply(document);
  return { version: document.version, source: 'collector', confirmedAt: now, etag, problem: null };
}

const fallback = (known: PolicyStatus): PolicyStatus => ({
  ...known,
  source: known.source === 'collector' ? 'cache' : known.source,
});
