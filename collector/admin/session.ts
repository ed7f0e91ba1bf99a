// The administrator's session: a random id in a cookie that scripts cannot read, its hash in the store.
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../store/store.ts';

/** Ends after this long without a request, and after this long in any case (milliseconds). */
const idleLimit = 60 * 60_000;
const absoluteLimit = 12 * 60 * 60_000;
/** Use is noted at most this often, so that reading a page is not a write each time. */
const touchEvery = 60_000;

export type Sessions = {
  open(reply: FastifyReply, admin: string): Promise<void>;
  /** @returns the administrator's name, or null where nobody is signed in. */
  read(request: FastifyRequest): Promise<string | null>;
  close(request: FastifyRequest, reply: FastifyReply): Promise<void>;
};

/** @param https whether browsers reach the collector over https: only then the cookie can be bound to the host. */
export function createSessions(store: Store, https: boolean): Sessions {
  const cookie = https ? '__Host-spillway' : 'spillway';
  const flags = { httpOnly: true, sameSite: 'strict', secure: https, path: '/' } as const;
  const idOf = (request: FastifyRequest) => request.cookies[cookie] ?? '';
  const { admins } = store;
  return {
    open: async (reply, admin) => {
      const id = randomBytes(32).toString('base64url');
      await admins.openSession(hash(id), admin);
      reply.setCookie(cookie, id, { ...flags, maxAge: absoluteLimit / 1000 });
    },
    read: async (request) => {
      const now = Date.now();
      const idHash = hash(idOf(request));
      const session = admins.session(idHash);
      if (!session) return null;
      const over = now - session.createdAt > absoluteLimit || now - session.usedAt > idleLimit;
      if (over) await admins.closeSession(idHash);
      else if (now - session.usedAt > touchEvery) await admins.touchSession(idHash, now);
      return over ? null : session.admin;
    },
    close: async (request, reply) => {
      await admins.closeSession(hash(idOf(request)));
      reply.clearCookie(cookie, flags);
    },
  };
}

const hash = (id: string): Buffer => createHash('sha256').update(id).digest();
