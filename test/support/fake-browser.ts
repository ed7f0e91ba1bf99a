// The worker's parts of the extension without a browser: what is kept in storage there is kept in variables here.
import 'fake-indexeddb/auto';
import type { Settings } from '../../lib/contract/managed.ts';
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import { noPolicyYet, type SendStatus } from '../../lib/contract/state.ts';
import { effectiveOwn } from '../../lib/decide/effective-own.ts';
import { assetsIn } from '../../lib/inspect/organisation/own.ts';
import { hasAsset, keepAsset } from '../../lib/record/assets.ts';
import { type Database, openDatabase } from '../../lib/record/database.ts';
import type { Enrolment } from '../../lib/send/device.ts';
import type { Pins } from '../../lib/send/policy-trust.ts';
import { createSync, type Sync } from '../../lib/send/sync.ts';

let counter = 0;

export const ownOf = (document: PolicyDocument | undefined) => effectiveOwn(document?.own ?? {});

/** What the worker keeps in storage, in variables. */
export function fakeBrowser(collectorFetch: () => typeof fetch, settings: Settings) {
  const state = {
    settings,
    enrolment: undefined as Enrolment | undefined,
    send: undefined as SendStatus | undefined,
    policy: noPolicyYet,
    applied: [] as PolicyDocument[],
    pins: undefined as Pins | undefined,
    assets: [] as readonly string[],
  };
  const database: Database = openDatabase(`flow-${counter++}`);
  const sync: Sync = createSync({
    database,
    fetch: (input, init) => collectorFetch()(input, init),
    extension: '0.1.0',
    settings: async () => state.settings,
    enrolment: {
      read: async () => state.enrolment,
      write: async (value) => {
        state.enrolment = value ?? undefined;
      },
    },
    policy: {
      readStatus: async () => state.policy,
      writeStatus: async (status) => {
        state.policy = status;
      },
      apply: async ({ document }) => {
        state.applied.push(document);
      },
    },
    trust: {
      read: async () => state.pins,
      write: async (pins) => {
        state.pins = pins;
      },
    },
    assets: {
      wanted: async () => assetsIn(ownOf(state.applied.at(-1))),
      has: (sha256) => hasAsset(database, sha256),
      keep: (sha256, bytes) => keepAsset(database, sha256, bytes),
      ready: async (present) => {
        state.assets = present;
      },
    },
    readSendStatus: async () => state.send,
    writeSendStatus: async (status) => {
      state.send = status;
    },
    exclusive: (run) => run(),
  });
  return { state, database, sync };
}
