// A site changes, the organisation publishes another description of it, and the guard in a tab that is open uses it: no
// release, no reload, nobody pressing anything. And a description that cannot be used, which costs nothing but a word.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import { cell, openOptions, untilPolicyArrived } from '../../collector/cli/inside-extension.ts';
import { startTrial, type Trial } from '../../collector/cli/trial.ts';
import { openDataFolder } from '../../collector/main.ts';
import { parsedPolicy } from '../../collector/store/policies.ts';
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import type { Site } from '../../lib/contract/site.ts';
import { dialogOn } from '../support/dialog.ts';
import { card } from '../support/practice.ts';

/** A send control that says nothing of itself, and a composer that is not the field beside it. */
const page = `<!doctype html><meta charset="utf-8"><title>Moving chat</title>
<section><textarea id="box-two" rows="4" cols="60"></textarea></section>
<footer><input id="find"><div id="go-two" tabindex="0">\u2192</div></footer>
<script src="/app.js"></script>`;
const app = `document.querySelector('#go-two').addEventListener('click', () => {
  const box = document.querySelector('#box-two');
  fetch('/got', { method: 'POST', body: box.value });
  box.value = '';
});`;

const adapter = (composer: string, send: string): Site => ({
  id: 'moving-chat',
  name: 'Moving chat',
  vendor: 'Example',
  hosts: ['moving.localhost'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: composer, expect: 1 }],
  send: [{ css: send, expect: 1 }],
  endpoints: [],
});

const ending = new AbortController();
const got: string[] = [];
let folder: string;
let trial: Trial;
let context: BrowserContext;
let options: Page;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-adapters-'));
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (request.method === 'POST') got.push(body);
    response.setHeader('content-type', request.url === '/app.js' ? 'text/javascript' : 'text/html');
    response.end(request.url === '/app.js' ? app : page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  url = `http://moving.localhost:${(server.address() as AddressInfo).port}/`;
  const started = await startTrial({
    dataDir: path.join(folder, 'data'),
    port: 0,
    signal: ending.signal,
  });
  const browser = await findBrowser(false);
  if (!started.ok || !browser.ok) throw new Error('no trial or no browser');
  trial = started.trial;
  await publish([adapter('#box-one', '#go-one')]);
  context = await launchWithExtension({
    browserPath: browser.path,
    extensionDir: trial.extensionDir,
    userDataDir: path.join(folder, 'profile'),
    headless: true,
  });
  options = await openOptions(context);
  await untilPolicyArrived(options);
});
afterAll(async () => {
  await context?.close();
  await trial?.stop();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** As `spillway policy publish` does, beside the collector that is running. */
async function publish(adapters: readonly Site[]): Promise<void> {
  const opened = await openDataFolder(path.join(folder, 'data'));
  if (!opened.ok) throw new Error(opened.message);
  const current = opened.store.policies.current();
  const document = (current && parsedPolicy(current)) as PolicyDocument;
  const next = { ...document, version: document.version + 1, adapters: [...adapters] };
  const outcome = await opened.store.policies.publish(next, 'test');
  await opened.store.close();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

type Effective = { readonly adapters?: readonly Site[] };
const untilAdapter = (css: string) =>
  expect
    .poll(
      async () =>
        (await cell<Effective>(options, 'effective-policy'))?.adapters?.[0]?.composer[0]?.css,
      { timeout: 75_000, interval: 500 },
    )
    .toBe(css);

type Sending = { readonly queued: number };
/** When the collector last confirmed the policy. */
const lookedAt = async (): Promise<number> =>
  (await cell<{ readonly confirmedAt: number }>(options, 'policy-status'))?.confirmedAt ?? 0;

const typed = `My card number is ${card}, please remember it.`;

async function typeAndSend(tab: Page): Promise<void> {
  await tab.locator('#box-two').click();
  await tab.keyboard.insertText(typed);
  await tab.locator('#go-two').click();
}

test('a published adapter reaches an open tab, which uses it without a reload', async () => {
  await untilAdapter('#box-one');
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.waitForTimeout(300);
  const dialog = await dialogOn(tab);
  // The site has moved on, and the description knows neither its field nor its control.
  await typeAndSend(tab);
  await expect.poll(() => got.length).toBe(1);
  expect(await dialog.isOpen()).toBe(false);
  await tab.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  // Nothing is waiting to be sent, so that no answer to it tells of the new policy: the worker has to look.
  await tab.waitForTimeout(6_000);
  expect((await cell<Sending>(options, 'send-status'))?.queued).toBe(0);
  const looked = await lookedAt();
  await publish([adapter('#box-two', '#go-two')]);
  await untilAdapter('#box-two');
  expect(await lookedAt()).toBeGreaterThan(looked);
  await typeAndSend(tab);
  await dialog.until(true);
  expect(await dialog.text()).toContain('Before this goes to Moving chat');
  expect(got).toHaveLength(1);
  await tab.keyboard.press('Enter');
  await dialog.until(false);
  await expect.poll(() => got.length).toBe(2);
  expect(got[1]).toBe(typed.replace(card, '[CARD_1]'));
  expect(await tab.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  await tab.close();
});

test('a description with a broken selector that is stored all the same: guarded, and health says so', async () => {
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.waitForTimeout(300);
  await options.evaluate(async () => {
    const { 'effective-policy': policy } = await chrome.storage.local.get('effective-policy');
    (policy as { adapters: { composer: { css: string }[] }[] }).adapters[0]!.composer[0]!.css =
      'div[';
    await chrome.storage.local.set({ 'effective-policy': policy });
  });
  const states = async () =>
    Object.entries(await options.evaluate(() => chrome.storage.session.get()))
      .filter(([key]) => key.startsWith('tab:'))
      .map(([, state]) => (state as { health?: { state: string; reason: string } }).health);
  await expect
    .poll(states, { timeout: 10_000 })
    .toContainEqual({ state: 'degraded', reason: 'adapter-broken' });
  // Guarded as any tool is: a paste into whatever field is asked about.
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const dialog = await dialogOn(tab);
  await tab.locator('#box-two').click();
  await tab.evaluate((text) => navigator.clipboard.writeText(text), typed);
  await tab.keyboard.press('ControlOrMeta+V');
  await dialog.until(true);
  await tab.keyboard.press('Escape');
  await dialog.until(false);
  expect(await tab.locator('#box-two').inputValue()).toBe('');
  await tab.close();
});

test('an adapter for a part of a host is put there alone, beside the others', async () => {
  const part = { ...adapter('#box-two', '#go-two'), id: 'part-chat', hosts: ['part.localhost'] };
  await publish([adapter('#box-two', '#go-two'), { ...part, paths: ['/chat'] }]);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'pull-now' }));
  const registered = () =>
    options.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts())
        .filter(({ js }) => js?.some((file) => file.endsWith('guard.js')))
        .map(({ matches, matchOriginAsFallback }) => [
          matches?.toSorted(),
          matchOriginAsFallback === true,
        ]),
    );
  await expect.poll(registered).toContainEqual([['http://part.localhost/chat*'], false]);
  expect(await registered()).toContainEqual([
    ['http://moving.localhost/*', 'http://practice.localhost/*'],
    true,
  ]);
});
