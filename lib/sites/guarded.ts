// Every tool that has a guard under a policy: the organisation's own first, then the policy's adapters, then those of the
// catalogue that no adapter replaces.
import type { OwnSite, Site } from '../contract/site.ts';
import { generic } from './generic.ts';
import { sites } from './index.ts';
import { resolveOwnSite } from './match.ts';

type Unreadable = { readonly id: string; readonly name: string; readonly hosts: readonly string[] };

/** What an older version stored has only the first. */
export type Naming = {
  readonly sites: readonly OwnSite[];
  readonly adapters?: readonly Site[];
  readonly brokenAdapters?: readonly Unreadable[];
};

/** The first that fits a host counts: policy may take a known host for itself. */
export function guardedUnder(policy: Naming): readonly Site[] {
  const described = catalogueUnder(policy);
  return [...policy.sites.map((own) => resolveOwnSite(own, described)), ...described];
}

/** Replaced by id, in place: another adapter's host must not come first because of it. */
function catalogueUnder({ adapters = [], brokenAdapters = [] }: Naming): readonly Site[] {
  const given = [...brokenAdapters.map(standIn), ...adapters];
  const known = new Set(sites.map(({ id }) => id));
  return [
    ...given.filter(({ id }) => !known.has(id)),
    ...sites.map((site) => given.find(({ id }) => id === site.id) ?? site),
  ];
}

/** For an adapter that cannot be read: any composer, and the endpoints that the catalogue knows of that tool. */
function standIn({ id, name, hosts }: Unreadable): Site {
  const known = sites.find((site) => site.id === id);
  return {
    ...(known ?? generic),
    id,
    name: name || known?.name || generic.name,
    hosts: hosts.length > 0 ? [...hosts] : [...(known?.hosts ?? [])],
    editor: generic.editor,
    composer: generic.composer,
    send: generic.send,
  };
}
