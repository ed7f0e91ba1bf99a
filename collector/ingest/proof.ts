// Checks that a request comes from an enrolled device: a JWS signed with its key, bound to this very request.
// Whether the proof was used before is the store's answer, in the transaction that uses it.
import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { z } from 'zod';
import {
  type Proof,
  type PublicKey,
  proof,
  proofType,
  proofWindowSeconds,
} from '../../lib/contract/enrol.ts';
import { deviceId } from '../../lib/contract/ids.ts';
import type { Device, UsedProof } from '../store/devices.ts';

/** What was received, as far as a proof speaks about it. */
export type Proven = {
  readonly authorization: string | undefined;
  readonly method: string;
  /** Path with query, as received. */
  readonly path: string;
  readonly body: Buffer;
};

export type ProofFault =
  | 'missing'
  | 'malformed'
  | 'unknown-device'
  | 'bad-signature'
  | 'other-request'
  | 'wrong-time';
export type ProofOutcome =
  | { readonly ok: true; readonly proof: UsedProof }
  | { readonly ok: false; readonly why: ProofFault };

const head = z.strictObject({ alg: z.literal('ES256'), typ: z.literal(proofType), kid: deviceId });
/** Three base64url parts; an ES256 signature is 64 bytes. The bound keeps the work for a stranger small. */
const compact = /^Spillway ([A-Za-z0-9_-]{1,400})\.([A-Za-z0-9_-]{1,1200})\.([A-Za-z0-9_-]{86})$/;

/** @param now milliseconds since 1970. */
export function checkProof(
  request: Proven,
  find: (id: string) => Device | null,
  now: number,
): ProofOutcome {
  if (!request.authorization) return fault('missing');
  const parts = compact.exec(request.authorization);
  const header = head.safeParse(decoded(parts?.[1]));
  const payload = proof.safeParse(decoded(parts?.[2]));
  if (!parts || !header.success || !payload.success) return fault('malformed');
  const device = find(header.data.kid);
  if (!device) return fault('unknown-device');
  if (!signed(device.key, `${parts[1]}.${parts[2]}`, parts[3] ?? '')) return fault('bad-signature');
  if (!speaksOf(payload.data, request)) return fault('other-request');
  const at = Date.parse(payload.data.at);
  if (Math.abs(now - at) > proofWindowSeconds * 1000) return fault('wrong-time');
  const until = at + 2 * proofWindowSeconds * 1000;
  return { ok: true, proof: { device, nonce: payload.data.nonce, until } };
}

/** Whose proof this says it is, unchecked: good for sorting requests, never for trust. */
export function claimedDevice(authorization: string | undefined): string | null {
  const claim = head.safeParse(decoded(compact.exec(authorization ?? '')?.[1]));
  return claim.success ? claim.data.kid : null;
}

/** @returns false for a point that is not on the curve. */
export function isPublicKey(key: PublicKey): boolean {
  try {
    createPublicKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

function signed(key: PublicKey, text: string, signature: string): boolean {
  const jwk = createPublicKey({ key, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  // WebCrypto writes r and s side by side, not as DER.
  return verify('sha256', Buffer.from(text), { key: jwk, dsaEncoding: 'ieee-p1363' }, bytes);
}

function speaksOf(claim: Proof, request: Proven): boolean {
  const hash = createHash('sha256').update(request.body).digest();
  return (
    claim.method === request.method &&
    claim.path === request.path &&
    timingSafeEqual(Buffer.from(claim.body, 'base64url'), hash)
  );
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

const fault = (why: ProofFault): ProofOutcome => ({ ok: false, why });
