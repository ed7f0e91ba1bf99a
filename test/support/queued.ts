// Events that wait in the extension's queue, read from one of its own pages.
import type { GuardedBrowser } from './guarded-browser.ts';

/** Without what differs from run to run: id and time. */
export const queuedEvents = ({ inside }: GuardedBrowser): Promise<Record<string, unknown>[]> =>
  inside.evaluate(async () => {
    const open = indexedDB.open('spillway');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const rows = await new Promise<{ event: Record<string, unknown> }[]>((resolve) => {
      const all = database.transaction('queue').objectStore('queue').getAll();
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    return rows.map(({ event: { id: _id, at: _at, ...rest } }) => rest);
  });
