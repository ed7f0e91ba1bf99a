// Devices: enrolled browsers, the public half of each one's key, when each was last seen, and which proofs it used.
import { createHmac, randomBytes } from 'node:crypto';
import type { EnrolRequest, PublicKey } from '../../lib/contract/enrol.ts';
import type { Handle } from './database.ts';
import type { TokenRefusal, Tokens } from './tokens.ts';
import type { Writer } from './writer.ts';

export type Device = {
  readonly seq: number;
  readonly id: string;
  readonly key: PublicKey;
  readonly revoked: boolean;
};
/** Times in milliseconds since 1970. Nobody's pseudonym is in it. */
export type ListedDevice = {
  readonly id: string;
  readonly department: string | null;
  readonly extension: string;
  readonly token: string;
  readonly enrolledAt: number;
  readonly seenAt: number;
  readonly revokedAt: number | null;
};
export type EnrolOutcome =
  | { readonly ok: true; readonly device: string }
  | { readonly ok: false; readonly why: TokenRefusal | 'device-revoked' };
/** A proof that has been checked; `until` is when its nonce may be forgotten (milliseconds since 1970). */
export type UsedProof = { readonly device: Device; readonly nonce: string; readonly until: number };

export type Devices = {
  find(id: string): Device | null;
  enrol(request: EnrolRequest, now?: number): Promise<EnrolOutcome>;
  /** Seen last first. */
  list(): ListedDevice[];
  /** Its key is not taken again, with whatever token. @returns false where there is no such device, or it is revoked already. */
  revoke(id: string, now?: number): Promise<boolean>;
  /** Inside a write job. @returns false where this proof was used before. */
  spendProof(proof: UsedProof, now: number): boolean;
  /** Inside a write job. */
  describe(device: Device, extension: string, department: string | null): void;
};

type Row = {
  seq: number;
  id: string;
  key_x: string;
  key_y: string;
  revoked_at: number | null;
};

export function createDevices(
  handle: Handle,
  writer: Writer,
  tokens: Tokens,
  pseudonymKey: Buffer,
): Devices {
  const byId = handle.prepare<[string], Row>(
    'select seq, id, key_x, key_y, revoked_at from devices where id = ?',
  );
  const byKey = handle.prepare<[string, string], Row>(
    'select seq, id, key_x, key_y, revoked_at from devices where key_x = ? and key_y = ?',
  );
  const insert = handle.prepare(
    `insert into devices (id, key_x, key_y, token, department, person, extension, enrolled_at, seen_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addNonce = handle.prepare(
    'insert into nonces (device, nonce, until) values (?, ?, ?) on conflict do nothing',
  );
  const seen = handle.prepare('update devices set seen_at = max(seen_at, ?) where seq = ?');
  const describe = handle.prepare('update devices set extension = ?, department = ? where seq = ?');

  /** The same key again (its first answer was lost) is the same device and takes no further use of the token. */
  const enrolNow = (request: EnrolRequest, now: number): EnrolOutcome => {
    const { x, y } = request.publicKey;
    const known = byKey.get(x, y);
    const token = tokens.spend(request.token, !known, now);
    if ('why' in token) return { ok: false, why: token.why };
    if (known && known.revoked_at !== null) return { ok: false, why: 'device-revoked' };
    if (known) return { ok: true, device: known.id };
    const id = randomBytes(16).toString('base64url');
    const person = pseudonym(request.userHint, pseudonymKey);
    insert.run(id, x, y, token.id, request.department, person, request.extension, now, now);
    return { ok: true, device: id };
  };

  const listed = handle.prepare<[], ListedDevice>(
    `select id, department, extension, token, enrolled_at as enrolledAt, seen_at as seenAt,
       revoked_at as revokedAt from devices order by seen_at desc, id`,
  );
  const revoked = handle.prepare(
    'update devices set revoked_at = ? where id = ? and revoked_at is null',
  );
  return {
    list: () => listed.all(),
    revoke: (id, now = Date.now()) => writer.write(() => revoked.run(now, id).changes === 1),
    find: (id) => deviceOf(byId.get(id)),
    enrol: (request, now = Date.now()) => writer.write(() => enrolNow(request, now)),
    spendProof: ({ device, nonce, until }, now) => {
      const fresh = addNonce.run(device.seq, nonce, until).changes === 1;
      if (fresh) seen.run(now, device.seq);
      return fresh;
    },
    describe: (device, extension, department) => {
      describe.run(extension, department, device.seq);
    },
  };
}

const deviceOf = (row: Row | undefined): Device | null =>
  row
    ? {
        seq: row.seq,
        id: row.id,
        key: { kty: 'EC', crv: 'P-256', x: row.key_x, y: row.key_y },
        revoked: row.revoked_at !== null,
      }
    : null;

/** Keyed, so that nobody can test a list of addresses against the store without the key file. */
function pseudonym(hint: string | null, key: Buffer): string | null {
  const name = hint?.trim().toLowerCase();
  if (!name) return null;
  return createHmac('sha256', key).update(name).digest('base64url').slice(0, 22);
}
