// Looks on at requests that look like calls to a model, and at tools being opened. Sees addresses and whether a header
// with a key is there; reads no body, keeps no header, stops nothing.
import { browser } from './browser.ts';

export type ModelCall = {
  readonly url: string;
  /** Origin of the page that calls; empty where it is no page. */
  readonly origin: string;
  readonly hasKey: boolean;
};

const keyHeaders = /^(?:authorization|x-api-key|api-key|x-goog-api-key)$/i;

type Sending = {
  readonly url: string;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly requestHeaders?: readonly { readonly name: string }[];
};

/** Registers on the first tick. */
export function observeModelCalls(
  urls: readonly string[],
  onCall: (call: ModelCall) => void,
): void {
  const look = ({ url, requestHeaders = [], ...sender }: Sending) => {
    const origin = pageOf(sender);
    const inAddress = new URL(url).searchParams.has('key');
    const hasKey = inAddress || requestHeaders.some(({ name }) => keyHeaders.test(name));
    onCall({ url, origin, hasKey });
  };
  const filter = { urls: [...urls], types: ['xmlhttprequest' as const] };
  browser.webRequest.onBeforeSendHeaders.addListener(look as never, filter, ['requestHeaders']);
}

/** Of Chromium and of Firefox; empty where it is no page. */
function pageOf({ initiator, originUrl }: Pick<Sending, 'initiator' | 'originUrl'>): string {
  const from = initiator ?? originUrl ?? '';
  return /^https?:/.test(from) && URL.canParse(from) ? new URL(from).origin : '';
}

/** Sockets being opened: their first request is an ordinary one. Registers on the first tick. */
export function observeSockets(urls: readonly string[], onCall: (call: ModelCall) => void): void {
  const look = ({ url, ...sender }: Sending) =>
    onCall({ url, origin: pageOf(sender), hasKey: false });
  const filter = { urls: [...urls], types: ['websocket' as const] };
  browser.webRequest.onBeforeRequest.addListener(look as never, filter);
}

type Answered = Sending & {
  readonly method: string;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string }[];
};

const comesInParts = /^(?:text\/event-stream|application\/(?:x-)?ndjson|application\/jsonl)\b/i;

/** Questions that are answered word by word. Registers on the first tick. */
export function observeStreams(urls: readonly string[], onCall: (call: ModelCall) => void): void {
  const look = ({ url, method, responseHeaders = [], ...sender }: Answered) => {
    const type = responseHeaders.find(({ name }) => name.toLowerCase() === 'content-type');
    if (method === 'POST' && comesInParts.test(type?.value ?? ''))
      onCall({ url, origin: pageOf(sender), hasKey: false });
  };
  const filter = { urls: [...urls], types: ['xmlhttprequest' as const] };
  browser.webRequest.onHeadersReceived.addListener(look as never, filter, ['responseHeaders']);
}

/** Registers on the first tick. */
export function observeVisits(urls: readonly string[], onVisit: (url: string) => void): void {
  const filter = { urls: [...urls], types: ['main_frame' as const] };
  browser.webRequest.onCompleted.addListener(({ url }) => onVisit(url), filter);
}

/** False in the build that asks for the catalogue's hosts only. */
export const seesEveryHost = (): boolean =>
  browser.runtime.getManifest().host_permissions?.includes('https://*/*') ?? false;
