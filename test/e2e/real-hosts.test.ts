// The release on the real names of three tools, under the policy that it carries: the pages of test/pages/sites, given
// to the browser in place of the network, with no more script than sends what stands in the composer. Held, redacted,
// released exactly once.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialog, dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, patient, pause } from '../support/practice.ts';
import { root } from '../support/repository.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const text = `The card number ${card} was charged.`;
const redacted = text.replace(card, '[CARD_1]');

type Tool = {
  readonly host: string;
  readonly composer: string;
  readonly send: string;
  readonly endpoint: string;
  /** In the page: the body of its request, by what the adapter says. */
  readonly body: string;
};
const tools: Record<string, Tool> = {
  chatgpt: {
    host: 'chatgpt.com',
    composer: '#prompt-textarea',
    send: '[data-testid="send-button"]',
    endpoint: '/backend-api/f/conversation',
    body: '(text) => ({ messages: [{ content: { parts: [text] } }] })',
  },
  claude: {
    host: 'claude.ai',
    composer: '[data-testid="chat-input"]',
    send: '[aria-label="Send message"]',
    endpoint: '/api/organizations/x/chat_conversations/y/completion',
    body: '(text) => ({ prompt: text })',
  },
  deepseek: {
    host: 'chat.deepseek.com',
    composer: '#chat-input',
    send: '[role="button"]',
    endpoint: '/api/v0/chat/completion',
    body: '(text) => ({ prompt: text })',
  },
};

const script = ({ composer, send, endpoint, body }: Tool): string => `<script>
  const box = document.querySelector('${composer}');
  const go = () => {
    const text = box.value ?? box.innerText;
    fetch('${endpoint}', { method: 'POST', body: JSON.stringify((${body})(text)) });
    if ('value' in box) box.value = ''; else box.replaceChildren();
  };
  box.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); go(); } });
  document.querySelector('${send}').addEventListener('click', go);
</script>`;

type Opened = { readonly page: Page; readonly dialog: Dialog; readonly sent: string[] };

async function open(id: string, tool: Tool): Promise<Opened> {
  const html = await readFile(path.join(root, `test/pages/sites/${id}.html`), 'utf8');
  const origin = `https://${tool.host}`;
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await browser.context.newPage();
  const sent: string[] = [];
  await page.route(`${origin}/**`, (route) => {
    const request = route.request();
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
    const body =
      request.method() === 'POST' ? '{}' : html.replace('</body>', `${script(tool)}</body>`);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await browser.visit(page, `${origin}/`);
  await page.locator(tool.composer).click();
  return { page, dialog: await dialogOn(page), sent };
}

describe.each(Object.entries(tools))('%s', (id, tool) => {
  const wanted = (words: string) => [JSON.stringify(new Function(`return ${tool.body}`)()(words))];

  test('a paste is held and redacted; what stands there then goes once, without a question', async () => {
    const { page, dialog, sent } = await open(id, tool);
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await page.keyboard.press('ControlOrMeta+V');
    await dialog.until(true);
    expect(sent).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.until(false);
    const shown = () =>
      page
        .locator(tool.composer)
        .evaluate((box) => (box as HTMLTextAreaElement).value ?? (box as HTMLElement).innerText);
    await expect.poll(async () => (await shown()).trim(), patient).toBe(redacted);
    await page.locator(tool.send).click();
    await expect.poll(() => sent, patient).toEqual(wanted(redacted));
    await pause(200);
    expect([sent.length, await dialog.isOpen()]).toEqual([1, false]);
    await page.close();
  });

  test.each(['Enter', 'click'])(
    'typed and sent by %s: redacted first, then sent once',
    async (by) => {
      const { page, dialog, sent } = await open(id, tool);
      await page.keyboard.insertText(text);
      if (by === 'Enter') await page.keyboard.press('Enter');
      else await page.locator(tool.send).click();
      await dialog.until(true);
      expect(sent).toEqual([]);
      await page.keyboard.press('Enter');
      await expect.poll(() => sent, patient).toEqual(wanted(redacted));
      await pause(200);
      expect(sent).toHaveLength(1);
      await page.close();
    },
  );

  test('health says that the composer is known', async () => {
    const { page } = await open(id, tool);
    const health = () =>
      browser.inside.evaluate(async (site) => {
        const states = Object.values(await chrome.storage.session.get()) as {
          site?: string;
          health?: { state: string } | null;
        }[];
        return states.find((state) => state?.site === site)?.health?.state;
      }, id);
    await expect.poll(health, patient).toBe('active');
    await page.close();
  });
});

describe('a tool on a shared host, reached without a load, is guarded as well', () => {
  /** A page may have looked ahead long before a person goes there. */
  test.each([0, 2_500])('its page shows itself %s ms after it was fetched', async (late) => {
    const html = await readFile(path.join(root, 'test/pages/sites/github-copilot.html'), 'utf8');
    const page = await browser.context.newPage();
    await page.route('https://github.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: new URL(route.request().url()).pathname === '/copilot' ? html : '<p>Repositories</p>',
      }),
    );
    await page.goto('https://github.com/example');
    await page.evaluate(async (wait) => {
      const fetched = await (await fetch('/copilot')).text();
      const parsed = new DOMParser().parseFromString(fetched, 'text/html');
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      history.pushState(null, '', '/copilot');
      document.body.replaceChildren(...parsed.body.childNodes);
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') document.title = 'sent';
      });
    }, late);
    await untilReady(page);
    const dialog = await dialogOn(page);
    await page.locator('#copilot-chat-textarea').click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await dialog.until(true);
    expect(await page.title()).not.toBe('sent');
    await page.close();
  });
});

/** The guard of this very tab has told the worker that it stands, and the tab knows its health. */
async function untilReady(page: Page): Promise<void> {
  const health = () =>
    browser.inside.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const key = `tab:${tab?.id}`;
      const cells = (await chrome.storage.session.get(key)) as Record<
        string,
        { site: string; health: unknown } | undefined
      >;
      return cells[key]?.site === 'github-copilot' && cells[key].health !== null;
    }, page.url());
  // The worker looks by itself some seconds later: it has to have been told.
  await expect.poll(health, { timeout: 3_000 }).toBe(true);
}
