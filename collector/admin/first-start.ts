// What a new collector needs before anybody can use it: a policy to give out and an administrator to sign in.
import type { OwnSite } from '../../lib/contract/site.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { parsedPolicy } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import { hashPassword, makeOneTimePassword } from './password.ts';

export const firstAdmin = 'admin';
const nobody = 'first start';

/** Publishes the default policy where there is none, and adds own sites that the current one lacks. */
export async function ensurePolicy(store: Store, extraSites: readonly OwnSite[]): Promise<void> {
  const current = store.policies.current();
  const document = current ? parsedPolicy(current) : { ...defaultPolicy, version: 0 };
  if (!document) return;
  const known = new Set((document.sites ?? []).map(({ id }) => id));
  const missing = extraSites.filter(({ id }) => !known.has(id));
  if (current && missing.length === 0) return;
  const sites = [...(document.sites ?? []), ...missing];
  const version = document.version + 1;
  const outcome = await store.policies.publish({ ...document, version, sites }, nobody);
  if (outcome.ok) await store.audit.note(nobody, 'policy-published', `version ${version}`);
}

/** @returns the one-time password, once, or null where there is an administrator already. */
export async function ensureAdmin(store: Store): Promise<string | null> {
  return store.admins.any() ? null : resetAdmin(store, nobody);
}

/** Gives the first administrator another one-time password and ends the open sessions. */
export async function resetAdmin(store: Store, by: string): Promise<string> {
  const password = makeOneTimePassword();
  await store.admins.giveOneTime(firstAdmin, await hashPassword(password));
  await store.audit.note(by, 'password-reset', firstAdmin);
  return password;
}
