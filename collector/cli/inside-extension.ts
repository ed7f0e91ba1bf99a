// Looks into a running extension from one of its own pages: storage, databases, the messages between its parts.
// For the proof and the tests; the product has no such door.
import type { BrowserContext, Page } from 'playwright-core';

type ExtensionApi = {
  readonly storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>;
  readonly runtime: {
    readonly onMessage: { addListener(listen: (message: unknown) => void): void };
  };
};
declare const chrome: ExtensionApi;

/** Opens the options page, which lives as long as the test and does not idle out as the worker does. */
export async function openOptions(context: BrowserContext): Promise<Page> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  return page;
}

/** Waits until the worker has a policy from the collector. */
export async function untilPolicyArrived(options: Page): Promise<number> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const status = await cell<{ version: number; source: string }>(options, 'policy-status');
    if (status?.source === 'collector') return status.version;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No policy arrived from the collector within 20 seconds.');
}

/** What a cell of storage.local holds; undefined where it is empty. */
export async function cell<T>(options: Page, key: string): Promise<T | undefined> {
  const cells = await options.evaluate(() => chrome.storage.local.get());
  return cells[key] as T | undefined;
}

/** From now on, every message between the parts of the extension is kept in the options page. */
export async function keepMessages(options: Page): Promise<void> {
  await options.evaluate(() => {
    const kept: string[] = [];
    Object.assign(globalThis, { keptMessages: kept });
    chrome.runtime.onMessage.addListener((message) => {
      kept.push(JSON.stringify(message));
    });
  });
}

export const keptMessages = (options: Page): Promise<string[]> =>
  options.evaluate(() => (globalThis as unknown as { keptMessages: string[] }).keptMessages);

/** Everything the extension has stored, as text: both storage areas and every row of every database. */
export function dumpStorage(options: Page): Promise<string> {
  return options.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const out: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await done(database.transaction(store).objectStore(store).getAll());
        out.push({ name, store, rows });
      }
      database.close();
    }
    return JSON.stringify(out);
  });
}
