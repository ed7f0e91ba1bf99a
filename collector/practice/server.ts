// Serves the built practice chat on loopback and answers each message with a count. Keeps what it received in
// memory, so that a test or the proof can see what a page was really sent. Stores nothing.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type PracticeMessage = { readonly composer: string; readonly text: string };

export type PracticeChat = {
  readonly ok: true;
  readonly url: string;
  readonly received: () => readonly PracticeMessage[];
  readonly stop: () => Promise<void>;
};
export type PracticeOutcome =
  | PracticeChat
  | { readonly ok: false; readonly why: 'port-taken' | 'not-built'; readonly message: string };

export type PracticeOptions = {
  /** 0 = any free one. */
  readonly port: number;
  readonly host?: string;
  readonly signal: AbortSignal;
};

const built = path.join(import.meta.dirname, '../../.output/practice');
const maxBody = 4 << 20;
/** A trial may run for days; older messages go. */
const maxKept = 1_000;

export async function startPracticeChat(options: PracticeOptions): Promise<PracticeOutcome> {
  const { port, host = '127.0.0.1', signal } = options;
  if (!(await readBuilt('/index.html')))
    return { ok: false, why: 'not-built', message: 'The practice chat has not been built yet.' };
  const messages: PracticeMessage[] = [];
  const server = createServer((request, response) => {
    answer(request, response, messages).catch(() => response.destroy());
  });
  if (!(await listening(server, port, host)))
    return { ok: false, why: 'port-taken', message: `Port ${port} is taken (practice chat).` };
  const stop = () => closing(server);
  signal.addEventListener('abort', stop, { once: true });
  const { port: used } = server.address() as AddressInfo;
  const url = `http://practice.localhost:${used}`;
  return { ok: true, url, received: () => messages, stop };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  messages: PracticeMessage[],
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://practice.localhost');
  if (pathname === '/api/messages' && request.method === 'POST') {
    const message = readMessage(await bodyOf(request));
    if (!message) return send(response, 400, 'application/json', '{"error":"bad-message"}');
    if (messages.push(message) > maxKept) messages.shift();
    const reply = `You sent ${message.text.length} characters. A real tool would have read every one of them.`;
    return send(response, 200, 'application/json', JSON.stringify({ reply }));
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Method not allowed');
  const file = await readBuilt(fileOf(pathname));
  if (!file) return send(response, 404, 'text/plain', 'Not found');
  send(response, 200, file.type, file.content);
}

function readMessage(body: string): PracticeMessage | null {
  try {
    const { composer, text } = JSON.parse(body) as Partial<PracticeMessage>;
    return typeof composer === 'string' && typeof text === 'string' ? { composer, text } : null;
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBody) return '';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const fileOf = (pathname: string): string =>
  path.extname(pathname) === '' ? path.posix.join(pathname, 'index.html') : pathname;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function readBuilt(name: string): Promise<{ type: string; content: Buffer } | null> {
  const file = path.join(built, path.posix.normalize(`/${name}`));
  const type = types[path.extname(file)];
  if (!type || !file.startsWith(built + path.sep)) return null;
  return readFile(file).then(
    (content) => ({ type, content }),
    () => null,
  );
}

/** As strict as the editors allow: both ProseMirror and Lexical bring a Trusted Types policy for pasted html. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function listening(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => resolve(true));
  });
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
