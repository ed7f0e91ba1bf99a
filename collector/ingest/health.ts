// GET /healthz: is the collector up, and which policy does it give out?
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { type healthReply, paths } from '../../lib/contract/api.ts';
import { extensionPackage } from '../../lib/contract/package.ts';
import type { Store } from '../store/store.ts';

export function healthRoute(app: FastifyInstance, store: Store): void {
  app.get(paths.health, async () => {
    const policy = store.policies.current()?.version ?? 0;
    return {
      ok: true,
      version: extensionPackage.version,
      store: 'sqlite',
      policy,
    } satisfies z.infer<typeof healthReply>;
  });
}
