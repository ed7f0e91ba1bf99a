// A collector without socket and without file, for tests: a store in memory, the real app, a default policy.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ensureAdmin, ensurePolicy } from '../../collector/admin/first-start.ts';
import { type AppOptions, createApp } from '../../collector/app.ts';
import { passingSigner } from '../../collector/signing.ts';
import { openStore, type Store } from '../../collector/store/store.ts';
import type { OwnSite } from '../../lib/contract/site.ts';
import { type Device, type Fetch, injectFetch, makeDevice } from './device.ts';

export type TestCollector = {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly fetch: Fetch;
  readonly base: string;
  readonly firstPassword: string;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  readonly token: (days?: number, maxUses?: number | null) => Promise<string>;
  readonly device: () => Promise<Device>;
  readonly stop: () => Promise<void>;
};

export type TestOptions = Partial<AppOptions> & {
  /** Path of the database; a store in memory where it is left out. */
  readonly file?: string;
  readonly extraSites?: readonly OwnSite[];
};

export async function testCollector(options: TestOptions = {}): Promise<TestCollector> {
  const { file = ':memory:', extraSites = [], ...rest } = options;
  const opened = await openStore(file, randomBytes(32), passingSigner());
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  const app = await createApp({ publicUrl: null, log: write, ...rest, store });
  await ensurePolicy(store, extraSites);
  const firstPassword = (await ensureAdmin(store)) ?? '';
  const base = 'http://127.0.0.1:8787';
  const fetch = injectFetch(app);
  const token = (days = 1, maxUses: number | null = null) =>
    store.tokens.create({ label: 'test', days, maxUses });
  return {
    app,
    store,
    fetch,
    base,
    firstPassword,
    log,
    token,
    device: async () => makeDevice(fetch, base, await token()),
    stop: async () => {
      await app.close();
      await store.close();
    },
  };
}
