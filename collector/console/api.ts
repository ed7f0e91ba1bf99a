// The console's calls to the collector, each with a tagged outcome. Replies are checked against the shared contract.
import type { z } from 'zod';
import { errorReply } from '../../lib/contract/api.ts';
import {
  adminPaths,
  type Overview,
  overviewReply,
  type SignInRequest,
  sessionReply,
  signInReply,
  signOutReply,
} from '../admin/contract.ts';

export type Failure =
  | { readonly ok: false; readonly why: 'offline' | 'signed-out' | 'refused' | 'broken' }
  | { readonly ok: false; readonly why: 'wrong-credentials' | 'bad-password' }
  | { readonly ok: false; readonly why: 'wait'; readonly seconds: number };
export type Reply<T> = { readonly ok: true; readonly value: T } | Failure;

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export type Api = {
  session(): Promise<Reply<{ name: string }>>;
  signIn(request: SignInRequest): Promise<Reply<{ state: 'signed-in' | 'choose-password' }>>;
  signOut(): Promise<Reply<{ state: 'signed-out' }>>;
  overview(days: number, signal: AbortSignal): Promise<Reply<Overview>>;
};

export function createApi(fetch: Fetch): Api {
  const get = <T extends z.ZodType>(path: string, schema: T, signal?: AbortSignal) =>
    call(fetch, path, signal ? { signal } : {}, schema);
  const post = <T extends z.ZodType>(path: string, body: unknown, schema: T) =>
    call(fetch, path, { method: 'POST', headers: json, body: JSON.stringify(body) }, schema);
  return {
    session: () => get(adminPaths.session, sessionReply),
    signIn: (request) => post(adminPaths.signIn, request, signInReply),
    signOut: () => post(adminPaths.signOut, {}, signOutReply),
    overview: (days, signal) => get(`${adminPaths.overview}?days=${days}`, overviewReply, signal),
  };
}

const json = { 'content-type': 'application/json' };

async function call<T extends z.ZodType>(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  schema: T,
): Promise<Reply<z.infer<T>>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) return failureOf(response, body);
    const parsed = schema.safeParse(body);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, why: 'broken' };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

function failureOf(response: Response, body: unknown): Failure {
  const parsed = errorReply.safeParse(body);
  const code = parsed.success ? parsed.data.error.code : null;
  if (code === 'sign-in-required') return { ok: false, why: 'signed-out' };
  if (code === 'wrong-credentials') return { ok: false, why: 'wrong-credentials' };
  if (code === 'bad-field') return { ok: false, why: 'bad-password' };
  if (code === 'too-many-requests' || code === 'busy')
    return { ok: false, why: 'wait', seconds: Number(response.headers.get('retry-after')) || 60 };
  return { ok: false, why: code ? 'refused' : 'broken' };
}
