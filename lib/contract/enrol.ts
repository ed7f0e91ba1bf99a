// How a browser becomes a device: a token that may do nothing but enrol, against the public half of a key
// whose private half cannot leave the browser. Later requests carry a proof signed with that key.
import { z } from 'zod';
import { deviceId, instant, version } from './ids.ts';

/** `spw1.` + 16 characters that name the token + `.` + 43 characters of secret. */
export const enrolToken = z
  .string()
  .regex(/^spw1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{43}$/, 'an enrolment token');

export const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export const enrolRequest = z.strictObject({
  token: enrolToken,
  publicKey,
  extension: version,
  department: z.string().max(64).nullable(),
  /** A claim by the MDM or the browser's profile, never authorisation. The collector keeps a pseudonym only. */
  userHint: z.string().max(128).nullable(),
});

export const enrolReply = z.strictObject({ device: deviceId });

/**
 * Payload of the proof (a compact JWS, ES256, header `{alg, typ: "spillway-proof", kid: device}`) in
 * `Authorization: Spillway <jws>`. Bound to method, path and body, so it is of no use for anything else.
 */
export const proof = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path: z.string().max(200),
  /** base64url SHA-256 of the body's bytes; of zero bytes for a GET. */
  body: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  at: instant,
  /** 128 random bits in base64url; used once. */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});

export const proofType = 'spillway-proof';
/** A proof is accepted this long before and after its own time (seconds). */
export const proofWindowSeconds = 300;

export type EnrolRequest = z.infer<typeof enrolRequest>;
export type PublicKey = z.infer<typeof publicKey>;
export type Proof = z.infer<typeof proof>;
