// GET /openapi.json: the operations and the contract's schemas as OpenAPI 3.1, whose schemas are JSON Schema 2020-12.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type ErrorCode, errorReply, paths } from '../../lib/contract/api.ts';
import { extensionPackage } from '../../lib/contract/package.ts';
import { type Operation, operations, type Reply } from './operations.ts';
import { statusOf } from './refusal.ts';

export function openapiRoute(app: FastifyInstance): void {
  const document = JSON.stringify(openapi());
  app.get(paths.openapi, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
}

export function openapi() {
  const byPath: Record<string, Record<string, unknown>> = {};
  for (const operation of operations)
    byPath[operation.path] = {
      ...byPath[operation.path],
      [operation.method]: described(operation),
    };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Spillway collector',
      version: extensionPackage.version,
      description: 'Metadata only: no operation takes, keeps or gives out what people wrote.',
    },
    paths: byPath,
    components: { schemas: { Error: schemaOf(errorReply, 'output') }, securitySchemes },
  };
}

const securitySchemes = {
  proof: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      '"Spillway " and a compact JWS (ES256) by the device\'s key over method, path, hash of the body, time and nonce.',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'spillway' },
};

function described({ says, needs, request, query, params, replies, errors }: Operation) {
  const all = [...parameters(params, 'path'), ...parameters(query, 'query')];
  return {
    summary: says,
    ...(needs === 'nothing' ? {} : { security: [{ [needs]: [] }] }),
    ...(all.length > 0 ? { parameters: all } : {}),
    ...(request
      ? { requestBody: { required: true, content: json(schemaOf(request, 'input')) } }
      : {}),
    responses: { ...successes(replies), ...failures(errors) },
  };
}

const parameters = (schema: z.ZodObject | null, where: 'path' | 'query') =>
  Object.entries(schema?.shape ?? {}).map(([name, each]) => ({
    name,
    in: where,
    required: where === 'path',
    schema: z.toJSONSchema(each as z.ZodType, { io: 'input' }),
  }));

const successes = (replies: readonly Reply[]) =>
  Object.fromEntries(replies.map((reply) => [reply.status, success(reply)]));

function success({ says, body }: Reply) {
  if (body === null) return { description: says };
  const content = typeof body === 'string' ? { [body]: {} } : json(schemaOf(body, 'output'));
  return { description: says, content };
}

/** Several codes may share a status; the body says which. */
function failures(codes: readonly ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => statusOf[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => statusOf[code] === status);
      const content = json({ $ref: '#/components/schemas/Error' });
      return [status, { description: ofStatus.join(', '), content }];
    }),
  );
}

const json = (schema: object) => ({ 'application/json': { schema } });

/** Without `$schema`: inside an OpenAPI document the dialect is given. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
