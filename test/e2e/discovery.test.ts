// Discovery in a real Chromium: a page that nobody has listed is told by what it does, without a script of ours in it
// and without what it sends.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedBrowser, startGuardedBrowser } from '../support/guarded-browser.ts';
import { pause } from '../support/practice.ts';
import { queuedEvents } from '../support/queued.ts';
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

const queued = () => queuedEvents(browser);

test('a page in the shape of a model’s client, and one that calls a provider with a key', async () => {
  const key = ['sk', 'notakey', 'a1b2c3d4e5f6'].join('-');
  const page = await browser.context.newPage();
  await page.goto(`http://side.localhost:${tool.port}/`);
  const act = () =>
    page.evaluate(
      async ([secret]) => {
        const body = '{"messages":[{"content":"a question of mine"}]}';
        await fetch('/v1/chat/completions', { method: 'POST', body });
        const headers = { authorization: `Bearer ${secret}` };
        await fetch('https://api.openai.com/v1/embeddings', {
          method: 'POST',
          headers,
          body,
        }).catch(() => undefined);
        await fetch('/api/other', { method: 'POST', body });
        // The same kind of address, answered at once.
        await fetch('/api/generate', { method: 'POST', body });
      },
      [key] as const,
    );
  await act();
  await act();
  await expect.poll(async () => (await queued()).length, { timeout: 10_000 }).toBe(2);
  // A little longer for one too many.
  await pause(500);
  const events = await queued();
  expect(events).toEqual([
    { kind: 'unknown-tool', host: 'localhost', evidence: 'chat-completions' },
    { kind: 'shadow-api', host: 'localhost', provider: 'openai' },
  ]);
  expect(await page.evaluate(() => String(fetch))).toContain('[native code]');
  const stored = JSON.stringify([
    events,
    await browser.inside.evaluate(() => chrome.storage.local.get()),
  ]);
  for (const content of [key, 'a question of mine']) expect(stored).not.toContain(content);
  await page.close();
});

test('an answer that comes word by word, and a socket of a live model', async () => {
  const before = (await queued()).length;
  const page = await browser.context.newPage();
  await page.goto(`http://talk.localhost:${tool.port}/`);
  await page.evaluate(async () => {
    const body = '{"question":"a question of mine"}';
    await (await fetch('/api/chat', { method: 'POST', body })).text();
    const socket = new WebSocket(`ws://${location.host}/v1/realtime?model=x`);
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    socket.send('a question of mine');
    socket.close();
  });
  await expect.poll(async () => (await queued()).length).toBe(before + 2);
  await pause(500);
  const events = (await queued()).slice(before);
  expect(events.map(({ evidence }) => evidence).sort()).toEqual(['realtime', 'stream']);
  expect(JSON.stringify(events)).not.toContain('question');
  await page.close();
});
