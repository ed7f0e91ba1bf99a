// Reads JSON bodies: keeps the bytes for the proof's hash, refuses prototype keys, checks against a schema.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';

const rawBodies = new WeakMap<FastifyRequest, Buffer>();
const noBytes = Buffer.alloc(0);

/** JSON is the only kind of body taken; everything else gets 415. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
    rawBodies.set(request, bytes);
    const text = decode(bytes);
    if (text === null) done(notJson());
    else parse(request, text, done);
  });
}

/** The body's bytes as they came; none for a request without a body. */
export const bytesOf = (request: FastifyRequest): Buffer => rawBodies.get(request) ?? noBytes;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function parseBody<T extends z.ZodType>(schema: T, body: unknown): Parsed<z.infer<T>> {
  if (body === undefined) return { ok: false, refusal: refusal('bad-json') };
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { field, problem } = firstProblem(parsed.error);
  return { ok: false, refusal: refusal('bad-field', { field, message: sentence(field, problem) }) };
}

/** Path and kind of the first thing that is wrong. The name of an unknown key is the sender's text: left out. */
export function firstProblem(error: z.ZodError): { field: string | null; problem: string } {
  const issue = error.issues[0];
  const field = issue && issue.path.length > 0 ? issue.path.map(String).join('.') : null;
  const problem =
    issue?.code === 'unrecognized_keys'
      ? 'has a key that does not belong there'
      : (issue?.message ?? 'is not valid');
  return { field, problem };
}

const sentence = (field: string | null, problem: string): string =>
  `${field ?? 'The body'}: ${problem}`;

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const notJson = (): Error =>
  Object.assign(new Error('not UTF-8'), { code: 'FST_ERR_CTP_INVALID_JSON_BODY', statusCode: 400 });
