// Starts the collector on a data folder and a port, and stops it again. Every way in which that can fail is an outcome.
import type { FastifyInstance } from 'fastify';
import type { OwnSite } from '../lib/contract/site.ts';
import { ensureAdmin, ensurePolicy } from './admin/first-start.ts';
import { createApp } from './app.ts';
import { isCode, prepareFolder, pseudonymKey } from './data-folder.ts';
import type { Limits } from './http/limits.ts';
import type { LogLine } from './log.ts';
import { policySigner } from './signing.ts';
import { databaseFile } from './store/database.ts';
import { defaultHostDays, defaultRetentionDays } from './store/retention.ts';
import { openStore, type Store, type StoreOutcome } from './store/store.ts';

export type CollectorOptions = {
  readonly dataDir: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly host: string;
  /** Stops the collector when it aborts. */
  readonly signal: AbortSignal;
  readonly publicUrl?: string | null;
  readonly trustProxy?: readonly string[];
  /** Own sites that the published policy is to name, e.g. a trial's practice chat. */
  readonly extraSites?: readonly OwnSite[];
  readonly retentionDays?: number;
  /** Of what names a host that nobody has listed. */
  readonly hostDays?: number;
  readonly limits?: Partial<Limits>;
  readonly log?: LogLine | null;
};

export type NewEnrolToken = {
  readonly label: string;
  readonly days: number;
  readonly uses: number | null;
};

export type RunningCollector = {
  readonly ok: true;
  readonly url: string;
  /** The first administrator's one-time password, on the first start only. */
  readonly firstPassword: string | null;
  readonly createEnrolToken: (token: NewEnrolToken) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export type CollectorOutcome =
  | RunningCollector
  | {
      readonly ok: false;
      readonly why:
        | 'data-unwritable'
        | 'data-unreadable'
        | 'data-newer'
        | 'port-taken'
        | 'address-unusable';
      readonly message: string;
    };

export async function startCollector(options: CollectorOptions): Promise<CollectorOutcome> {
  const opened = await openDataFolder(options.dataDir);
  if (!opened.ok) return opened;
  const { store } = opened;
  const app = await createApp({ ...options, store, publicUrl: options.publicUrl ?? null });
  const stop = once(async () => {
    await app.close();
    await store.close();
  });
  await ensurePolicy(store, options.extraSites ?? []);
  await store.policies.signAnew();
  const listening = await listen(app, options);
  if (!listening.ok) {
    await stop();
    return listening;
  }
  // Only now: a start that fails must not have taken the one-time password with it.
  const firstPassword = await ensureAdmin(store);
  const sweeping = sweepHourly(app, store, options);
  const stopAll = once(async () => {
    sweeping.abort();
    await stop();
  });
  options.signal.addEventListener('abort', () => void stopAll(), { once: true });
  return {
    ok: true,
    url: options.publicUrl ?? listening.url,
    firstPassword,
    createEnrolToken: ({ label, days, uses }) =>
      store.tokens.create({ label, days, maxUses: uses }),
    stop: stopAll,
  };
}

/** The store in a data folder, for the collector and for the commands that work on one. */
export async function openDataFolder(
  dataDir: string,
): Promise<StoreOutcome | Extract<CollectorOutcome, { ok: false }>> {
  const folder = await prepareFolder(dataDir);
  if (!folder.ok) return folder;
  const signer = await policySigner(dataDir);
  return openStore(databaseFile(dataDir), await pseudonymKey(dataDir), signer);
}

type Listening =
  | { readonly ok: true; readonly url: string }
  | Extract<CollectorOutcome, { ok: false }>;

async function listen(app: FastifyInstance, { host, port }: CollectorOptions): Promise<Listening> {
  try {
    await app.listen({ host, port });
    const [address] = app.addresses();
    const actual = typeof address === 'object' ? address.port : port;
    return { ok: true, url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}` };
  } catch (error) {
    return isCode(error, 'EADDRINUSE')
      ? { ok: false, why: 'port-taken', message: `Port ${port} on ${host} is taken.` }
      : { ok: false, why: 'address-unusable', message: `${host}:${port} cannot be listened on.` };
  }
}

/** Deletes what is too old, now and every hour. */
function sweepHourly(
  app: FastifyInstance,
  store: Store,
  options: CollectorOptions,
): AbortController {
  const { retentionDays = defaultRetentionDays, hostDays = defaultHostDays, signal } = options;
  const keep = { events: retentionDays, hosts: hostDays };
  const ending = new AbortController();
  const either = AbortSignal.any([signal, ending.signal]);
  const sweep = () =>
    store.retention.sweep(keep, either).then(
      (deleted) => app.log.info({ deleted }, 'retention'),
      () => either.aborted || app.log.error('retention failed; the next try is in an hour'),
    );
  const timer = setInterval(sweep, 3_600_000).unref();
  either.addEventListener('abort', () => clearInterval(timer), { once: true });
  void sweep();
  return ending;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
