// The part of a host name that somebody registered: what stands before it may name a person, a customer or a project.
// By the public suffix list, its private part included (`github.io` is shared, `name.github.io` is somebody's).
import { getDomain, parse } from 'tldts';

/** In place of what is no name that anybody registered. */
const address = 'ip-address';
const local = 'local-name';

/** @param host in lower case, without a port. @returns a host name of the contract's form. */
export function registrableDomain(host: string): string {
  const { isIp, hostname } = parse(host, { validateHostname: false });
  if (isIp || host.startsWith('[')) return address;
  if (host === 'localhost' || host.endsWith('.localhost')) return 'localhost';
  const domain = getDomain(hostname ?? host, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  if (domain) return domain;
  // A public suffix itself, or a name without a dot, as networks of a house have them.
  return host.includes('.') ? host : local;
}
