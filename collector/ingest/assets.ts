// GET /v1/assets/<sha256>: one of the assets that a policy names. Its name is its hash, so it never changes.
import type { FastifyInstance } from 'fastify';
import { paths } from '../../lib/contract/api.ts';
import type { DeviceLimit } from '../http/limits.ts';
import { refusal, refuse } from '../http/refusal.ts';
import type { Store } from '../store/store.ts';
import { authenticate, replayed } from './authenticate.ts';

export function assetsRoute(app: FastifyInstance, store: Store, limit: DeviceLimit): void {
  app.get<{ Params: { sha256: string } }>(`${paths.assets}:sha256`, async (request, reply) => {
    const device = await authenticate(request, store, limit);
    if (!device.ok) return refuse(reply, device.refusal);
    if (!(await store.spendProof(device.proof))) return refuse(reply, replayed);
    const bytes = store.assets.read(request.params.sha256);
    if (!bytes) return refuse(reply, refusal('not-found'));
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(bytes);
  });
}
