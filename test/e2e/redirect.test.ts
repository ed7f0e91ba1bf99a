// To the approved tool with the cleaned text, in a real Chromium: from one practice host to another. The text gets there
// inside the browser, through neither the worker nor storage nor a page that is not meant to have it.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpStorage, keepMessages, keptMessages } from '../../collector/cli/inside-extension.ts';
import { guardFiles } from '../../lib/contract/package.ts';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, openPractice, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
let bare: Server;
let port: number;
beforeAll(async () => {
  bare = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Empty</title>');
  });
  await new Promise<void>((resolve) => {
    bare.listen(0, '127.0.0.1', () => resolve());
  });
  ({ port } = bare.address() as AddressInfo);
  browser = await startGuardedBrowser();
  await browser.inside.evaluate(
    (js) =>
      chrome.scripting.registerContentScripts([
        {
          id: 'approved-under-test',
          js,
          matches: ['http://approved.localhost/*', 'http://empty.localhost/*'],
          allFrames: true,
          runAt: 'document_start',
        },
      ]),
    [...guardFiles],
  );
});
afterAll(async () => {
  await browser?.close();
  bare?.closeAllConnections();
  bare?.close();
});

const text = `Our customer’s card number ${card} was charged twice.\nWhat do we write to them?`;
const clean = text.replace(card, '[CARD_1]');

function policyTo(action: PolicyAction, home: string, matrix = policyOf(action).matrix) {
  const { hostname } = new URL(home);
  return policyOf(action, {
    matrix,
    approvedTools: ['approved'],
    sites: [
      { id: 'practice', name: 'Practice chat', hosts: ['practice.localhost'], like: 'generic' },
      { id: 'approved', name: 'House chat', hosts: [hostname], like: 'generic', home },
    ],
  });
}
const homeOf = (composer: string) =>
  browser.chat.url.replace('practice.localhost', 'approved.localhost').concat(`/${composer}`);

/** The tab that the worker opens. */
async function opened(run: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([browser.context.waitForEvent('page'), run()]);
  return page;
}

const css: Record<string, string> = {
  prosemirror: '.ProseMirror',
  lexical: '[data-lexical-editor]',
  react: 'textarea',
};

test.each(['prosemirror', 'lexical', 'react'])(
  'redirect, to a %s composer: Enter takes it there cleaned, and nothing goes here',
  async (composer) => {
    await browser.setPolicy(policyTo('redirect', homeOf(composer)));
    await keepMessages(browser.inside);
    const chat = await openPractice(browser, 'prosemirror');
    const before = browser.chat.received().length;
    await chat.paste(text);
    await chat.dialog.until(true);
    expect(await chat.dialog.focused()).toBe('Use House chat');
    const names = (await chat.dialog.controls()).map(({ name }) => name);
    expect(names).not.toContain('Redact and paste');
    const there = await opened(() => chat.press('Enter'));
    await there.waitForURL(homeOf(composer));
    const shown = () =>
      there
        .locator(css[composer] ?? '')
        .evaluate((node) => (node as HTMLTextAreaElement).value || (node as HTMLElement).innerText);
    await expect.poll(shown, { timeout: 10_000 }).toContain('[CARD_1]');
    expect((await shown()).replace(/\n+/g, '\n').trim()).toBe(clean);
    // Nothing was sent in either place; the person presses Enter there.
    expect(browser.chat.received()).toHaveLength(before);
    const [note] = await chat.notes(1);
    expect(note).toMatchObject({ site: 'practice', action: 'redirect', outcome: 'redirected' });
    await there.keyboard.press('Enter');
    await expect.poll(() => browser.chat.received().length).toBe(before + 1);
    expect(browser.chat.received().at(-1)?.text).toContain('[CARD_1]');
    const between = (await keptMessages(browser.inside)).join('\n');
    expect(between).toContain('open-approved');
    const stored = await dumpStorage(browser.inside);
    for (const secret of [card, 'charged twice', 'CARD_1'])
      expect([between.includes(secret), stored.includes(secret)]).toEqual([false, false]);
    await chat.page.close();
    await there.close();
  },
);

