// The browser's extension API as it comes, for what runs in a page: the polyfill takes two milliseconds of every load
// there. Promises in every browser that we name as the oldest; its messages may answer later only through browser.ts.
import type { Browser } from 'webextension-polyfill';

type WithApi = { readonly browser?: Browser; readonly chrome?: Browser };

let found: Browser | undefined;

/** Looked for at the first call: to make its objects takes a browser half a millisecond of a page's start. */
export function bare(): Browser {
  const { browser, chrome } = globalThis as unknown as WithApi;
  // An element or a frame of the page may be called `browser`, and is no property of the window itself.
  found ??= Object.hasOwn(globalThis, 'browser') ? browser : chrome;
  return found as Browser;
}
