// The store as the rest of the collector sees it. SQLite stands behind it; another engine would give the same type.
import { type Kysely, sql } from 'kysely';
import type { Signer } from '../signing.ts';
import { type Admins, createAdmins } from './admins.ts';
import { type Assets, createAssets } from './assets.ts';
import { type Audit, createAudit } from './audit.ts';
import { type OpenOutcome, openDatabase } from './database.ts';
import { createDevices, type Devices, type UsedProof } from './devices.ts';
import { createEvents, type Events } from './events.ts';
import { createPolicies, type Policies } from './policies.ts';
import { createRetention, type Retention } from './retention.ts';
import type { Tables } from './tables.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createWriter } from './writer.ts';

export type Store = {
  readonly devices: Pick<Devices, 'find' | 'enrol' | 'list' | 'revoke'>;
  readonly tokens: Pick<Tokens, 'create' | 'list' | 'revoke'>;
  readonly events: Events;
  readonly policies: Policies;
  readonly assets: Assets;
  readonly admins: Admins;
  readonly audit: Audit;
  readonly retention: Retention;
  /** For aggregates: roll-ups and lists of the console. Reads only. */
  readonly db: Kysely<Tables>;
  /** @returns false where the proof was used before. */
  spendProof(proof: UsedProof, now?: number): Promise<boolean>;
  /** Writes that wait for a commit. */
  backlog(): number;
  /** Resolves when everything that waited is on disk and the file is closed. */
  close(): Promise<void>;
};

export type StoreOutcome =
  | { readonly ok: true; readonly store: Store }
  | Extract<OpenOutcome, { readonly ok: false }>;

/** @param file path of the database, or `:memory:`. */
export async function openStore(
  file: string,
  pseudonymKey: Buffer,
  signer: Signer,
): Promise<StoreOutcome> {
  const opened = await openDatabase(file);
  if (!opened.ok) return opened;
  const { handle, db } = opened;
  const writer = createWriter(handle);
  const tokens = createTokens(handle, writer);
  const assets = createAssets(file);
  const devices = createDevices(handle, writer, tokens, pseudonymKey);
  const store: Store = {
    devices,
    tokens,
    events: createEvents(handle, writer, devices),
    policies: createPolicies(handle, writer, assets, signer),
    assets,
    admins: createAdmins(handle, writer),
    audit: createAudit(handle, writer),
    retention: createRetention(handle, writer),
    db,
    spendProof: (proof, now = Date.now()) => writer.write(() => devices.spendProof(proof, now)),
    backlog: writer.backlog,
    close: async () => {
      await writer.write(() => undefined);
      await sql`pragma optimize`.execute(db);
      await db.destroy();
    },
  };
  return { ok: true, store };
}
