// Every tool that has a guard under a policy: the organisation's own first, then the catalogue's.
import type { OwnSite, Site } from '../contract/site.ts';
import { sites } from './index.ts';
import { resolveOwnSite } from './match.ts';

type Naming = { readonly sites: readonly OwnSite[] };

/** The first that fits a host counts: policy may take a known host for itself. */
export const guardedUnder = ({ sites: own }: Naming): readonly Site[] => [
  ...own.map((entry) => resolveOwnSite(entry, sites)),
  ...sites,
];
