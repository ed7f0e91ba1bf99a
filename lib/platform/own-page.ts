// Where a page of the extension is, for a frame in a tab.
import { bare } from './bare.ts';

/** Chromium's address may be one of this session only; the page it leads to has the extension's own origin. */
export function pageOf(file: string): { readonly url: string; readonly origin: string } {
  const url = bare().runtime.getURL(file);
  const { protocol, origin } = new URL(url);
  return {
    url,
    origin: protocol === 'chrome-extension:' ? `${protocol}//${bare().runtime.id}` : origin,
  };
}