test('under a warning it is one of the choices, and a typed text stays where it is', async () => {
  await browser.setPolicy(policyTo('warn', homeOf('react')));
  const chat = await openPractice(browser, 'react');
  await chat.type(text);
  await chat.press('Enter');
  await chat.dialog.until(true);
  expect(await chat.dialog.focused()).toBe('Redact and send');
  const there = await opened(() => chat.dialog.click('Use House chat'));
  await expect
    .poll(
      () =>
        there
          .locator('textarea')
          .inputValue()
          .catch(() => ''),
      { timeout: 10_000 },
    )
    .toBe(clean);
  expect(await chat.text()).toBe(text);
  await there.close();
  await chat.page.close();
});

test('the approved tool’s own policy still has its say', async () => {
  const row = { approved: 'log', tolerated: 'log', unapproved: 'log', forbidden: 'log' } as const;
  const loose = { public: row, internal: row, confidential: row, restricted: row };
  const policy = policyTo('log', homeOf('react'), loose);
  const overrides = [
    {
      when: { tools: ['practice'], families: ['financial' as const] },
      action: 'redirect' as const,
    },
    { when: { tools: ['approved'] }, action: 'block' as const },
  ];
  await browser.setPolicy({ ...policy, overrides, minimumLevel: 'medium' });
  const chat = await openPractice(browser, 'prosemirror');
  await chat.paste(`${text} Mail jane.doe@example-works.org about it.`);
  await chat.dialog.until(true);
  const there = await opened(() => chat.press('Enter'));
  const dialog = await dialogOn(there);
  await expect.poll(() => dialog.isOpen().catch(() => false), { timeout: 10_000 }).toBe(true);
  expect(await dialog.text()).toContain('This may not go to House chat');
  expect(await there.locator('textarea').inputValue()).toBe('');
  await there.close();
  await chat.page.close();
});

test('where no guard takes it, the text is kept here to be copied, and nothing counts as redirected', async () => {
  await browser.setPolicy(policyTo('redirect', `http://nobody.localhost:${port}/`));
  const chat = await openPractice(browser, 'prosemirror');
  await chat.paste(text);
  await chat.dialog.until(true);
  const there = await opened(() => chat.press('Enter'));
  await pause(1_200);
  await chat.page.bringToFront();
  expect(await chat.dialog.text()).toContain('Taking your text to House chat');
  await chat.press('Escape');
  await expect.poll(() => chat.dialog.text()).toContain('Your text did not get to House chat');
  const shown = await chat.dialog.controls();
  expect(shown.map(({ name }) => name)).toContain('Copy text');
  await chat.press('Escape');
  expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
  await there.close();
});

test('where there is no composer, the text is shown there to be copied', async () => {
  const home = `http://empty.localhost:${port}/`;
  await browser.setPolicy(policyTo('redirect', home));
  const chat = await openPractice(browser, 'prosemirror');
  await chat.paste(text);
  await chat.dialog.until(true);
  const there = await opened(() => chat.press('Enter'));
  await there.waitForURL(home);
  const dialog = await dialogOn(there);
  await expect.poll(() => dialog.isOpen().catch(() => false), { timeout: 40_000 }).toBe(true);
  expect(await dialog.text()).toContain('We found no field for it on this page of House chat');
  await there.close();
});

test('a guard gets only what was meant for its tab, and no page can open the hand-over', async () => {
  const chat = await openPractice(browser, 'prosemirror');
  const seen = await chat.page.evaluate(async (id) => {
    const framed = document.createElement('iframe');
    framed.src = `chrome-extension://${id}/carry.html`;
    document.body.append(framed);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { port1, port2 } = new MessageChannel();
    let said = 'nothing';
    port1.onmessage = ({ data }) => {
      said = JSON.stringify(data);
    };
    framed.contentWindow?.postMessage('spillway-carry', '*', [port2]);
    port1.postMessage({ role: 'take', nonce: '' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return said;
  }, browser.extensionId);
  expect(seen).toBe('nothing');
  await chat.page.close();
});
