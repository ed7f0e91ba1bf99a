// The key under which a collector signs the policies it publishes, and how a signature travels. A browser knows the key
// from its administrator, or from the collector the first time they meet.
import { z } from 'zod';

/** `spk1.` and the 65 bytes of an uncompressed point of P-256 in base64url. */
export const policyKey = z
  .string()
  .regex(/^spk1\.[A-Za-z0-9_-]{87}$/, 'a key as "spillway policy key" prints it');

/** The key that signs and, while keys are changed, the next one: with a space between them. */
export const policyKeys = z
  .string()
  .trim()
  .regex(
    /^spk1\.[A-Za-z0-9_-]{87}(?: +spk1\.[A-Za-z0-9_-]{87}){0,2}$/,
    'one to three keys as "spillway policy key" prints them, with spaces between them',
  );

export const signingHeaders = {
  /** base64url of r and s (ES256), over exactly the bytes of the body. */
  signature: 'spillway-signature',
  /** The key that made it; also told at enrolment. */
  key: 'spillway-policy-key',
} as const;
