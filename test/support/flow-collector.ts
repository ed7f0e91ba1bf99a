// The real collector in memory, reached without a socket, with the few handles a flow test needs.
import { randomBytes } from 'node:crypto';
import { ensurePolicy } from '../../collector/admin/first-start.ts';
import { createApp } from '../../collector/app.ts';
import { passingSigner } from '../../collector/signing.ts';
import { openStore } from '../../collector/store/store.ts';
import type { OwnSection } from '../../lib/contract/own.ts';
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import { type Exchange, injectFetch } from './inject-fetch.ts';

export type StoredEvent = { readonly id: string; readonly site: string; readonly outcome: string };

export async function startFlowCollector() {
  const opened = await openStore(':memory:', randomBytes(32), passingSigner());
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  const app = await createApp({ store, publicUrl: null });
  await ensurePolicy(store, []);
  const exchanges: Exchange[] = [];
  const direct = injectFetch(app, exchanges);
  let lose = false;
  let spoil = false;
  return {
    exchanges,
    fetch: (async (input, init) => {
      const reply = await direct(input, init);
      if (spoil && String(input).includes('/v1/assets/')) return spoiled(reply);
      if (!lose || !String(input).endsWith('/v1/events')) return reply;
      lose = false;
      throw new TypeError('network error');
    }) as typeof fetch,
    /** The collector commits, and the browser never hears of it. */
    loseNextReply: () => {
      lose = true;
    },
    token: () => store.tokens.create({ label: 'test', days: 1, maxUses: 10 }),
    addAsset: store.assets.add,
    /** From here on assets come with a byte changed. */
    spoilAssets: () => {
      spoil = true;
    },
    publishNext: async (own: OwnSection = {}) => {
      const current = store.policies.current();
      const document: PolicyDocument = JSON.parse(current?.document ?? '');
      await store.policies.publish({ ...document, version: document.version + 1, own }, 'test');
    },
    events: async (): Promise<StoredEvent[]> => {
      const rows = await store.db.selectFrom('events').select(['id', 'site', 'outcome']).execute();
      return rows.map((row) => ({ ...row, id: uuid(row.id) }));
    },
    stop: async () => {
      await app.close();
      await store.close();
    },
  };
}

export type FlowCollector = Awaited<ReturnType<typeof startFlowCollector>>;

async function spoiled(reply: Response): Promise<Response> {
  const bytes = new Uint8Array(await reply.arrayBuffer());
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return new Response(bytes, reply);
}

const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
