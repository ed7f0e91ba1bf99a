// What the collector answers to browsers. Paths, replies and error codes; openapi.json is generated from here.
import { z } from 'zod';
import { eventId } from './ids.ts';

export const paths = {
  health: '/healthz',
  openapi: '/openapi.json',
  policy: '/v1/policy',
  /** Followed by an asset's SHA-256 in hex. */
  assets: '/v1/assets/',
  events: '/v1/events',
  enrol: '/v1/enrol',
} as const;

/** Why a request as a whole was refused. */
export const errorCodes = [
  'bad-json',
  'bad-field',
  'too-large',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'not-enrolled',
  'bad-proof',
  'bad-token',
  'revoked',
  'sign-in-required',
  'wrong-credentials',
  'forbidden',
  'too-many-requests',
  'busy',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const errorReply = z.strictObject({
  error: z.strictObject({
    code: z.enum(errorCodes),
    /** One sentence for a person. Never repeats what was sent. */
    message: z.string(),
    /** Path of the offending field, e.g. `events` or `department`; null where none applies. */
    field: z.string().nullable(),
  }),
});
export type ErrorReply = z.infer<typeof errorReply>;

/** Why one event of a batch was refused; the browser drops it and counts it. */
export const rejectionCodes = [
  'bad-event',
  'unknown-site',
  'unknown-rule',
  'unknown-reason',
  /** The note of a justification holds something: the browser sends the event again without it. */
  'note-refused',
] as const;

export const eventsReply = z.strictObject({
  accepted: z.int().min(0),
  duplicate: z.int().min(0),
  rejected: z.array(
    z.strictObject({
      /** Position in the batch; the id may be what is broken. */
      index: z.int().min(0),
      id: eventId.nullable(),
      code: z.enum(rejectionCodes),
      field: z.string().nullable(),
    }),
  ),
  /** ETag of the current policy, so that no separate poll is needed. */
  policy: z.string(),
});
export type EventsReply = z.infer<typeof eventsReply>;

export const healthReply = z.strictObject({
  ok: z.boolean(),
  version: z.string(),
  store: z.enum(['sqlite']),
  policy: z.int().min(0),
});
