// Requests as the browser's network sees them, before they leave. In an extension that policy installed they can be
// stopped; in any other the browser takes the stopping listener and never calls it, so a second one only looks.
import { browser } from './browser.ts';

export type SeenRequest = {
  readonly url: string;
  /** Origin of the page or worker that made it; empty where there is none. */
  readonly origin: string;
  /** -1: no tab. */
  readonly tabId: number;
  readonly frameId: number;
  readonly body: SeenBody;
};

export type SeenBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fields';
      readonly fields: readonly (readonly [string, string])[];
      readonly whole: boolean;
    }
  /** A Blob, a file, or a body that the browser does not show. */
  | { readonly kind: 'opaque' };

/** @returns true: stop it. Must answer at once; `canStop` says whether the answer has any effect. */
export type OnRequest = (request: SeenRequest, canStop: boolean) => boolean;

/** For the stopping listener to have had its turn (milliseconds). */
const grace = 50;
const types = ['xmlhttprequest', 'ping', 'other', 'main_frame', 'sub_frame'] as const;

/** Register on the first tick for what is known then. @param urls match patterns; ends with `signal`. */
export function watchRequests(
  urls: readonly string[],
  onRequest: OnRequest,
  signal: AbortSignal,
): void {
  if (urls.length === 0) return;
  const judged = new Set<string>();
  const { onBeforeRequest } = browser.webRequest;
  const stop = (details: Details) => {
    judged.add(details.requestId);
    setTimeout(() => judged.delete(details.requestId), grace * 4);
    return { cancel: onRequest(seen(details), true) };
  };
  const look = (details: Details) => {
    setTimeout(() => judged.has(details.requestId) || onRequest(seen(details), false), grace);
  };
  const filter = { urls: [...urls], types: [...types] };
  onBeforeRequest.addListener(stop as never, filter, ['blocking', 'requestBody']);
  onBeforeRequest.addListener(look as never, filter, ['requestBody']);
  signal.addEventListener('abort', () => {
    onBeforeRequest.removeListener(stop as never);
    onBeforeRequest.removeListener(look as never);
  });
}

type Details = {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly tabId: number;
  readonly frameId: number;
  /** Chromium's word for it, and Firefox's. */
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly requestBody?: {
    readonly formData?: Record<string, unknown[]>;
    readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
    readonly error?: string;
  } | null;
};

const seen = (details: Details): SeenRequest => ({
  url: details.url,
  origin: originOf(details.initiator ?? details.originUrl ?? ''),
  tabId: details.tabId,
  frameId: details.frameId,
  body: bodyOf(details),
});

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

function bodyOf({ method, requestBody }: Details): SeenBody {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return { kind: 'none' };
  if (requestBody?.formData) return fieldsOf(requestBody.formData);
  const parts = requestBody?.raw ?? [];
  const bytes = parts.flatMap((part) => (part.bytes ? [new Uint8Array(part.bytes)] : []));
  if (requestBody?.error || parts.length === 0 || bytes.length < parts.length)
    return { kind: 'opaque' };
  return { kind: 'bytes', bytes: joined(bytes) };
}

/** Of a file the browser gives the name only. */
function fieldsOf(data: Record<string, unknown[]>): SeenBody {
  const all = Object.entries(data).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const fields = all.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { kind: 'fields', fields, whole: fields.length === all.length };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
