// Every tool there is a name for, under a policy: those with a guard, and those known by host.
import type { KnownTool, Site } from '../contract/site.ts';
import { guardedUnder, type Naming } from './guarded.ts';
import { known } from './known.ts';

export type Tool = Pick<Site | KnownTool, 'id' | 'name' | 'vendor' | 'hosts' | 'paths'>;

/** The first that fits an address counts: policy may take a known host for itself. */
export const toolsUnder = (policy: Naming): readonly Tool[] => [...guardedUnder(policy), ...known];
