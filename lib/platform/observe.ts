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
  const look = ({ url, initiator, originUrl, requestHeaders = [] }: Sending) => {
    const from = initiator ?? originUrl ?? '';
    const origin = /^https?:/.test(from) && URL.canParse(from) ? new URL(from).origin : '';
    const inAddress = new URL(url).searchParams.has('key');
    const hasKey = inAddress || requestHeaders.some(({ name }) => keyHeaders.test(name));
    onCall({ url, origin, hasKey });
  };
  const filter = { urls: [...urls], types: ['xmlhttprequest' as const] };
  browser.webRequest.onBeforeSendHeaders.addListener(look as never, filter, ['requestHeaders']);
}

/** Registers on the first tick. */
export function observeVisits(urls: readonly string[], onVisit: (url: string) => void): void {
  const filter = { urls: [...urls], types: ['main_frame' as const] };
  browser.webRequest.onCompleted.addListener(({ url }) => onVisit(url), filter);
}

/** False in the build that asks for the catalogue's hosts only. */
export const seesEveryHost = (): boolean =>
  browser.runtime.getManifest().host_permissions?.includes('https://*/*') ?? false;
