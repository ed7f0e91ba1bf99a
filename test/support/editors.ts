// The editor pages of test/pages/editors: built with vite in memory, served on loopback under the practice chat's name, so that
// the same guard stands in them. Keeps what they send.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Opened } from '../pages/editors/page.ts';
import type { Chat } from './practice.ts';

export type EditorCase = {
  readonly id: string;
  /** Lines that it can hold. */
  readonly lines: 'one' | 'many';
  /** Formatting of a paste comes in. */
  readonly formatted: boolean;
  /** Findings are marked while a person types. An editor that draws its text itself has nothing to mark them on. */
  readonly marks: boolean;
  /** `true`: the page asks for trusted types. deep-chat sets innerHTML from strings. */
  readonly trustedTypes: boolean;
};

export const editors: readonly EditorCase[] = [
  { id: 'tiptap', lines: 'many', formatted: true, marks: true, trustedTypes: true },
  { id: 'quill', lines: 'many', formatted: true, marks: true, trustedTypes: true },
  { id: 'slate', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'codemirror', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'codemirror-5', lines: 'many', formatted: false, marks: false, trustedTypes: true },
  { id: 'deep-chat', lines: 'many', formatted: false, marks: true, trustedTypes: false },
  { id: 'assistant-ui', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'vue-advanced-chat', lines: 'many', formatted: false, marks: true, trustedTypes: false },
  { id: 'lexical-plain', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'contenteditable', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'textarea', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'input', lines: 'one', formatted: false, marks: true, trustedTypes: true },
  { id: 'closed-shadow', lines: 'many', formatted: false, marks: true, trustedTypes: true },
  { id: 'closed-editable', lines: 'many', formatted: false, marks: true, trustedTypes: true },
];

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
const source = path.join(import.meta.dirname, '../pages/editors');

export type EditorPages = {
  readonly url: string;
  readonly chat: (editor: EditorCase) => Chat;
  readonly stop: () => void;
};

export async function serveEditors(): Promise<EditorPages> {
  const built = await build({
    root: source,
    logLevel: 'error',
    configFile: false,
    plugins: [withoutHostedService],
    build: {
      // In memory: test files that run beside each other share no folder.
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { shimMissingExports: true },
    },
  });
  const files = filesOf(built);
  const messages: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://practice.localhost');
    if (request.method === 'POST') {
      messages.push((JSON.parse(await bodyOf(request)) as { text: string }).text);
      response.end('{}');
      return;
    }
    const editor = editors.find(({ id }) => pathname === `/${id}`);
    const content = files.get(editor ? '/index.html' : pathname) ?? null;
    const type = types[path.extname(pathname)] ?? 'text/html; charset=utf-8';
    const policy = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:${editor?.trustedTypes ? "; require-trusted-types-for 'script'" : ''}`;
    response.writeHead(content ? 200 : 404, {
      'content-type': type,
      'content-security-policy': policy,
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://practice.localhost:${port}`;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const chat = ({ id }: EditorCase): Chat => ({
    url: `${url}/${id}`,
    focus: focusEditor,
    text: (page) => page.evaluate(() => (globalThis as Opened).opened?.text() ?? ''),
    clickSend,
    received: () => messages,
  });
  return { url, chat, stop };
}

/** assistant-ui names a hosted service's package that is not installed and not used here. */
const withoutHostedService = {
  name: 'without-hosted-service',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id.startsWith('assistant-cloud') ? '\0assistant-cloud' : null),
  load: (id: string) => (id === '\0assistant-cloud' ? 'export {}' : null),
};

function filesOf(built: Awaited<ReturnType<typeof build>>): Map<string, string | Uint8Array> {
  if (!Array.isArray(built) && 'output' in built)
    return new Map(
      built.output.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : file.source]),
    );
  throw new Error('The editor pages were not built in one go.');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function focusEditor(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    (globalThis as Opened).opened?.focus();
    return document.activeElement !== document.body && document.activeElement !== null;
  });
}

/** A trusted click on the send control, also inside a closed shadow root. */
async function clickSend(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const control = findNode(root, isSend);
  if (!control) throw new Error('The page has no send control.');
  const { model } = await cdp.send('DOM.getBoxModel', { nodeId: control.nodeId });
  await cdp.detach();
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.content;
  await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
}

type DomNode = {
  readonly nodeId: number;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
};

const isSend = (node: DomNode): boolean =>
  has(node, 'id', /^send$/) ||
  has(node, 'class', /\bsubmit-button\b/) ||
  (has(node, 'class', /\bvac-svg-button\b/) && names(node, /^vac-icon-send$/));

const has = ({ attributes = [] }: DomNode, name: string, value: RegExp): boolean =>
  attributes.some((each, index) => attributes[index - 1] === name && value.test(each));

const names = ({ children = [] }: DomNode, id: RegExp): boolean =>
  children.some((child) => has(child, 'id', id) || names(child, id));

function findNode(node: DomNode, fits: (node: DomNode) => boolean): DomNode | null {
  if (fits(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findNode(child, fits);
    if (found) return found;
  }
  return null;
}
