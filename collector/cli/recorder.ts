// A loopback relay between the extension and the collector that keeps every byte that passes: what was really
// sent, not what somebody says was sent. Used by the proof and by the canary test only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signingHeaders } from '../../lib/contract/signing.ts';

export type Recorder = {
  readonly url: string;
  /** Request lines, headers and bodies, in the order in which they came. */
  readonly traffic: () => readonly string[];
  readonly stop: () => Promise<void>;
};

export async function startRecorder(target: string): Promise<Recorder> {
  const traffic: string[] = [];
  const server = createServer((request, response) => relay(request, response, target, traffic));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, traffic: () => traffic, stop };
}

async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  traffic: string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  traffic.push(
    `${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n\n${body.toString()}`,
  );
  try {
    const answer = await fetch(target + request.url, forwarded(request, body));
    response.writeHead(answer.status, replyHeaders(answer));
    response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.writeHead(502).end();
  }
}

function forwarded(request: IncomingMessage, body: Buffer): RequestInit {
  const wanted = ['authorization', 'content-type', 'if-none-match'];
  const headers = wanted.flatMap((name) =>
    request.headers[name] ? [[name, String(request.headers[name])] as [string, string]] : [],
  );
  return {
    method: request.method ?? 'GET',
    headers,
    ...(request.method === 'POST' ? { body: new Uint8Array(body) } : {}),
  };
}

function replyHeaders(answer: Response): Record<string, string> {
  const wanted = ['content-type', 'etag', 'retry-after', ...Object.values(signingHeaders)];
  return Object.fromEntries(
    wanted.flatMap((name) =>
      answer.headers.get(name) ? [[name, answer.headers.get(name) ?? '']] : [],
    ),
  );
}
