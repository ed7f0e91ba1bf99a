// Enrolment tokens: only a hash of the secret half is kept; each expires, is counted and shows its last use.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Handle } from './database.ts';
import type { Writer } from './writer.ts';

export type NewToken = {
  readonly label: string;
  readonly days: number;
  /** null = any number of browsers. */
  readonly maxUses: number | null;
};

export type TokenRefusal = 'unknown' | 'expired' | 'used-up' | 'revoked';
type Row = {
  secret_hash: Buffer;
  expires_at: number;
  max_uses: number | null;
  uses: number;
  revoked_at: number | null;
};

/** Times in milliseconds since 1970. No half of the secret is in it. */
export type ListedToken = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly maxUses: number | null;
  readonly uses: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
};

export type Tokens = {
  /** Newest first. */
  list(): ListedToken[];
  /** Browsers that it has enrolled stay. @returns false where there is no such token, or it is revoked already. */
  revoke(id: string, now?: number): Promise<boolean>;
  /** @returns the token; it can never be read again. */
  create(token: NewToken, now?: number): Promise<string>;
  /** Inside a write job. @returns the token's id, having counted one use where `count` says so. */
  spend(token: string, count: boolean, now: number): { id: string } | { why: TokenRefusal };
};

export function createTokens(handle: Handle, writer: Writer): Tokens {
  const insert = handle.prepare(
    'insert into enrol_tokens (id, secret_hash, label, created_at, expires_at, max_uses) values (?, ?, ?, ?, ?, ?)',
  );
  const find = handle.prepare<[string], Row>(
    'select secret_hash, expires_at, max_uses, uses, revoked_at from enrol_tokens where id = ?',
  );
  const use = handle.prepare(
    'update enrol_tokens set uses = uses + ?, last_used_at = ? where id = ?',
  );

  const create = async (token: NewToken, now = Date.now()): Promise<string> => {
    const id = randomBytes(12).toString('base64url');
    const secret = randomBytes(32).toString('base64url');
    const expires = now + token.days * 86_400_000;
    const row = [id, hash(secret), token.label, now, expires, token.maxUses];
    await writer.write(() => insert.run(...row));
    return `spw1.${id}.${secret}`;
  };

  const spend = (token: string, count: boolean, now: number) => {
    const [, id = '', secret = ''] = token.split('.');
    const row = find.get(id);
    // An unknown id is compared too, so that the answer takes the same time.
    const matches = timingSafeEqual(hash(secret), row?.secret_hash ?? nothing);
    if (!row || !matches) return { why: 'unknown' } as const;
    if (row.revoked_at !== null) return { why: 'revoked' } as const;
    if (row.expires_at <= now) return { why: 'expired' } as const;
    if (count && row.max_uses !== null && row.uses >= row.max_uses)
      return { why: 'used-up' } as const;
    use.run(count ? 1 : 0, now, id);
    return { id };
  };

  const listed = handle.prepare<[], ListedToken>(
    `select id, label, created_at as createdAt, expires_at as expiresAt, max_uses as maxUses, uses,
       last_used_at as lastUsedAt, revoked_at as revokedAt from enrol_tokens order by created_at desc, id`,
  );
  const revoked = handle.prepare(
    'update enrol_tokens set revoked_at = ? where id = ? and revoked_at is null',
  );
  return {
    create,
    spend,
    list: () => listed.all(),
    revoke: (id, now = Date.now()) => writer.write(() => revoked.run(now, id).changes === 1),
  };
}

/** The secret has 256 random bits, so a plain hash is enough; nothing can be guessed from it. */
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const nothing = Buffer.alloc(32);
