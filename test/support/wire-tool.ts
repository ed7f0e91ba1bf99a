// An AI tool as a page of its own, on a host of the test's choice: a text field, and a server that keeps every body it
// gets, byte for byte, over http and over a WebSocket.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Got = { readonly path: string; readonly body: string };

export type WireTool = {
  readonly port: number;
  readonly got: Got[];
  readonly stop: () => Promise<void>;
};

const page = `<!doctype html><meta charset="utf-8"><title>Wire tool</title>
<form><textarea name="text"></textarea><button type="submit">Send</button></form>`;

export async function startWireTool(): Promise<WireTool> {
  const got: Got[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const posted = request.method === 'POST';
    if (posted) got.push({ path: pathOf(request), body: await bodyOf(request) });
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', typeOf(request));
    response.end(posted ? '{"ok":true}' : page);
  });
  server.on('upgrade', (request, stream) => {
    const socket = stream as Socket;
    sockets.add(socket);
    keepFrames(request, socket, got);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return { port: (server.address() as AddressInfo).port, got, stop: () => stop(server, sockets) };
}

/** Of what is posted, one address is answered word by word. */
function typeOf(request: IncomingMessage): string {
  if (request.method !== 'POST') return 'text/html';
  return pathOf(request) === '/api/chat' ? 'text/event-stream' : 'application/json';
}

const pathOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'http://x').pathname;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** RFC 6455: short, masked frames in one piece each, which is what a browser sends here. */
function keepFrames(request: IncomingMessage, socket: Socket, got: Got[]): void {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  socket.on('error', () => socket.destroy());
  socket.on('data', (frame: Buffer) => {
    const opcode = (frame[0] ?? 0) & 15;
    if (opcode === 8) socket.end();
    if (opcode !== 1) return;
    const length = (frame[1] ?? 0) & 127;
    const start = length === 126 ? 4 : 2;
    const mask = frame.subarray(start, start + 4);
    const body = Uint8Array.from(
      frame.subarray(start + 4),
      (byte, index) => byte ^ (mask[index % 4] ?? 0),
    );
    got.push({ path: pathOf(request), body: Buffer.from(body).toString('utf8') });
  });
}

function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  return new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
