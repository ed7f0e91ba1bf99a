// The record of what administrators did. Written beside the act, never changed; no view deletes from it.
import type { Handle } from './database.ts';
import type { Writer } from './writer.ts';

export const acts = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'password-set',
  'password-reset',
  'policy-published',
  'token-created',
  'token-revoked',
  'device-revoked',
  'kit-made',
  'asset-added',
  'justifications-read',
  'policy-key-made',
  'policy-key-changed',
] as const;
export type Act = (typeof acts)[number];

export type AuditEntry = {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly act: Act;
  readonly detail: string;
};

export type Audit = {
  /** @param detail short and without secrets: a version, a label. */
  note(who: string, act: Act, detail: string, now?: number): Promise<void>;
  latest(limit: number): AuditEntry[];
};

export function createAudit(handle: Handle, writer: Writer): Audit {
  const insert = handle.prepare('insert into audit (at, who, act, detail) values (?, ?, ?, ?)');
  const select = handle.prepare<[number], AuditEntry>(
    'select seq, at, who, act, detail from audit order by seq desc limit ?',
  );
  return {
    note: async (who, act, detail, now = Date.now()) => {
      await writer.write(() => insert.run(now, who, act, detail));
    },
    latest: (limit) => select.all(limit),
  };
}
