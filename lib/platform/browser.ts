// The one door to the browser's extension API. Promises everywhere, on Chromium and Firefox alike.
import type { Browser } from 'webextension-polyfill';
import { browser as api } from 'wxt/browser';

// At build time wxt's module puts webextension-polyfill behind this import; the type says so.
export const browser = api as unknown as Browser;
