// The console's API: sign in, sign out, who am I, the Overview. Every act is noted in the audit record.
import cookies from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { parseBody } from '../http/body.ts';
import { signInLimit } from '../http/limits.ts';
import { type Refusal, refusal, refuse } from '../http/refusal.ts';
import type { Store } from '../store/store.ts';
import { adminPaths, overviewQuery, signInRequest } from './contract.ts';
import { isFromConsole } from './origin.ts';
import { overview } from './overview.ts';
import { createSessions, type Sessions } from './session.ts';
import { signIn } from './sign-in.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** @param publicUrl address that browsers reach the collector at, or null where it is loopback. */
export async function adminRoutes(
  app: FastifyInstance,
  store: Store,
  publicUrl: string | null,
): Promise<void> {
  await app.register(cookies);
  const sessions = createSessions(store, publicUrl?.startsWith('https:') ?? false);
  await app.register(async (admin) => {
    admin.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    // Before the body is read: a request from elsewhere is told nothing about it.
    admin.addHook('onRequest', async (request, reply) => {
      const reads = request.method === 'GET' || request.method === 'HEAD';
      return reads || isFromConsole(request, publicUrl)
        ? undefined
        : refuse(reply, refusal('forbidden'));
    });
    signInRoute(admin, store, sessions, createThrottle());
    sessionRoutes(admin, store, sessions);
    overviewRoute(admin, store, sessions);
  });
}

function signInRoute(
  app: FastifyInstance,
  store: Store,
  sessions: Sessions,
  throttle: Throttle,
): void {
  app.post(adminPaths.signIn, { config: { rateLimit: signInLimit } }, async (request, reply) => {
    const body = parseBody(signInRequest, request.body);
    if (!body.ok) return refuse(reply, body.refusal);
    const now = Date.now();
    // By name too: whoever shares an address with somebody who guesses must not be locked out with them.
    const guesser = `${request.ip} ${body.value.name}`;
    const retryAfter = throttle.wait(guesser, now);
    if (retryAfter > 0) return refuse(reply, refusal('too-many-requests', { retryAfter }));
    throttle.begin(guesser, now);
    const outcome = await signIn(store, body.value);
    const who = store.admins.find(body.value.name)?.name ?? 'unknown';
    if (!outcome.ok && outcome.why === 'wrong-credentials') {
      await store.audit.note(who, 'sign-in-refused', '');
      return refuse(reply, refusal('wrong-credentials'));
    }
    throttle.clear(guesser);
    if (!outcome.ok) return refuse(reply, samePassword);
    if (outcome.state === 'signed-in') {
      await sessions.open(reply, who);
      await store.audit.note(who, 'sign-in', '');
    }
    return reply.send({ state: outcome.state });
  });
}

const samePassword: Refusal = refusal('bad-field', {
  field: 'newPassword',
  message: 'newPassword: must not be the one-time password',
});

function sessionRoutes(app: FastifyInstance, store: Store, sessions: Sessions): void {
  app.get(adminPaths.session, async (request, reply) => {
    const name = await sessions.read(request);
    return name ? reply.send({ name }) : refuse(reply, refusal('sign-in-required'));
  });
  app.post(adminPaths.signOut, async (request, reply) => {
    const name = await sessions.read(request);
    await sessions.close(request, reply);
    if (name) await store.audit.note(name, 'sign-out', '');
    return reply.send({ state: 'signed-out' });
  });
}

function overviewRoute(app: FastifyInstance, store: Store, sessions: Sessions): void {
  app.get(adminPaths.overview, async (request, reply) => {
    if (!(await sessions.read(request))) return refuse(reply, refusal('sign-in-required'));
    const query = parseBody(overviewQuery, request.query);
    if (!query.ok) return refuse(reply, query.refusal);
    return reply.send(await overview(store, query.value.days, Date.now()));
  });
}
