// Serves the built console at /console/, and sends / there. Where it has not been built, says so.
import { existsSync } from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refusal, refuse } from './refusal.ts';

export const consoleNotBuilt =
  'The console has not been built. Run "npm run build:console" and start the collector again.';
const notBuilt = refusal('not-found', { message: consoleNotBuilt });

/** Looked at when the collector starts: what is built later is served after the next start. */
export const isConsoleBuilt = (dir: string): boolean => existsSync(path.join(dir, 'index.html'));

/** @param dir folder of the built console. */
export async function consoleRoutes(app: FastifyInstance, dir: string): Promise<void> {
  app.get('/', (_request, reply) => reply.redirect('/console/'));
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  if (!isConsoleBuilt(dir)) {
    app.get('/console/', (_request, reply) => refuse(reply, notBuilt));
    return;
  }
  await app.register(async (scope) => {
    // Only here: an answer with figures is not compressed together with what somebody else may have chosen.
    await scope.register(compress, { encodings: ['gzip'] });
    await scope.register(files, {
      root: dir,
      prefix: '/console/',
      cacheControl: false,
      setHeaders: (reply, file) => {
        const named = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });
}
