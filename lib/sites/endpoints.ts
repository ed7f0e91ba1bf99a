// Which of a site's endpoints an address is. Takes the address in parts: the pure parts know no URL.
import type { Endpoint, Site } from '../contract/site.ts';
import { hostMatches, scheme } from './match.ts';

export type Address = {
  readonly transport: Endpoint['transport'];
  readonly host: string;
  /** Without the query. */
  readonly path: string;
};

type Sends = Pick<Site, 'hosts' | 'endpoints'>;

export function endpointAt({ transport, host, path }: Address, site: Sends): Endpoint | undefined {
  return site.endpoints.find(
    (endpoint) =>
      endpoint.transport === transport &&
      receivers(endpoint, site).some((pattern) => hostMatches(pattern, host)) &&
      pathMatches(endpoint.path, path),
  );
}

/** The hosts that an endpoint is on: the site's own where it names none. */
export const receivers = (endpoint: Endpoint, { hosts }: Pick<Site, 'hosts'>): readonly string[] =>
  endpoint.hosts.length > 0 ? endpoint.hosts : hosts;

/** @param pattern `*` is one segment, `**` at the end any rest, none too. */
export function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '**';
  if (open) wanted.pop();
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) =>
    segment === '*' ? given[index] !== '' : segment === given[index],
  );
}

/**
 * Match patterns for the browser's network, one an endpoint and receiver. They may match more than the endpoint:
 * a `*` in a match pattern also stands for slashes.
 */
export function endpointPatterns(sites: readonly Sends[]): string[] {
  const patterns = sites.flatMap((site) =>
    site.endpoints
      .filter(({ transport }) => transport === 'http')
      .flatMap((endpoint) =>
        receivers(endpoint, site).map(
          (host) => `${scheme(host)}://${host}${endpoint.path.replace('**', '*')}*`,
        ),
      ),
  );
  return [...new Set(patterns)];
}
