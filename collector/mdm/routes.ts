// GET /extension/updates.xml and /extension/spillway.crx: the extension and its updates from the organisation's own
// server. Open to everybody: the package holds no secret, and a browser cannot sign in for it.
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal, refuse } from '../http/refusal.ts';
import { type Packed, packed, packedFacts, packedFile } from './pack.ts';
import { extensionPaths } from './paths.ts';
import { updatesXml } from './updates-xml.ts';

const notPacked = refusal('not-found', {
  message: 'The extension has not been packed. Run "spillway mdm kit".',
});

/** @param publicUrl address that browsers reach the collector at, or null where it is the one they asked. */
export function extensionRoutes(
  app: FastifyInstance,
  dataDir: string | null,
  publicUrl: string | null,
): void {
  app.get(extensionPaths.updates, async (request, reply) => {
    const facts = dataDir ? await factsIn(dataDir) : null;
    const url = publicUrl ?? askedFor(request);
    if (!facts || !url) return refuse(reply, notPacked);
    reply.header('cache-control', 'no-cache').type('text/xml; charset=utf-8');
    return reply.send(updatesXml(facts, url));
  });
  app.get(extensionPaths.package, async (_request, reply) => {
    const bytes = dataDir ? await readFile(packedFile(dataDir)).catch(() => null) : null;
    if (!bytes) return refuse(reply, notPacked);
    reply.header('cache-control', 'no-cache').type('application/x-chrome-extension');
    return reply.send(bytes);
  });
}

async function factsIn(dataDir: string): Promise<Packed | null> {
  const text = await readFile(packedFacts(dataDir), 'utf8').catch(() => null);
  const facts = packed.safeParse(text === null ? null : JSON.parse(text));
  return facts.success ? facts.data : null;
}

/** Without a public address the collector listens on loopback: the name that was asked for is the right one. */
function askedFor(request: FastifyRequest): string | null {
  const { host = '' } = request.headers;
  return /^[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(host) ? `http://${host}` : null;
}
