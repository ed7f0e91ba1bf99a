// The extension's own IndexedDB: events waiting to be sent, what was sent byte for byte, the device's key,
// the assets that policy names.
// Opened by the worker (which writes) and by the options page (which shows it).
import Dexie, { type EntityTable } from 'dexie';
import type { WireEvent } from '../contract/event.ts';

export type QueuedEvent = { readonly id: string; readonly event: WireEvent };

/** One request body that the collector acknowledged, exactly as it left. */
export type SentBatch = {
  readonly seq?: number;
  readonly at: number;
  readonly url: string;
  readonly body: string;
  readonly events: number;
};

export type StoredKey = { readonly name: string; readonly pair: CryptoKeyPair };
/** An asset that policy names, checked against its name. */
export type StoredAsset = { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type Counter = { readonly name: string; readonly value: number };

export type Database = Dexie & {
  queue: EntityTable<QueuedEvent, 'id'>;
  sent: EntityTable<SentBatch, 'seq'>;
  keys: EntityTable<StoredKey, 'name'>;
  counters: EntityTable<Counter, 'name'>;
  assets: EntityTable<StoredAsset, 'sha256'>;
};

export function openDatabase(name = 'spillway'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ queue: 'id', sent: '++seq', keys: 'name', counters: 'name' });
  database.version(2).stores({ assets: 'sha256' });
  return database;
}
