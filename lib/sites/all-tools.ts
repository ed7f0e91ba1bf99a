// Every tool there is a name for, under a policy: the organisation's own, those with an adapter, those known by host.
import type { KnownTool, OwnSite, Site } from '../contract/site.ts';
import { sites } from './index.ts';
import { known } from './known.ts';
import { resolveOwnSite } from './match.ts';

export type Tool = Pick<Site | KnownTool, 'id' | 'name' | 'vendor' | 'hosts' | 'paths'>;

/** The first that fits an address counts: policy may take a known host for itself. */
export const toolsUnder = (own: readonly OwnSite[]): readonly Tool[] => [
  ...own.map((entry) => resolveOwnSite(entry, sites)),
  ...sites,
  ...known,
];
