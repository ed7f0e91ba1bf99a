// The only network client of the extension: its calls to the collector, each with a tagged outcome.
// `fetch` is handed in; retries and what to do with an answer are decided elsewhere.
import type { z } from 'zod';
import { type ErrorCode, errorReply, eventsReply, paths } from '../contract/api.ts';
import { type EnrolRequest, enrolReply } from '../contract/enrol.ts';
import { signingHeaders } from '../contract/signing.ts';
import type { Problem } from '../contract/state.ts';
import { signProof } from './proof.ts';

export type Fetch = typeof globalThis.fetch;
export type Identity = { readonly device: string; readonly key: CryptoKey };
/** `retryAfter` in seconds, 0 where the collector named none. */
export type Failure = { readonly ok: false; readonly why: Problem; readonly retryAfter: number };
export type Reply<T> = { readonly ok: true; readonly value: T } | Failure;

/** A collector that does not answer within this is offline (milliseconds). */
const timeout = 20_000;

/** A body as it came, with what is said to vouch for it; '' where nothing is. */
export type SignedBody = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
  readonly signature: string;
  readonly key: string;
};

export type Client = {
  /** `policyKey`: what the collector says it signs policies with; '' where it says nothing. */
  enrol(request: EnrolRequest): Promise<Reply<{ device: string; policyKey: string }>>;
  events(identity: Identity, body: string): Promise<Reply<z.infer<typeof eventsReply>>>;
  /** `null`: the one with `etag` is still current. Whether to believe what comes is for the caller to check. */
  policy(identity: Identity, etag: string | null): Promise<Reply<SignedBody | null>>;
  /** The bytes as they came: whether they are what was asked for is for the caller to check. */
  asset(identity: Identity, sha256: string): Promise<Reply<Uint8Array<ArrayBuffer>>>;
};

export function createClient(base: string, fetch: Fetch): Client {
  const origin = base.replace(/\/$/, '');
  return {
    enrol: async (request) => {
      const response = await call(
        fetch,
        `${origin}${paths.enrol}`,
        post(JSON.stringify(request), {}),
      );
      return response.ok ? enrolled(response.value) : response;
    },
    events: async (identity, body) => {
      const headers = await proven(identity, 'POST', paths.events, body);
      const response = await call(fetch, `${origin}${paths.events}`, post(body, headers));
      return response.ok ? parsed(response.value, eventsReply) : response;
    },
    policy: async (identity, etag) => {
      const headers = await proven(identity, 'GET', paths.policy, '');
      const init = { headers: etag ? { ...headers, 'if-none-match': etag } : headers };
      const response = await call(fetch, `${origin}${paths.policy}`, init);
      return response.ok ? policyReply(response.value) : response;
    },
    asset: async (identity, sha256) => {
      const path = `${paths.assets}${sha256}`;
      const headers = await proven(identity, 'GET', path, '');
      const response = await call(fetch, `${origin}${path}`, { headers });
      return response.ok ? bytesReply(response.value) : response;
    },
  };
}

async function proven(identity: Identity, method: 'GET' | 'POST', path: string, body: string) {
  const proof = await signProof(identity.key, identity.device, method, path, body);
  return { authorization: `Spillway ${proof}` };
}

const post = (body: string, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  body,
  headers: { ...headers, 'content-type': 'application/json' },
});

async function call(fetch: Fetch, url: string, init: RequestInit): Promise<Reply<Response>> {
  const fixed: RequestInit = {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeout),
  };
  try {
    const response = await fetch(url, { ...fixed, ...init });
    return response.ok || response.status === 304
      ? { ok: true, value: response }
      : await refusal(response);
  } catch {
    return failure('offline');
  }
}

async function refusal(response: Response): Promise<Failure> {
  const reply = errorReply.safeParse(await json(response));
  const code: ErrorCode | 'bad-reply' = reply.success ? reply.data.error.code : 'bad-reply';
  return failure(code, seconds(response.headers.get('retry-after')));
}

async function parsed<T extends z.ZodType>(
  response: Response,
  schema: T,
): Promise<Reply<z.infer<T>>> {
  const reply = schema.safeParse(await json(response));
  return reply.success ? { ok: true, value: reply.data } : failure('bad-reply');
}

async function enrolled(response: Response) {
  const reply = await parsed(response, enrolReply);
  const policyKey = response.headers.get(signingHeaders.key) ?? '';
  return reply.ok ? ({ ok: true, value: { ...reply.value, policyKey } } as const) : reply;
}

async function policyReply(response: Response): Promise<Reply<SignedBody | null>> {
  if (response.status === 304) return { ok: true, value: null };
  const body = await bytesReply(response);
  if (!body.ok) return body;
  const said = (name: string) => response.headers.get(name) ?? '';
  const { signature, key } = signingHeaders;
  return {
    ok: true,
    value: {
      bytes: body.value,
      etag: response.headers.get('etag'),
      signature: said(signature),
      key: said(key),
    },
  };
}

async function bytesReply(response: Response): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  const bytes = await response.arrayBuffer().catch(() => null);
  return bytes ? { ok: true, value: new Uint8Array(bytes) } : failure('offline');
}

const json = (response: Response): Promise<unknown> => response.json().catch(() => null);
const seconds = (header: string | null): number =>
  header && /^\d{1,6}$/.test(header) ? Number(header) : 0;
const failure = (why: Problem, retryAfter = 0): Failure => ({ ok: false, why, retryAfter });
