// A forbidden tool does not open: a page of ours says why and offers what is approved.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { wireSites } from '../support/guarded-tool.ts';
import { startWireTool, type WireTool } from '../support/wire-tool.ts';

let browser: GuardedBrowser;
let tool: WireTool;
beforeAll(async () => {
  tool = await startWireTool();
  browser = await startGuardedBrowser();
});
afterAll(async () => {
  await browser?.close();
  await tool?.stop();
});

/** The worker reads the policy that the test has written when it is started again. */
async function follow(tools: Record<string, 'forbidden' | 'approved'>): Promise<void> {
  const standing = { default: 'unapproved', tools } as const;
  await browser.setPolicy(policyOf('log', { sites: wireSites, standing }));
  const cdp = await browser.context.newCDPSession(browser.inside);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await browser.inside.evaluate(() => chrome.runtime.sendMessage({ type: 'send-now' }));
  const forbidden = Object.values(tools).filter((each) => each === 'forbidden').length;
  await expect.poll(rules, { timeout: 10_000 }).toBe(forbidden);
}

/** Rules that stand in the browser's own blocker: one a host of a forbidden tool. */
const rules = () =>
  browser.inside.evaluate(
    async () => (await chrome.declarativeNetRequest.getDynamicRules()).length,
  );

test('the page in its place, and the tool again when policy allows it', async () => {
  await follow({ poster: 'forbidden', socket: 'approved' });
  const page = await browser.context.newPage();
  const url = `http://poster.localhost:${tool.port}/`;
  await page.goto(url).catch(() => undefined);
  await page.waitForURL(/forbidden\.html\?tool=poster$/);
  await page.getByRole('heading', { name: 'Poster is not for work here' }).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Example Works has decided that Poster is not to be used.');
  expect(await page.getByRole('link', { name: 'Socket' }).getAttribute('href')).toBe(
    'http://socket.localhost/',
  );
  await page.goto(`http://socket.localhost:${tool.port}/`);
  expect(await page.title()).toBe('Wire tool');
  await follow({});
  await page.goto(url);
  expect(await page.title()).toBe('Wire tool');
});

test('the page is not open to the web', async () => {
  const page = await browser.context.newPage();
  await page.goto(`http://socket.localhost:${tool.port}/`);
  const seen = await page.evaluate(
    (id) =>
      fetch(`chrome-extension://${id}/forbidden.html`).then(
        () => 'seen',
        () => 'unseen',
      ),
    browser.extensionId,
  );
  expect(seen).toBe('unseen');
});
