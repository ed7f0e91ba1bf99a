// The browser's extension API as it comes, for what runs in a page: the polyfill takes two milliseconds of every load
// there. Promises in every browser that we name as the oldest; its messages may answer later only through browser.ts.
import type { Browser } from 'webextension-polyfill';

type WithApi = { readonly browser?: Browser; readonly chrome?: Browser };

const { browser, chrome } = globalThis as unknown as WithApi;

/** By a function of it: a page's form may be called `browser`, and one of its fields `runtime`. */
const isApi = typeof browser?.runtime?.getURL === 'function';

export const bare = (isApi ? browser : chrome) as Browser;
