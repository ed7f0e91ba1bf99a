// The browser's extension API as it comes, for what runs in a page: the polyfill takes two milliseconds of every load
// there. Promises in every browser that we name as the oldest; its messages may answer later only through browser.ts.
import type { Browser } from 'webextension-polyfill';

type WithApi = { readonly browser?: Browser; readonly chrome?: Browser };

const { browser, chrome } = globalThis as unknown as WithApi;

export const bare = (browser?.runtime ? browser : chrome) as Browser;
