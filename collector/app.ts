// Composition root of the collector: which parts there are and in which order. It opens no socket and no file;
// collector/main.ts does, and tests drive it with `inject`.
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { maxBodyBytes } from '../lib/contract/limits.ts';
import { adminRoutes } from './admin/routes.ts';
import { defaultConsoleDir } from './config.ts';
import { readJsonBodies } from './http/body.ts';
import { consoleRoutes } from './http/console.ts';
import {
  type ClaimOf,
  defaultLimits,
  type Limits,
  limitDevices,
  limitLoad,
} from './http/limits.ts';
import { openapiRoute } from './http/openapi.ts';
import { answerError, bodyOf, refusal } from './http/refusal.ts';
import { secureHeaders } from './http/security.ts';
import { answerUnknown } from './http/unknown.ts';
import { assetsRoute } from './ingest/assets.ts';
import { enrolRoute } from './ingest/enrol.ts';
import { eventsRoute } from './ingest/events.ts';
import { healthRoute } from './ingest/health.ts';
import { policyRoute } from './ingest/policy.ts';
import { claimedDevice } from './ingest/proof.ts';
import { createLog, type LogLine, logRequests } from './log.ts';
import { extensionRoutes } from './mdm/routes.ts';
import type { Store } from './store/store.ts';

export type AppOptions = {
  readonly store: Store;
  /** Address that browsers reach the collector at; null where it is the one it listens on (loopback). */
  readonly publicUrl: string | null;
  readonly trustProxy?: readonly string[];
  /** Where the packed extension lies; null where there is no data folder. */
  readonly dataDir?: string | null;
  readonly limits?: Partial<Limits>;
  /** Folder of the built console. */
  readonly consoleDir?: string;
  readonly log?: LogLine | null;
};

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, publicUrl } = options;
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const app = bareApp(options);
  logRequests(app);
  answerUnknown(app);
  readJsonBodies(app);
  await secureHeaders(app, publicUrl?.startsWith('https:') ?? false);
  await limitLoad(app, limits, enrolledClaim(store));
  const limitDevice = limitDevices(app, limits);
  healthRoute(app, store);
  openapiRoute(app);
  enrolRoute(app, store);
  policyRoute(app, store, limitDevice);
  assetsRoute(app, store, limitDevice);
  eventsRoute(app, store, limitDevice, limits);
  extensionRoutes(app, options.dataDir ?? null, publicUrl);
  await adminRoutes(app, store, publicUrl);
  await consoleRoutes(app, options.consoleDir ?? defaultConsoleDir);
  return app;
}

const enrolledClaim =
  (store: Store): ClaimOf =>
  ({ headers }) => {
    const claim = claimedDevice(headers.authorization);
    return claim && store.devices.find(claim) ? claim : null;
  };

function bareApp({ log = null, trustProxy = [] }: AppOptions): FastifyInstance {
  // Typed as Fastify's own logger, so that the server's type does not carry pino's.
  const loggerInstance: FastifyBaseLogger = createLog(log);
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: 30_000,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    return503OnClosing: false,
    frameworkErrors: answerError,
    clientErrorHandler: (_error, socket) => socket.end(notHttp),
  });
  app.setErrorHandler(answerError);
  return app;
}

const notHttpBody = JSON.stringify(
  bodyOf(refusal('bad-json', { message: 'Not a valid request.' })),
);
const notHttp = [
  'HTTP/1.1 400 Bad Request',
  'content-type: application/json',
  `content-length: ${notHttpBody.length}`,
  'connection: close',
  '',
  notHttpBody,
].join('\r\n');
