// State that the parts of the extension share through storage: the names of the cells and their shapes.
// The worker writes, having validated; the page and the extension's own pages read.
import type { ErrorCode } from './api.ts';
import type { HealthReason, HealthState } from './signal.ts';
import type { Action, Outcome, Surface } from './words.ts';

/** Cells in storage.local. */
export const localCells = {
  /** PolicyDocument as last accepted. */
  policy: 'policy',
  /** EffectivePolicy made from it; read by guards. */
  effective: 'effective-policy',
  policyStatus: 'policy-status',
  sendStatus: 'send-status',
  /** SHA-256 of each asset of the policy that is in the database; written when that changes. */
  assets: 'assets',
  /** Settings as last read from managed storage. */
  settings: 'settings',
  device: 'device',
  /** Keys that this browser trusts for a collector where its administrator named none. */
  policyPins: 'policy-pins',
  /** What discovery has said today: kinds and hosts. */
  said: 'discovery-said',
  /** Name by which a newer guard tells an older one, in another isolated world, that it stands. */
  takeover: 'takeover',
} as const;

/** Cell in storage.session: the last health said of each site, so that a session says each change once. */
export const healthCell = 'health-said';

/** Cell in storage.session: tabs that were opened for a text, and the secret under which each is handed over. */
export const meetingsCell = 'meetings';
export type Meetings = Readonly<
  Record<string, { readonly nonce: string; readonly site: string; readonly until: number }>
>;

/** Prefix of cells in storage.session, one a tab: `tab:<id>`. */
export const tabCellPrefix = 'tab:';

export type PolicyStatus = {
  readonly version: number;
  readonly source: 'collector' | 'cache' | 'bundled';
  /** Milliseconds since 1970 when the collector last confirmed it; 0 = never. */
  readonly confirmedAt: number;
  readonly etag: string | null;
  readonly problem: Problem | null;
  /** The key that the policy in force was signed with; null: it was taken before policies were signed. */
  readonly signedBy: string | null;
};

export type SendStatus = {
  readonly queued: number;
  readonly dropped: number;
  /** Milliseconds since 1970; 0 = never. */
  readonly lastSentAt: number;
  /** Milliseconds since 1970 before which the collector is left alone; 0 = no wait. */
  readonly notBefore: number;
  readonly problem: Problem | null;
};

/** What the last attempt failed with. `offline` covers a name that does not resolve and a server that does not answer. */
export type Problem =
  | 'no-collector'
  | 'offline'
  | 'bad-reply'
  | 'older-policy'
  | 'bad-signature'
  | ErrorCode;

/** What the popup shows about a tab. No text, no URL. */
export type TabState = {
  readonly site: string;
  /** Origin of the page, so that a popup does not speak of the page before; it stays in session memory. */
  readonly origin: string;
  /** Null until the guard has said how well it sees. */
  readonly health: { readonly state: HealthState; readonly reason: HealthReason } | null;
  readonly last: {
    readonly at: number;
    readonly surface: Surface;
    readonly action: Action;
    readonly outcome: Outcome;
    readonly rules: readonly string[];
  } | null;
};

export const noPolicyYet: PolicyStatus = {
  version: 0,
  source: 'bundled',
  confirmedAt: 0,
  etag: null,
  problem: null,
  signedBy: null,
};

export const nothingSentYet: SendStatus = {
  queued: 0,
  dropped: 0,
  lastSentAt: 0,
  notBefore: 0,
  problem: null,
};
