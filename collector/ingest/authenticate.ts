// Who sends this request? The device whose proof it carries, within that device's share of requests.
import type { FastifyRequest } from 'fastify';
import { bytesOf } from '../http/body.ts';
import type { DeviceLimit } from '../http/limits.ts';
import { type Refusal, refusal } from '../http/refusal.ts';
import type { UsedProof } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import { checkProof, type ProofFault } from './proof.ts';

export type Authenticated =
  | { readonly ok: true; readonly proof: UsedProof }
  | { readonly ok: false; readonly refusal: Refusal };

export async function authenticate(
  request: FastifyRequest,
  store: Store,
  limit: DeviceLimit,
): Promise<Authenticated> {
  const checked = checkProof(
    {
      authorization: request.headers.authorization,
      method: request.method,
      path: request.url,
      body: bytesOf(request),
    },
    store.devices.find,
    Date.now(),
  );
  if (!checked.ok) return { ok: false, refusal: refused(checked.why) };
  if (checked.proof.device.revoked) return { ok: false, refusal: refusal('revoked') };
  const exceeded = await limit(request, checked.proof.device.id);
  return exceeded ? { ok: false, refusal: exceeded } : checked;
}

/** Helps the person who installs: a wrong clock and a changed body look alike from the browser. */
const reasons: Record<Exclude<ProofFault, 'unknown-device'>, string> = {
  missing: 'The request carries no proof of the device.',
  malformed: 'The proof of the device cannot be read.',
  'bad-signature': 'The proof of the device is not signed with its key.',
  'other-request': 'The proof of the device was made for another request.',
  'wrong-time': "The proof's time is too far from the collector's clock.",
};

const refused = (why: ProofFault): Refusal =>
  why === 'unknown-device'
    ? refusal('not-enrolled')
    : refusal('bad-proof', { message: reasons[why] });

export const replayed: Refusal = refusal('bad-proof', {
  message: 'The proof of the device was used before.',
});
