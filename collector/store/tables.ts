// The tables as types, for Kysely. Times are milliseconds since 1970, days are days since 1970 (UTC).
import type { Generated } from 'kysely';

export type DevicesTable = {
  seq: Generated<number>;
  id: string;
  key_x: string;
  key_y: string;
  token: string;
  department: string | null;
  /** HMAC of the user hint; the hint itself is never stored. */
  person: string | null;
  extension: string;
  enrolled_at: number;
  seen_at: number;
  revoked_at: number | null;
};

export type EnrolTokensTable = {
  id: string;
  secret_hash: Buffer;
  label: string;
  created_at: number;
  expires_at: number;
  max_uses: number | null;
  uses: Generated<number>;
  last_used_at: number | null;
  revoked_at: number | null;
};

export type PoliciesTable = {
  version: number;
  document: string;
  etag: string;
  published_at: number;
  published_by: string;
  /** The key, and its signature over the document's text. */
  signed_by: string | null;
  signature: string | null;
};

/**
 * Raw events. No view and no figure reads them: they are for de-duplication and for a later recount. Reasons and notes
 * are listed on the command line.
 */
export type EventsTable = {
  day: number;
  device: number;
  id: Buffer;
  at: number;
  clamped: number;
  department: string | null;
  site: string;
  standing: string;
  account: string;
  surface: string;
  action: string;
  outcome: string;
  chars: number;
  policy: number;
  findings: string;
  /** Of the organisation's list; null where nobody was asked for one. */
  reason: string | null;
  /** One line that inspection found nothing in. */
  note: string | null;
};

export type ToolDayTable = {
  day: number;
  site: string;
  action: string;
  outcome: string;
  surface: string;
  events: number;
  chars: number;
};

export type ClassDayTable = { day: number; class: string; action: string; events: number };
export type RuleDayTable = {
  day: number;
  rule: string;
  level: string;
  events: number;
  findings: number;
};
/** Decisions in which something was left in for a reason. */
export type ReasonDayTable = { day: number; reason: string; class: string; events: number };
/** What browsers report besides decisions; `body` is the rest of the event's closed schema as JSON. */
export type SignalsTable = {
  day: number;
  device: number;
  id: Buffer;
  at: number;
  department: string | null;
  kind: string;
  body: string;
};
/** `subject` is a site's id or a host, `detail` the words that tell one case from another. */
export type SignalDayTable = {
  day: number;
  kind: string;
  subject: string;
  detail: string;
  events: number;
};
export type LostDayTable = { day: number; reason: string; events: number };

export type AdminsTable = {
  name: string;
  password: string;
  one_time: number;
  created_at: number;
  changed_at: number;
};

export type SessionsTable = {
  id_hash: Buffer;
  admin: string;
  created_at: number;
  used_at: number;
};

export type AuditTable = {
  seq: Generated<number>;
  at: number;
  who: string;
  act: string;
  detail: string;
};

export type Tables = {
  devices: DevicesTable;
  enrol_tokens: EnrolTokensTable;
  policies: PoliciesTable;
  events: EventsTable;
  clamped_events: { device: number; id: Buffer; day: number };
  nonces: { device: number; nonce: string; until: number };
  tool_day: ToolDayTable;
  class_day: ClassDayTable;
  rule_day: RuleDayTable;
  reason_day: ReasonDayTable;
  lost_day: LostDayTable;
  signals: SignalsTable;
  signal_day: SignalDayTable;
  admins: AdminsTable;
  sessions: SessionsTable;
  audit: AuditTable;
};
