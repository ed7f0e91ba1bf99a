// Looks into a closed shadow root, which content scripts may and pages may not.
import { plain } from '../dom/plain.ts';
import { bare } from './bare.ts';

type WithDom = { readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

export function openOrClosedShadowRoot(host: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: WithDom }).chrome?.dom ?? (bare() as WithDom).dom;
  const element: FirefoxElement = plain(host);
  try {
    return (
      dom?.openOrClosedShadowRoot(host) ?? element.openOrClosedShadowRoot ?? element.shadowRoot
    );
  } catch {
    return element.shadowRoot;
  }
}
