// Which site a host belongs to, and an organisation's own tool made into a site.
// Knows nothing of pages; patterns are those of lib/contract/site.ts.
import type { OwnSite, Site } from '../contract/site.ts';
import { generic } from './generic.ts';

/** @param pattern `example.com` or `*.example.com` (which also covers `example.com` itself). */
export function hostMatches(pattern: string, host: string): boolean {
  const name = host.toLowerCase();
  if (!pattern.startsWith('*.')) return name === pattern;
  const base = pattern.slice(2);
  return name === base || name.endsWith(`.${base}`);
}

/** An organisation's own sites come first: policy may take a known host for itself. */
export function siteForHost(host: string, sites: readonly Site[]): Site | undefined {
  return sites.find((site) => site.hosts.some((pattern) => hostMatches(pattern, host)));
}

type Placed = { readonly hosts: readonly string[]; readonly paths: readonly string[] };

/** Also by path, where a host serves more than the tool. */
export function toolAt<T extends Placed>(host: string, path: string, tools: readonly T[]) {
  return tools.find(
    ({ hosts, paths }) =>
      hosts.some((pattern) => hostMatches(pattern, host)) &&
      (paths.length === 0 || paths.some((start) => path.startsWith(start))),
  );
}

/** Own tools take composer and send control from the adapter they are like; from `generic` where none is. */
export function resolveOwnSite(own: OwnSite, catalogue: readonly Site[]): Site {
  const model = catalogue.find((site) => site.id === own.like) ?? generic;
  return {
    ...model,
    id: own.id,
    name: own.name,
    vendor: own.name,
    hosts: [...own.hosts],
    paths: [],
  };
}

/** Match patterns for the browser, any port. Loopback hosts are reached over http, all others over https. */
export function matchPatterns(sites: readonly Pick<Site, 'hosts' | 'paths'>[]): string[] {
  return sites.flatMap(({ hosts, paths }) =>
    hosts.flatMap((host) => pathPatterns(paths).map((path) => `${scheme(host)}://${host}${path}`)),
  );
}

const pathPatterns = (paths: readonly string[]): string[] =>
  paths.length === 0 ? ['/*'] : paths.map((path) => `${path}*`);

export const scheme = (host: string): string => (isLoopback(host) ? 'http' : 'https');

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1';
}

/** Addresses to open a tool at: its hosts without those that are patterns. */
export const origins = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => !host.startsWith('*.')).map((host) => `${scheme(host)}://${host}`);
