// The collector's log: one JSON line a request with method, route, status and time. Never a body, a header, an
// address or a query: a log is read by more people than a store.
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';

export type LogLine = (line: string) => void;

/** @param write takes each line, or null for none. */
export function createLog(write: LogLine | null): Logger {
  const options = {
    level: write ? 'info' : 'silent',
    base: null,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    redact: { paths: ['*.authorization', '*.cookie', 'authorization', 'cookie'], remove: true },
  };
  return pino(options, { write: (line: string) => write?.(line) });
}

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const line = {
      method,
      route: routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'request');
  });
}
