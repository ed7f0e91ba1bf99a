// Looks into a closed shadow root, which content scripts may and pages may not.
import { bare as browser } from './bare.ts';

type WithDom = { readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

export function openOrClosedShadowRoot(host: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: WithDom }).chrome?.dom ?? (browser as WithDom).dom;
  try {
    return (
      dom?.openOrClosedShadowRoot(host) ??
      (host as FirefoxElement).openOrClosedShadowRoot ??
      host.shadowRoot
    );
  } catch {
    return host.shadowRoot;
  }
}
