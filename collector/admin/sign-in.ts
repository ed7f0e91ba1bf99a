// Signing in: is the password right, is it a one-time one, and what follows. Knows nothing of HTTP.
import type { Store } from '../store/store.ts';
import type { SignInRequest } from './contract.ts';
import { hashPassword, noPassword, passwordMatches } from './password.ts';

export type SignInOutcome =
  | { readonly ok: true; readonly state: 'signed-in' | 'choose-password' }
  | { readonly ok: false; readonly why: 'wrong-credentials' | 'same-password' };

/**
 * A one-time password alone signs nobody in: it must come together with the new one, which replaces it in the
 * same step, so that there is no half-signed-in state to escape from.
 */
export async function signIn(store: Store, request: SignInRequest): Promise<SignInOutcome> {
  const admin = store.admins.find(request.name);
  const right = await passwordMatches(request.password, admin?.password ?? noPassword);
  if (!admin || !right) return { ok: false, why: 'wrong-credentials' };
  if (!admin.oneTime) return { ok: true, state: 'signed-in' };
  if (request.newPassword === null) return { ok: true, state: 'choose-password' };
  if (request.newPassword === request.password) return { ok: false, why: 'same-password' };
  const replaced = await store.admins.replacePassword(
    admin,
    await hashPassword(request.newPassword),
  );
  // Somebody else has just used it: it is good for one sign-in.
  if (!replaced) return { ok: false, why: 'wrong-credentials' };
  await store.audit.note(admin.name, 'password-set', '');
  return { ok: true, state: 'signed-in' };
}
