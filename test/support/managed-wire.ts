// In a browser whose policy installed the extension: a page that sends from a worker, where no script of ours stands.
// Runs inside a private mount; prints how each request ended and what the extension recorded, as JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchWithExtension } from '../../collector/cli/browser.ts';
import { openOptions, untilPolicyArrived } from '../../collector/cli/inside-extension.ts';
import { dialogOn } from './dialog.ts';

export type Ended = Readonly<Record<string, string>>;
export type ManagedWire = {
  readonly first: Ended;
  /** What the dialog said after the first request was stopped. */
  readonly told: string;
  /** The same after the extension's worker had been stopped. */
  readonly afterStop: Ended;
  readonly recorded: readonly unknown[];
};

const [browserPath = '', url = '', promptPath = '', dirty = '', clean = ''] = process.argv.slice(2);
const profile = await mkdtemp(path.join(tmpdir(), 'spillway-managed-wire-'));
const context = await launchWithExtension({
  browserPath,
  extensionDir: null,
  userDataDir: profile,
  headless: true,
});
try {
  const options = await openOptions(context);
  await untilPolicyArrived(options);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(300);
  const dialog = await dialogOn(page);
  const send = () => page.evaluate(sendAll, { promptPath, dirty, clean });
  const first = await send();
  await dialog.until(true);
  const told = await dialog.text();
  await page.keyboard.press('Escape');
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.waitForTimeout(500);
  // A person does something before anything is sent.
  await page.keyboard.press('a');
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'send-now' }));
  await page.waitForTimeout(500);
  const afterStop = await send();
  await page.waitForTimeout(500);
  const recorded = await options.evaluate(readRecorded);
  const seen: ManagedWire = { first, told, afterStop, recorded };
  console.log(JSON.stringify(seen));
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** In the page: everything from a worker, so that the wrap of the page's own functions sees none of it. */
async function sendAll(given: { promptPath: string; dirty: string; clean: string }) {
  const code = `onmessage = async ({ data: { url, dirty, clean } }) => {
    const end = (body, to = url) => fetch(to, { method: 'POST', body }).then(() => 'sent', () => 'stopped');
    const squeezed = new Blob([dirty]).stream().pipeThrough(new CompressionStream('gzip'));
    const form = new FormData();
    form.append('text', dirty);
    postMessage({
      text: await end(dirty),
      clean: await end(clean),
      bytes: await end(new TextEncoder().encode(dirty)),
      fields: await end(new URLSearchParams({ text: dirty })),
      form: await end(form),
      blob: await end(new Blob([dirty])),
      compressed: await end(await new Response(squeezed).arrayBuffer()),
      elsewhere: await end(dirty, url.replace('/backend-api/', '/other/')),
    });
  }`;
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  const url = new URL(given.promptPath, location.href).href;
  return new Promise<Record<string, string>>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ ...given, url });
  });
}

async function readRecorded(): Promise<unknown[]> {
  const open = indexedDB.open('spillway');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const all = (store: string) =>
    new Promise<unknown[]>((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
    });
  const [queued, sent] = [await all('queue'), await all('sent')];
  return [...queued, ...sent];
}
