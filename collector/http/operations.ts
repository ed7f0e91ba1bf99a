// Every operation of the collector as data: what it takes, what it answers, how it can refuse. openapi.json is made
// from here and from the contract; a test compares with the routes that are there.
import { z } from 'zod';
import { type ErrorCode, eventsReply, healthReply, paths } from '../../lib/contract/api.ts';
import { enrolReply, enrolRequest } from '../../lib/contract/enrol.ts';
import { batch, wireEvent } from '../../lib/contract/event.ts';
import { maxBatchEvents } from '../../lib/contract/limits.ts';
import { asset } from '../../lib/contract/own.ts';
import { policyDocument } from '../../lib/contract/policy.ts';
import {
  adminPaths,
  overviewQuery,
  overviewReply,
  sessionReply,
  signInReply,
  signInRequest,
  signOutReply,
} from '../admin/contract.ts';
import { extensionPaths } from '../mdm/paths.ts';

export type Reply = {
  readonly status: number;
  readonly says: string;
  /** null = no body; a text = a body of that media type that has no schema. */
  readonly body: z.ZodType | string | null;
};

export type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly says: string;
  readonly needs: 'nothing' | 'proof' | 'session';
  readonly request: z.ZodType | null;
  readonly query: z.ZodObject | null;
  /** Parts of the path in braces. */
  readonly params: z.ZodObject | null;
  readonly replies: readonly Reply[];
  readonly errors: readonly ErrorCode[];
};

const always: readonly ErrorCode[] = ['too-many-requests', 'internal', 'busy'];
const withBody: readonly ErrorCode[] = [
  'bad-json',
  'bad-field',
  'too-large',
  'unsupported-media-type',
];
const withProof: readonly ErrorCode[] = ['bad-proof', 'not-enrolled', 'revoked'];
const none = { needs: 'nothing', request: null, query: null, params: null } as const;

/** A batch as it should be; the server takes each event by itself and answers for each. */
const documentedBatch = batch.extend({
  events: z.array(wireEvent).min(1).max(maxBatchEvents),
});

export const operations: readonly Operation[] = [
  {
    ...none,
    method: 'get',
    path: paths.health,
    says: 'Is the collector up, and which policy does it give out?',
    replies: [{ status: 200, says: 'It is up.', body: healthReply }],
    errors: always,
  },
  {
    ...none,
    method: 'get',
    path: paths.openapi,
    says: 'This document.',
    replies: [{ status: 200, says: 'OpenAPI 3.1.', body: 'application/json' }],
    errors: always,
  },
  {
    ...none,
    method: 'post',
    path: paths.enrol,
    says: 'Enrol a browser: a token and the public half of its key become a device.',
    request: enrolRequest,
    replies: [
      { status: 201, says: 'The device. The same key again gets the same one.', body: enrolReply },
    ],
    errors: [...withBody, 'bad-token', 'revoked', ...always],
  },
  {
    ...none,
    method: 'get',
    path: paths.policy,
    says: 'The policy to follow. Send If-None-Match to get it only when it has changed.',
    needs: 'proof',
    replies: [
      { status: 200, says: 'The policy, with an ETag.', body: policyDocument },
      { status: 304, says: 'The one with that ETag is still current.', body: null },
    ],
    errors: [...withProof, 'not-found', ...always],
  },
  {
    ...none,
    method: 'get',
    path: `${paths.assets}{sha256}`,
    says: 'An asset that the policy names: a dictionary, exact data or fingerprints.',
    needs: 'proof',
    params: z.strictObject({ sha256: asset.shape.sha256 }),
    replies: [{ status: 200, says: 'Its bytes.', body: 'application/octet-stream' }],
    errors: [...withProof, 'not-found', ...always],
  },
  {
    ...none,
    method: 'post',
    path: paths.events,
    says: 'Report what was decided. Answered after the events are on disk, with a verdict for each.',
    needs: 'proof',
    request: documentedBatch,
    replies: [{ status: 200, says: 'How many were taken, known, refused.', body: eventsReply }],
    errors: [...withBody, ...withProof, ...always],
  },
  {
    ...none,
    method: 'post',
    path: adminPaths.signIn,
    says: 'Sign in. With a one-time password, newPassword must come along; alone it is only asked for.',
    request: signInRequest,
    replies: [
      {
        status: 200,
        says: 'Signed in (with a cookie), or a password is to be chosen.',
        body: signInReply,
      },
    ],
    errors: [...withBody, 'wrong-credentials', 'forbidden', ...always],
  },
  {
    ...none,
    method: 'post',
    path: adminPaths.signOut,
    says: 'End the session.',
    replies: [{ status: 200, says: 'Signed out.', body: signOutReply }],
    errors: ['forbidden', ...withBody, ...always],
  },
  {
    ...none,
    method: 'get',
    path: adminPaths.session,
    says: 'Who is signed in?',
    needs: 'session',
    replies: [{ status: 200, says: 'The administrator.', body: sessionReply }],
    errors: ['sign-in-required', ...always],
  },
  {
    ...none,
    method: 'get',
    path: adminPaths.overview,
    says: 'The figures of the last days.',
    needs: 'session',
    query: overviewQuery,
    replies: [{ status: 200, says: 'The figures.', body: overviewReply }],
    errors: ['sign-in-required', 'bad-field', ...always],
  },
  {
    ...none,
    method: 'get',
    path: extensionPaths.updates,
    says: 'The update manifest of the extension, for browsers.',
    replies: [{ status: 200, says: 'Version and address of the package.', body: 'text/xml' }],
    errors: ['not-found', ...always],
  },
  {
    ...none,
    method: 'get',
    path: extensionPaths.package,
    says: 'The packed extension.',
    replies: [{ status: 200, says: 'CRX3.', body: 'application/x-chrome-extension' }],
    errors: ['not-found', ...always],
  },
];
