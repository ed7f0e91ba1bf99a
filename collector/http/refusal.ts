// How a request is refused: one shape for every error, on every path. Nothing that was sent is repeated,
// and no stack leaves the server.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode, ErrorReply } from '../../lib/contract/api.ts';

export type Refusal = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | null;
  /** Seconds; 0 = the caller need not wait. */
  readonly retryAfter: number;
};

export const statusOf: Record<ErrorCode, number> = {
  'bad-json': 400,
  'bad-field': 400,
  'not-enrolled': 401,
  'bad-proof': 401,
  'bad-token': 401,
  revoked: 403,
  'sign-in-required': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
  busy: 503,
};

const sentences: Record<ErrorCode, string> = {
  'bad-json': 'The body is not valid JSON.',
  'bad-field': 'A field is not valid.',
  'not-enrolled': 'This browser is not enrolled.',
  'bad-proof': 'The proof of the device is missing or not valid.',
  'bad-token': 'The enrolment token is not valid.',
  revoked: 'This browser was removed by the administrator.',
  'sign-in-required': 'Sign in first.',
  'wrong-credentials': 'Name or password is wrong.',
  forbidden: 'This request may not come from here.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address does not take that method.',
  'too-large': 'The body is larger than 256 KB.',
  'unsupported-media-type': 'The body must be application/json.',
  'too-many-requests': 'Too many requests. Try again later.',
  internal: 'Something went wrong in the collector. Its log says what.',
  busy: 'The collector is busy. Try again later.',
};

export function refusal(
  code: ErrorCode,
  more: { message?: string; field?: string | null; retryAfter?: number } = {},
): Refusal {
  const { message = sentences[code], field = null, retryAfter = 0 } = more;
  return { code, message, field, retryAfter };
}

export function refuse(reply: FastifyReply, refused: Refusal): FastifyReply {
  if (refused.retryAfter > 0) reply.header('retry-after', String(refused.retryAfter));
  return reply
    .code(statusOf[refused.code])
    .header('cache-control', 'no-store')
    .send(bodyOf(refused));
}

export const bodyOf = ({ code, message, field }: Refusal): ErrorReply => ({
  error: { code, message, field },
});

/** At random, so that browsers that were turned away together do not come back together (seconds). */
export const jittered = (least: number): number => Math.ceil(least * (1 + Math.random()));

const codeOfError: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-json',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_UNDER_PRESSURE: 'busy',
  SQLITE_BUSY: 'busy',
};

/** The server's error handler. What it does not know is a bug: logged without its message, which may quote a body. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const known = error.statusCode === 429 ? 'too-many-requests' : codeOfError[error.code];
  const code = known ?? 'internal';
  if (code === 'internal') request.log.error({ bug: describe(error) }, 'request failed');
  const wait = code === 'busy' || code === 'too-many-requests' ? jittered(30) : 0;
  return refuse(reply, refusal(code, { retryAfter: wait }));
}

function describe(error: FastifyError): { name: string; code: string; at: string[] } {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: error.code ?? '', at: lines.map((line) => line.trim()) };
}
