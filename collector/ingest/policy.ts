// GET /v1/policy: the current document, or 304 where the browser has it already.
import type { FastifyInstance } from 'fastify';
import { paths } from '../../lib/contract/api.ts';
import { signingHeaders } from '../../lib/contract/signing.ts';
import type { DeviceLimit } from '../http/limits.ts';
import { refusal, refuse } from '../http/refusal.ts';
import type { Store } from '../store/store.ts';
import { authenticate, replayed } from './authenticate.ts';

export function policyRoute(app: FastifyInstance, store: Store, limit: DeviceLimit): void {
  app.get(paths.policy, async (request, reply) => {
    const device = await authenticate(request, store, limit);
    if (!device.ok) return refuse(reply, device.refusal);
    if (!(await store.spendProof(device.proof))) return refuse(reply, replayed);
    const policy = store.policies.current();
    if (!policy) return refuse(reply, nothingPublished);
    reply.header('etag', policy.etag).header('cache-control', 'private, no-cache');
    if (names(request.headers['if-none-match'], policy.etag)) return reply.code(304).send();
    reply.header(signingHeaders.signature, policy.signature ?? '');
    reply.header(signingHeaders.key, policy.signedBy ?? '');
    return reply.type('application/json; charset=utf-8').send(policy.document);
  });
}

const nothingPublished = refusal('not-found', { message: 'No policy has been published.' });

/** If-None-Match is a list, and a proxy may have made its tags weak (RFC 9110, 13.1.2). */
const names = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
