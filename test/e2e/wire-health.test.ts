// How well the guard sees, from what really happened in a page: said once, shown on the badge; and what an ordinary
// install cannot stop is on record.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardFiles } from '../../lib/contract/package.ts';
import { type GuardedBrowser, startGuardedBrowser } from '../support/guarded-browser.ts';
import {
  draftPath,
  guardTool,
  openTool,
  promptPath,
  takeSignals,
} from '../support/guarded-tool.ts';
import { card, patient, pause } from '../support/practice.ts';
import { queuedEvents } from '../support/queued.ts';
import { startWireTool, type WireTool } from '../support/wire-tool.ts';

let browser: GuardedBrowser;
let tool: WireTool;
beforeAll(async () => {
  tool = await startWireTool();
  browser = await startGuardedBrowser();
  await guardTool(browser);
});
afterAll(async () => {
  await browser?.close();
  await tool?.stop();
});

const health = async () =>
  (await takeSignals(browser, 'health')).map(({ site, state, reason }) => [site, state, reason]);

async function untilHealth(count: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let waited = 0; seen.length < count && waited < 15_000; waited += 50) {
    seen.push(...(await health()));
    await pause(50);
  }
  return seen;
}

const queued = async () => JSON.stringify(await queuedEvents(browser));

const badge = () =>
  browser.inside.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://poster.localhost/*' });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });

test('active: the wire stands', async () => {
  await health();
  const { page } = await openTool(browser, tool, 'log');
  expect(await untilHealth(1)).toEqual([['poster', 'active', 'none']]);
  expect(await badge()).toBe('');
  await page.close();
});

test('blind: what was typed leaves, and no submission was seen before it', async () => {
  const { page } = await openTool(browser, tool, 'log');
  await untilHealth(1);
  await page.evaluate(
    ([path]) => {
      document.querySelector('textarea')?.addEventListener('input', (event) => {
        const text = (event.target as HTMLTextAreaElement).value;
        if (text.length < 20) return;
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        fetch(path, { method: 'POST', body });
      });
    },
    [promptPath] as const,
  );
  await page.locator('textarea').click();
  await page.keyboard.type('nobody pressed any key to send this');
  expect(await untilHealth(1)).toEqual([['poster', 'blind', 'send-not-seen']]);
  await expect.poll(badge, patient).toBe('✕');
  await page.close();
});

test('degraded: the text comes from an element that the adapter does not know', async () => {
  const { page } = await openTool(browser, tool, 'log');
  await untilHealth(1);
  await page.evaluate(
    ([path]) => {
      document.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        const text = document.querySelector('textarea')?.value ?? '';
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        fetch(path, { method: 'POST', body });
      });
    },
    [promptPath] as const,
  );
  await page.locator('textarea').click();
  await page.keyboard.type('a question like any other');
  await page.locator('button').click();
  expect(await untilHealth(1)).toEqual([['poster', 'degraded', 'composer-not-found']]);
  await expect.poll(badge, patient).toBe('!');
  await page.close();
});

test.each([
  ['a draft to an address that nobody knows', '/backend-api/autosuggest', 60, 'degraded'],
  ['a draft to its own endpoint', draftPath, 60, null],
  ['telemetry without the text', '/backend-api/telemetry', 0, null],
  ['a short text', '/backend-api/autosuggest', 20, null],
])('%s', async (_, path, length, state) => {
  const { page } = await openTool(browser, tool, 'log');
  await untilHealth(1);
  tool.got.length = 0;
  const text = 'a question of some length about the plans for the coming year'.slice(0, length);
  await page.locator('textarea').click();
  await page.keyboard.insertText(text || 'a question of some length about the plans for next year');
  const ended = await page.evaluate(
    ([to, content]) =>
      fetch(to, {
        method: 'POST',
        body: JSON.stringify({ partial_query: { text: content } }),
      }).then(
        ({ status }) => status,
        () => 'held',
      ),
    [path, text] as const,
  );
  // Looked at, never held.
  expect(ended).toBe(200);
  expect(tool.got).toHaveLength(1);
  await pause(300);
  expect(await health()).toEqual(state ? [['poster', state, 'draft-endpoint-unknown']] : []);
  await page.close();
});

test('what is sent is no draft, wherever it goes', async () => {
  const { page } = await openTool(browser, tool, 'log');
  await untilHealth(1);
  const text = 'a question of some length about the plans for the coming year';
  await page.locator('textarea').click();
  await page.keyboard.insertText(text);
  await page.evaluate(() => {
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const body = JSON.stringify({ text: document.querySelector('textarea')?.value });
      fetch('/backend-api/new-conversation', { method: 'POST', body });
    });
  });
  await page.locator('button').click();
  await pause(400);
  expect(await health()).toEqual([]);
  await page.close();
});

test('a guard on a host that policy does not name misses nothing', async () => {
  const plain = await browser.context.newPage();
  await plain.goto(`http://127.0.0.1:${tool.port}/`);
  await plain.evaluate(() => document.head.append(document.createElement('script')));
  await health();
  await browser.inside.evaluate(
    async (files) => {
      const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files });
    },
    [...guardFiles],
  );
  // No tool of the policy is on this host: there is nothing to watch, and nothing is missing.
  expect(await untilHealth(1)).toEqual([['generic', 'active', 'none']]);
  await plain.close();
});

test('an ordinary install cannot stop a worker’s request, and says that it passed', async () => {
  const { page } = await openTool(browser, tool, 'redact');
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  // Started again, the extension's worker reads the policy that this test has written.
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.keyboard.press('a');
  // It judges by the bundled policy until it has read the other one, so the page sends until it is noticed.
  const sendUntilNoticed = async () => {
    expect(await page.evaluate(sendFromWorker, [promptPath, `card number ${card}`])).toBe('sent');
    await pause(300);
    return queued();
  };
  await expect.poll(sendUntilNoticed, { timeout: 15_000 }).toContain('"kind":"bypass"');
  const recorded = await queued();
  expect(recorded).toContain('"kind":"bypass"');
  expect(recorded).toContain('"layer":"network"');
  expect(recorded).toContain('"held":false');
  expect(recorded).not.toContain(card);
  await page.close();
});

function sendFromWorker([path, text]: string[]): Promise<string> {
  const code =
    'onmessage = ({ data }) => fetch(data.url, { method: "POST", body: data.body }).then(() => postMessage("sent"), () => postMessage("stopped"))';
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
  worker.postMessage({ url: new URL(path ?? '', location.href).href, body });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
}
