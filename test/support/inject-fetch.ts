// A fetch that goes straight into a Fastify app: the real server and the real client, without a socket.
import type { FastifyInstance } from 'fastify';

export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly status: number;
};

/** @param exchanges gets one entry a request, so that a test can search what was sent. */
export function injectFetch(app: FastifyInstance, exchanges: Exchange[] = []): typeof fetch {
  return async (input, init = {}) => {
    const { pathname: path, search } = new URL(String(input));
    const method = init.method === 'POST' ? 'POST' : 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    const headers = Object.fromEntries(new Headers(init.headers));
    const reply = await app.inject({
      method,
      url: path + search,
      headers,
      ...(body ? { payload: body } : {}),
    });
    exchanges.push({ method, path, body, status: reply.statusCode });
    const content = [204, 304].includes(reply.statusCode) ? null : new Uint8Array(reply.rawPayload);
    return new Response(content, { status: reply.statusCode, headers: headersOf(reply.headers) });
  };
}

const headersOf = (headers: Record<string, unknown>): [string, string][] =>
  Object.entries(headers).map(([name, value]) => [name, String(value)]);
