// Administrators and their sessions. Holds hashes only: of passwords, and of the ids in the browsers' cookies.
import type { Handle } from './database.ts';
import type { Writer } from './writer.ts';

export type Admin = {
  readonly name: string;
  readonly password: string;
  /** The password was given out and must be replaced at the sign-in. */
  readonly oneTime: boolean;
};
export type Session = {
  readonly admin: string;
  readonly createdAt: number;
  readonly usedAt: number;
};

export type Admins = {
  find(name: string): Admin | null;
  any(): boolean;
  /** Adds the administrator, or gives a known one another one-time password and ends the sessions. */
  giveOneTime(name: string, password: string, now?: number): Promise<void>;
  /** @returns false where the password is no longer `before`: somebody else was first. */
  replacePassword(admin: Admin, password: string, now?: number): Promise<boolean>;
  openSession(idHash: Buffer, admin: string, now?: number): Promise<void>;
  session(idHash: Buffer): Session | null;
  touchSession(idHash: Buffer, now?: number): Promise<void>;
  closeSession(idHash: Buffer): Promise<void>;
};

type AdminRow = { name: string; password: string; one_time: number };

export function createAdmins(handle: Handle, writer: Writer): Admins {
  const find = handle.prepare<[string], AdminRow>(
    'select name, password, one_time from admins where name = ?',
  );
  const count = handle.prepare<[], number>('select count(*) from admins').pluck();
  const put = handle.prepare(
    `insert into admins (name, password, one_time, created_at, changed_at) values (?, ?, 1, ?, ?)
     on conflict do update set password = excluded.password, one_time = 1, changed_at = excluded.changed_at`,
  );
  const replace = handle.prepare(
    'update admins set password = ?, one_time = 0, changed_at = ? where name = ? and password = ?',
  );
  const endAll = handle.prepare('delete from sessions where admin = ?');
  return {
    find: (name) => adminOf(find.get(name)),
    any: () => (count.get() ?? 0) > 0,
    giveOneTime: async (name, password, now = Date.now()) =>
      writer.write(() => {
        put.run(name, password, now, now);
        endAll.run(name);
      }),
    replacePassword: (admin, password, now = Date.now()) =>
      writer.write(() => {
        const replaced = replace.run(password, now, admin.name, admin.password).changes === 1;
        if (replaced) endAll.run(admin.name);
        return replaced;
      }),
    ...createSessions(handle, writer),
  };
}

function createSessions(handle: Handle, writer: Writer) {
  const open = handle.prepare(
    'insert into sessions (id_hash, admin, created_at, used_at) values (?, ?, ?, ?)',
  );
  const find = handle.prepare<[Buffer], Session>(
    'select admin, created_at as createdAt, used_at as usedAt from sessions where id_hash = ?',
  );
  const touch = handle.prepare('update sessions set used_at = ? where id_hash = ?');
  const close = handle.prepare('delete from sessions where id_hash = ?');
  return {
    openSession: async (idHash: Buffer, admin: string, now = Date.now()) => {
      await writer.write(() => open.run(idHash, admin, now, now));
    },
    session: (idHash: Buffer) => find.get(idHash) ?? null,
    touchSession: async (idHash: Buffer, now = Date.now()) => {
      await writer.write(() => touch.run(now, idHash));
    },
    closeSession: async (idHash: Buffer) => {
      await writer.write(() => close.run(idHash));
    },
  };
}

const adminOf = (row: AdminRow | undefined): Admin | null =>
  row ? { name: row.name, password: row.password, oneTime: row.one_time === 1 } : null;
