// POST /v1/enrol: a token and the public half of a key become a device.
import type { FastifyInstance } from 'fastify';
import { paths } from '../../lib/contract/api.ts';
import { enrolRequest } from '../../lib/contract/enrol.ts';
import { signingHeaders } from '../../lib/contract/signing.ts';
import { parseBody } from '../http/body.ts';
import { type Refusal, refusal, refuse } from '../http/refusal.ts';
import type { Store } from '../store/store.ts';
import type { TokenRefusal } from '../store/tokens.ts';
import { isPublicKey } from './proof.ts';

/** Said only to somebody who has the secret half of the token. */
const reasons: Record<TokenRefusal | 'device-revoked', Refusal> = {
  'device-revoked': refusal('revoked'),
  revoked: refusal('bad-token', {
    field: 'token',
    message: 'The enrolment token has been revoked.',
  }),
  unknown: refusal('bad-token', { field: 'token' }),
  expired: refusal('bad-token', { field: 'token', message: 'The enrolment token has expired.' }),
  'used-up': refusal('bad-token', {
    field: 'token',
    message: 'The enrolment token has been used as often as it may be.',
  }),
};
const notOnCurve = refusal('bad-field', {
  field: 'publicKey',
  message: 'publicKey: not a point of P-256',
});

export function enrolRoute(app: FastifyInstance, store: Store): void {
  app.post(paths.enrol, async (request, reply) => {
    const body = parseBody(enrolRequest, request.body);
    if (!body.ok) return refuse(reply, body.refusal);
    if (!isPublicKey(body.value.publicKey)) return refuse(reply, notOnCurve);
    const outcome = await store.devices.enrol(body.value);
    if (!outcome.ok) return refuse(reply, reasons[outcome.why]);
    const signedBy = store.policies.current()?.signedBy;
    if (signedBy) reply.header(signingHeaders.key, signedBy);
    return reply.code(201).send({ device: outcome.device });
  });
}
