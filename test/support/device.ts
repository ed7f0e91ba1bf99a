// A browser as the collector sees it: makes a key, enrols, signs its requests. Works over a socket (global fetch)
// and without one (`injectFetch`). Signs with the extension's own code, so that both ends are tested against each other.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { paths } from '../../lib/contract/api.ts';
import type { PublicKey } from '../../lib/contract/enrol.ts';
import type { DecisionEvent } from '../../lib/contract/event.ts';
import { newEventId } from '../../lib/record/uuid.ts';
import { signProof } from '../../lib/send/proof.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** `fetch` for a server that has no socket. */
export function injectFetch(app: FastifyInstance): Fetch {
  return async (url, init = {}) => {
    const { pathname, search, host } = new URL(url);
    const reply = await app.inject({
      method: (init.method ?? 'GET') as NonNullable<InjectOptions['method']>,
      url: `${pathname}${search}`,
      headers: { host, ...Object.fromEntries(new Headers(init.headers)) },
      ...(init.body === undefined || init.body === null ? {} : { payload: init.body as string }),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(reply.headers))
      for (const each of [value].flat()) headers.append(name, String(each));
    const empty = [204, 304].includes(reply.statusCode) || reply.rawPayload.length === 0;
    const body = empty ? null : new Uint8Array(reply.rawPayload);
    return new Response(body, { status: reply.statusCode, headers });
  };
}

export type Device = {
  readonly id: string;
  readonly keys: CryptoKeyPair;
  /** A fresh proof for a request. */
  prove(method: 'GET' | 'POST', path: string, body: string, now?: number): Promise<string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends `body` as it is where it is a string, else as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Sends a batch of events and gives the collector's reply. */
  send(events: readonly unknown[], more?: Record<string, unknown>): Promise<Response>;
};

export const makeKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

export async function publicHalf(keys: CryptoKeyPair): Promise<PublicKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

const json = { 'content-type': 'application/json' };

export async function enrol(
  fetch: Fetch,
  base: string,
  token: string,
  keys: CryptoKeyPair,
  more: Record<string, unknown> = {},
): Promise<Response> {
  const body = {
    token,
    publicKey: await publicHalf(keys),
    extension: '0.1.0',
    department: null,
    userHint: null,
    ...more,
  };
  const init = { method: 'POST', headers: json, body: JSON.stringify(body) };
  return fetch(`${base}${paths.enrol}`, init);
}

export async function makeDevice(fetch: Fetch, base: string, token: string): Promise<Device> {
  const keys = await makeKeys();
  const reply = await enrol(fetch, base, token, keys);
  if (reply.status !== 201) throw new Error(`not enrolled: ${await reply.text()}`);
  const { device } = (await reply.json()) as { device: string };
  return deviceOf(fetch, base, device, keys);
}

/** A device of that id with these keys, whether or not the collector knows them. */
export function deviceOf(fetch: Fetch, base: string, id: string, keys: CryptoKeyPair): Device {
  const prove: Device['prove'] = async (method, path, body, now) =>
    `Spillway ${await signProof(keys.privateKey, id, method, path, body, now)}`;
  const get: Device['get'] = async (path, headers = {}) =>
    fetch(`${base}${path}`, {
      headers: { authorization: await prove('GET', path, ''), ...headers },
    });
  const post: Device['post'] = async (path, body, headers = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const authorization = await prove('POST', path, text);
    const init = { method: 'POST', headers: { authorization, ...json, ...headers }, body: text };
    return fetch(`${base}${path}`, init);
  };
  const send: Device['send'] = (events, more = {}) =>
    post(paths.events, { ...envelope, events, ...more });
  return { id, keys, prove, get, post, send };
}

const envelope = { schema: 1, extension: '0.1.0', department: null, dropped: 0 };

/** A decision as the extension would report it. */
export function makeEvent(changes: Partial<DecisionEvent> = {}): DecisionEvent {
  return {
    id: newEventId(Date.now()),
    at: new Date().toISOString(),
    kind: 'decision',
    site: 'chatgpt',
    standing: 'tolerated',
    account: 'unknown',
    surface: 'paste',
    action: 'redact',
    outcome: 'redacted',
    findings: [
      { rule: 'payment-card', family: 'financial', class: 'restricted', level: 'high', count: 1 },
    ],
    chars: 240,
    policy: 1,
    ...changes,
  };
}
