// Looks into a closed shadow root, which content scripts may and pages may not.
import { isHtml, isInput, isTextArea } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { bare } from './bare.ts';

type WithDom = { readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Drawings and fields cannot be given a root. The browser makes an error of the first, and each answer takes it long. */
const mayHaveRoot = (host: Element): boolean => isHtml(host) && !isTextArea(host) && !isInput(host);

export function openOrClosedShadowRoot(host: Element): ShadowRoot | null {
  if (!mayHaveRoot(host)) return null;
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
