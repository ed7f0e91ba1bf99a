// Checks adapters before they are published: a broken selector would make a guard fall back, and a host that is a whole
// country's would put it into pages that are no AI tool.
import { parse, type Selector } from 'css-what';
import { getPublicSuffix } from 'tldts';
import type { Site } from '../../lib/contract/site.ts';
import type { OwnFault } from './check-own.ts';

/** @returns the first thing that is wrong, or null. */
export function adaptersFault(adapters: readonly Site[]): OwnFault | null {
  for (const [index, adapter] of adapters.entries()) {
    const fault = adapterFault(adapter);
    if (fault) return { ...fault, field: `adapters.${index}.${fault.field}` };
    if (adapters.findIndex(({ id }) => id === adapter.id) < index)
      return { field: `adapters.${index}.id`, message: 'is used twice' };
  }
  return null;
}

function adapterFault({ hosts, composer, send, endpoints }: Site): OwnFault | null {
  const wide = hosts.findIndex(isTooWide);
  if (wide >= 0) return { field: `hosts.${wide}`, message: tooWide };
  for (const [name, list] of Object.entries({ composer, send })) {
    const broken = list.findIndex(({ css }) => !isSelector(css));
    if (broken >= 0)
      return { field: `${name}.${broken}.css`, message: 'is no selector that browsers know' };
  }
  const at = endpoints.findIndex((endpoint) => endpoint.hosts.some(isTooWide));
  return at < 0 ? null : { field: `endpoints.${at}.hosts`, message: tooWide };
}

const tooWide = 'covers more than one organisation; name the host of the tool';

const isTooWide = (pattern: string): boolean => {
  const host = pattern.replace('*.', '');
  const shared = getPublicSuffix(host, { allowPrivateDomains: true }) === host;
  return shared && !/^(?:localhost|.*\.localhost|[\d.]+)$/.test(host);
};

/** Chromium and Firefox of the last years know these; another one would make the whole selector fail. */
const pseudos = new Set(
  'is where not has root scope empty first-child last-child only-child nth-child nth-last-child first-of-type last-of-type only-of-type nth-of-type nth-last-of-type enabled disabled checked required optional read-only read-write placeholder-shown focus focus-within focus-visible lang dir'.split(
    ' ',
  ),
);

function isSelector(css: string): boolean {
  try {
    const selectors = parse(css);
    return selectors.length > 0 && selectors.every(isKnown);
  } catch {
    return false;
  }
}

const isKnown = (tokens: readonly Selector[]): boolean =>
  tokens.every((token) => {
    // Shadow roots and older browsers' combinators find nothing in a page.
    if (token.type === 'pseudo-element' || token.type === 'column-combinator') return false;
    if (token.type !== 'pseudo') return true;
    const inner = Array.isArray(token.data) ? token.data : [];
    return pseudos.has(token.name) && inner.every(isKnown);
  });
