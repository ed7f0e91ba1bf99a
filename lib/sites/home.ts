// Where a tool is opened. Takes addresses apart by hand: the pure parts know no URL.
import type { OwnSite } from '../contract/site.ts';
import { hostMatches, origins } from './match.ts';

type Placed = {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
};

/** @param own the organisation's own tools, which may say where they are opened. @returns null: at no address known. */
export function homeOf({ id, hosts, paths }: Placed, own: readonly OwnSite[]): string | null {
  const home = own.find((each) => each.id === id)?.home;
  if (home && isOn(home, hosts)) return home;
  const [first] = origins(hosts);
  return first ? `${first}${paths[0] ?? '/'}` : null;
}

const parts = /^(https?):\/\/([a-z0-9.-]+)(?::\d{1,5})?(?:[/?#]|$)/i;

/** On one of the tool's hosts, and over http on loopback alone. */
export function isOn(home: string, hosts: readonly string[]): boolean {
  const [, protocol = '', host = ''] = parts.exec(home) ?? [];
  const loopback = host === '127.0.0.1' || /^(?:.+\.)?localhost$/.test(host);
  return (protocol === 'https' || loopback) && hosts.some((pattern) => hostMatches(pattern, host));
}
