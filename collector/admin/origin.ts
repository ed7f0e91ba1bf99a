// Is this request from the console itself? A page elsewhere may make a browser send one (CSRF), and a foreign name
// may be pointed at loopback (DNS rebinding): both show in Origin and Host.
import type { FastifyRequest } from 'fastify';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @param publicUrl address that browsers reach the collector at, or null where it is loopback. */
export function isFromConsole(request: FastifyRequest, publicUrl: string | null): boolean {
  const origin = originOf(request.headers.origin);
  const host = request.headers.host?.toLowerCase();
  if (!origin || !host) return false;
  if (publicUrl) return origin.origin === new URL(publicUrl).origin;
  return origin.protocol === 'http:' && origin.host === host && loopbackNames.has(origin.hostname);
}

function originOf(header: string | undefined): URL | null {
  return header && URL.canParse(header) ? new URL(header) : null;
}
