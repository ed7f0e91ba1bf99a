// Keeps a browser and its collector in step: enrol, send what is queued, pull policy. When to do so is decided
// by the worker; this says what happens then, and leaves the result in a status that people can read.

import type { Settings } from '../contract/managed.ts';
import type { CommandReply } from '../contract/messages.ts';
import { nothingSentYet, type PolicyStatus, type SendStatus } from '../contract/state.ts';
import type { Database } from '../record/database.ts';
import { droppedSoFar, queued } from '../record/queue.ts';
import { type AssetStore, pullAssets } from './asset-pull.ts';
import { backoff } from './backoff.ts';
import { type Client, createClient, type Failure, type Fetch, type Identity } from './client.ts';
import { type EnrolmentStore, identify } from './device.ts';
import { type FlushOutcome, flush } from './flush.ts';
import { type PolicyStore, pullPolicy } from './policy-pull.ts';
import { createTrust, type TrustStore } from './policy-trust.ts';

export type SyncParts = {
  readonly database: Database;
  readonly fetch: Fetch;
  readonly extension: string;
  readonly settings: () => Promise<Settings>;
  readonly enrolment: EnrolmentStore;
  readonly policy: PolicyStore;
  readonly trust: TrustStore;
  readonly assets: AssetStore;
  readonly writeSendStatus: (status: SendStatus) => Promise<void>;
  readonly readSendStatus: () => Promise<SendStatus | undefined>;
  /** Runs one at a time across everything that shares the database (navigator.locks in the browser). */
  readonly exclusive: <T>(run: () => Promise<T>) => Promise<T>;
};

export type Sync = {
  /** Sends everything now, whatever the wait. */
  sendNow(): Promise<CommandReply>;
  /** Sends unless the collector asked to be left alone. */
  sendIfDue(): Promise<CommandReply>;
  pullNow(): Promise<CommandReply>;
};

export function createSync(parts: SyncParts): Sync {
  const sendNow = () => parts.exclusive(() => send(parts));
  const pullNow = () => parts.exclusive(() => pull(parts));
  const sendIfDue = async (): Promise<CommandReply> => {
    const { notBefore } = (await parts.readSendStatus()) ?? nothingSentYet;
    return Date.now() < notBefore ? { ok: true } : sendNow();
  };
  return { sendNow, sendIfDue, pullNow };
}

async function send(parts: SyncParts): Promise<CommandReply> {
  const settings = await parts.settings();
  const client = clientFor(parts, settings);
  const outcome: FlushOutcome = client
    ? await enrolled(parts, settings, client, (identity) =>
        flush(parts.database, client, identity, settings, parts.extension),
      )
    : noCollector;
  await reportSend(parts, outcome);
  if (outcome.ok && outcome.policyEtag && (await outdated(parts, outcome.policyEtag)))
    await pull(parts);
  return asReply(outcome);
}

async function pull(parts: SyncParts): Promise<CommandReply> {
  const settings = await parts.settings();
  const client = clientFor(parts, settings);
  if (!client) return asReply(await notePolicyProblem(parts, noCollector));
  const outcome = await enrolled(parts, settings, client, async (identity) => {
    const trust = createTrust(settings, parts.trust);
    const status = await pullPolicy(client, identity, parts.policy, trust);
    return status.problem ? failed(status) : pullAssets(client, identity, parts.assets);
  });
  return asReply(outcome.ok ? outcome : await notePolicyProblem(parts, outcome));
}

/** A collector that was set up anew does not know its devices: enrol again, once. */
async function enrolled<T extends { readonly ok: true }>(
  parts: SyncParts,
  settings: Settings,
  client: Client,
  run: (identity: Identity) => Promise<T | Failure>,
): Promise<T | Failure> {
  const attempt = async () => {
    const found = await identify(
      parts.database,
      parts.enrolment,
      parts.trust,
      settings,
      client,
      parts.extension,
    );
    return found.ok ? run(found.value) : found;
  };
  const first = await attempt();
  if (first.ok || first.why !== 'not-enrolled' || !settings.enrolToken) return first;
  await parts.enrolment.write(null);
  return attempt();
}

async function reportSend(parts: SyncParts, outcome: FlushOutcome): Promise<void> {
  const before = (await parts.readSendStatus()) ?? nothingSentYet;
  const now = Date.now();
  await parts.writeSendStatus({
    queued: await queued(parts.database),
    dropped: await droppedSoFar(parts.database),
    lastSentAt: outcome.ok && outcome.sent > 0 ? now : before.lastSentAt,
    notBefore: outcome.ok ? 0 : now + backoff(outcome.why, outcome.retryAfter, Math.random()),
    problem: outcome.ok ? null : outcome.why,
  });
}

async function notePolicyProblem(parts: SyncParts, failure: Failure): Promise<Failure> {
  const status = await parts.policy.readStatus();
  await parts.policy.writeStatus({ ...status, problem: failure.why });
  return failure;
}

async function outdated(parts: SyncParts, etag: string): Promise<boolean> {
  return (await parts.policy.readStatus()).etag !== etag;
}

function clientFor(parts: SyncParts, settings: Settings): Client | null {
  return settings.collectorUrl ? createClient(settings.collectorUrl, parts.fetch) : null;
}

const noCollector: Failure = { ok: false, why: 'no-collector', retryAfter: 0 };
const failed = (status: PolicyStatus): Failure => ({
  ok: false,
  why: status.problem ?? 'bad-reply',
  retryAfter: 0,
});

function asReply(outcome: { readonly ok: true } | Failure): CommandReply {
  if (outcome.ok) return { ok: true };
  const { why } = outcome;
  return { ok: false, why: why === 'no-collector' || why === 'offline' ? why : 'refused' };
}
