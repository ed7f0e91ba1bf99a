// Addresses that do not exist (404), and addresses that exist for another method (405).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal, refuse } from './refusal.ts';

/** Call before any route is registered. */
export function answerUnknown(app: FastifyInstance): void {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = methods.get(path) ?? methods.get(path.replace(/[^/]+$/, '*'));
    if (!allowed || allowed.has(request.method)) return refuse(reply, refusal('not-found'));
    reply.header('allow', [...allowed].sort().join(', '));
    return refuse(reply, refusal('method-not-allowed'));
  });
}
