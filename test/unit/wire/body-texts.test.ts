// Bodies as pages send them, read by the endpoints of the catalogue: what a person wrote comes out, and what cannot
// be read is said to be unread.
import { expect, test } from 'vitest';
import { type Body, maxBody, textsOf } from '../../../lib/capture/body/texts.ts';
import type { Endpoint } from '../../../lib/contract/site.ts';
import { sites } from '../../../lib/sites/index.ts';

const text = (value: unknown): Body => ({
  kind: 'text',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});
const endpointOf = (id: string, kind: Endpoint['kind'] = 'prompt'): Endpoint => {
  const found = sites
    .find((site) => site.id === id)
    ?.endpoints.find((endpoint) => endpoint.kind === kind);
  if (!found) throw new Error(`no ${kind} endpoint of ${id}`);
  return found;
};
const readBy = (id: string, body: Body, kind?: Endpoint['kind']) =>
  textsOf(body, endpointOf(id, kind));
const whole = (...texts: string[]) => ({ ok: true, texts, whole: true });

test('JSON by keys, positions and every entry', () => {
  const body = { messages: [{ content: { parts: ['one', 'two'] } }], model: 'auto' };
  expect(readBy('chatgpt', text(body))).toEqual(whole('one', 'two'));
});

test('of a conversation that travels with each prompt, the last message', () => {
  const messages = [
    { role: 'user', content: 'first' },
    { role: 'assistant', content: 'answer' },
    { role: 'user', content: [{ type: 'text', text: 'second' }] },
  ];
  expect(readBy('open-webui', text({ messages }))).toEqual(whole('text', 'second'));
});

test('JSON inside JSON inside a form', () => {
  const inner = JSON.stringify([['what I typed', 0], ['en']]);
  const body = new URLSearchParams({ 'f.req': JSON.stringify([null, inner]), at: 'x' });
  expect(readBy('gemini', text(body.toString()))).toEqual(whole('what I typed'));
});

test('a form that the browser has taken apart', () => {
  const variables = JSON.stringify({ message: { sensitive_string_value: 'typed' } });
  const fields = [
    ['variables', variables],
    ['doc_id', '7'],
  ] as const;
  expect(readBy('meta-ai', { kind: 'fields', fields, whole: true })).toEqual(whole('typed'));
});

const multipart = (parts: string[]): string =>
  [...parts.map((part) => `--xyz\r\n${part}\r\n`), '--xyz--\r\n'].join('');
const part = (head: string, value: string) =>
  `Content-Disposition: form-data; ${head}\r\n\r\n${value}`;

test('multipart text as it travels', () => {
  const body = multipart([part('name="data"', JSON.stringify({ inputs: 'line 1\nline 2' }))]);
  const bytes = new TextEncoder().encode(body);
  expect(readBy('huggingchat', { kind: 'bytes', bytes })).toEqual(whole('line 1\nline 2'));
});

test('a file that is no text leaves the body not whole; a text file is read', () => {
  const picture = part('name="file"; filename="a.png"\r\nContent-Type: image/png', 'xx');
  const notes = part('name="file"; filename="a.txt"\r\nContent-Type: text/plain', 'inside');
  const name = part('name="name"', 'caption');
  expect(readBy('claude', text(multipart([picture, name])), 'upload')).toEqual({
    ok: true,
    texts: ['caption'],
    whole: false,
  });
  expect(readBy('claude', text(multipart([notes, name])), 'upload')).toEqual(
    whole('inside', 'caption'),
  );
});

test('frames split by 0x1e, and those with a number before them', () => {
  const frame = JSON.stringify({ arguments: [{ message: { text: 'typed' } }] });
  const ping = JSON.stringify({ type: 6 });
  expect(readBy('m365-copilot', text(`${frame}\x1e${ping}\x1e`))).toEqual(whole('typed'));
  expect(readBy('manus', text('42["message",{"content":"typed"}]'))).toEqual(
    whole('message', 'typed'),
  );
});

test('where the description no longer fits, every string is read', () => {
  expect(readBy('chatgpt', text({ turn: { body: 'typed' }, n: 1 }))).toEqual(whole('typed'));
  expect(readBy('chatgpt', text('no JSON at all'))).toEqual(whole('no JSON at all'));
});

test('a message in an envelope of five bytes', () => {
  const message = new TextEncoder().encode(JSON.stringify({ text: 'typed' }));
  const bytes = new Uint8Array([0, 0, 0, 0, message.length, ...message]);
  expect(readBy('kimi', { kind: 'bytes', bytes })).toEqual(whole('typed'));
});

test('embedded files are no text', () => {
  const body = { messages: [{ content: { parts: ['typed', 'data:image/png;base64,AAAA'] } }] };
  expect(readBy('chatgpt', text(body))).toEqual(whole('typed'));
});

test.each([
  ['compressed', { kind: 'bytes', bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 0xff, 0xfe]) }],
  ['a picture', { kind: 'bytes', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) }],
] as const)('%s is unread: no text', (_name, body) => {
  expect(readBy('chatgpt', body)).toEqual({ ok: false, why: 'not-text' });
});

test('what is out of reach or too large is unread', () => {
  expect(readBy('chatgpt', { kind: 'opaque' })).toEqual({ ok: false, why: 'opaque' });
  const bytes = new Uint8Array(maxBody + 1);
  expect(readBy('chatgpt', { kind: 'bytes', bytes })).toEqual({ ok: false, why: 'too-large' });
});

test('a body that nests without end is read to a bound and ends', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 200; level += 1) deep = [deep];
  expect(readBy('chatgpt', text({ a: 'top', deep }))).toEqual(whole('top'));
});

test('names of an object’s prototype are no keys', () => {
  const body = text('{"a":"typed"}');
  expect(textsOf(body, { body: 'json', text: [['constructor', 'name']] })).toEqual(whole('typed'));
});
