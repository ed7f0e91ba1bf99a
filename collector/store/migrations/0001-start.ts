// The first tables, as SQL: a schema is read more often than it is written. Times are milliseconds since 1970,
// days are days since 1970 (UTC). The device is part of every event key, so that a distributed engine can split
// by it, and so that one device cannot suppress another's event by taking its id.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const devices = [
  `create table devices (
    seq integer primary key autoincrement,
    id text not null unique,
    key_x text not null,
    key_y text not null,
    token text not null,
    department text,
    person text,
    extension text not null,
    enrolled_at integer not null,
    seen_at integer not null,
    unique (key_x, key_y)
  )`,
  'create index devices_seen on devices (seen_at)',
  `create table enrol_tokens (
    id text primary key,
    secret_hash blob not null,
    label text not null,
    created_at integer not null,
    expires_at integer not null,
    max_uses integer,
    uses integer not null default 0,
    last_used_at integer
  )`,
  `create table nonces (
    device integer not null,
    nonce text not null,
    until integer not null,
    primary key (device, nonce)
  ) without rowid`,
  'create index nonces_until on nonces (until)',
];

// Day first: a day's events lie together, so that inserts append and retention deletes one stretch.
// An event of a wrong time gets today's bound as its day; sent again tomorrow it would get another one, and
// count twice: clamped_events remembers which were taken.
const events = [
  `create table events (
    day integer not null,
    device integer not null,
    id blob not null,
    at integer not null,
    clamped integer not null,
    department text,
    site text not null,
    standing text not null,
    account text not null,
    surface text not null,
    action text not null,
    outcome text not null,
    chars integer not null,
    policy integer not null,
    findings text not null,
    primary key (day, device, id)
  ) without rowid`,
  `create table clamped_events (
    device integer not null,
    id blob not null,
    day integer not null,
    primary key (device, id)
  ) without rowid`,
];

const rollUps = [
  `create table tool_day (
    day integer not null,
    site text not null,
    action text not null,
    outcome text not null,
    surface text not null,
    events integer not null,
    chars integer not null,
    primary key (day, site, action, outcome, surface)
  ) without rowid`,
  `create table class_day (
    day integer not null,
    class text not null,
    action text not null,
    events integer not null,
    primary key (day, class, action)
  ) without rowid`,
  `create table rule_day (
    day integer not null,
    rule text not null,
    level text not null,
    events integer not null,
    findings integer not null,
    primary key (day, rule, level)
  ) without rowid`,
  `create table lost_day (
    day integer not null,
    reason text not null,
    events integer not null,
    primary key (day, reason)
  ) without rowid`,
];

const administration = [
  `create table policies (
    version integer primary key,
    document text not null,
    etag text not null,
    published_at integer not null,
    published_by text not null
  )`,
  `create table admins (
    name text primary key,
    password text not null,
    one_time integer not null,
    created_at integer not null,
    changed_at integer not null
  )`,
  `create table sessions (
    id_hash blob primary key,
    admin text not null,
    created_at integer not null,
    used_at integer not null
  )`,
  `create table audit (
    seq integer primary key autoincrement,
    at integer not null,
    who text not null,
    act text not null,
    detail text not null
  )`,
];

export const start: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...devices, ...events, ...rollUps, ...administration])
      await sql.raw(statement).execute(db);
  },
};
