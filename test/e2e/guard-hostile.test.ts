// A page that works against the guard, pages with editors of their own, and a guard whose extension is gone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardFiles } from '../../lib/contract/package.ts';
import { type Dialog, dialogOn, untilAsked } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { card, openPractice, otherCard, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

type Own = { readonly page: Page; readonly dialog: Dialog; readonly sent: () => Promise<string[]> };

/** A page of the test's own on the guarded host. It keeps what it would have sent in `window.sent`. */
async function openOwn(body: string, css: string, script = ''): Promise<Own> {
  const page = await browser.context.newPage();
  const html = `<!doctype html><title>own</title><body>${body}<script>window.sent=[];${script}</script>`;
  await page.route('**/own', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await browser.visit(page, `${browser.chat.url}/own`);
  if (css !== '') await page.locator(css).click();
  const sent = () =>
    page.evaluate(() => (globalThis as typeof globalThis & { sent: string[] }).sent);
  return { page, dialog: await dialogOn(page), sent };
}

async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

const text = `card number ${card}`;
const sends = `const field = document.querySelector('#field');
  const send = () => { window.sent.push(field.value ?? field.innerText); };`;

describe('a page that attacks', () => {
  test('removing the dialog means no, and the next act asks again', async () => {
    await browser.setPolicy(policyOf('warn'));
    const chat = await openPractice(browser, 'react');
    await chat.type(text);
    await chat.press('Enter');
    await chat.dialog.until(true);
    await chat.page.evaluate(() => document.querySelector(':root > aside')?.remove());
    expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
    expect(await chat.text()).toBe(text);
    await chat.press('Enter');
    await chat.dialog.until(true);
    expect(chat.received()).toEqual([]);
    await chat.page.close();
  });

  test('changing the host, hiding it or replacing the whole document means no', async () => {
    await browser.setPolicy(policyOf('warn'));
    for (const attack of [
      "document.querySelector(':root > aside').style.opacity = '0'",
      "document.querySelector(':root > aside').setAttribute('inert', '')",
      'document.open()',
      'document.documentElement.remove()',
    ]) {
      const own = await openOwn('<textarea id="field"></textarea>', '#field');
      await pasteInto(own.page, text);
      await own.dialog.until(true);
      await browser.takeNotes();
      await own.page.evaluate(attack);
      await pause(400);
      const notes = await browser.takeNotes();
      expect([attack, ...notes.map(({ outcome }) => outcome)]).toEqual([attack, 'cancelled']);
      await own.page.close();
    }
  });

  test('forged clicks, keys and submits approve nothing', async () => {
    await browser.setPolicy(policyOf('warn'));
    const chat = await openPractice(browser, 'react');
    await chat.type(text);
    await chat.press('Enter');
    await chat.dialog.until(true);
    await chat.page.evaluate(() => {
      const host = document.querySelector(':root > aside') as HTMLElement;
      const middle = { clientX: innerWidth / 2 + 220, clientY: innerHeight / 2 + 160 };
      const how = { bubbles: true, composed: true, cancelable: true };
      for (const target of [host, document.body, document.activeElement ?? host, window]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { ...how, ...middle }));
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { ...how, key: 'Enter', keyCode: 13 }));
      }
      host.click();
      document.querySelector('form')?.requestSubmit();
      document.querySelector<HTMLElement>('button.send')?.click();
    });
    await pause(300);
    expect(await chat.dialog.isOpen()).toBe(true);
    expect(chat.received()).toEqual([]);
    await chat.page.close();
  });

  test('a custom element named as anything gets no hold of the closed root', async () => {
    await browser.setPolicy(policyOf('warn'));
    const own = await openOwn(
      '<textarea id="field"></textarea>',
      '#field',
      `const create = Document.prototype.createElement; window.roots = [];
       const attach = Element.prototype.attachShadow;
       Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: 'open' }); window.roots.push(root); return root; };
       Document.prototype.createElement = function (...args) { const made = create.apply(this, args); window.roots.push(made); return made; };`,
    );
    await pasteInto(own.page, text);
    await own.dialog.until(true);
    const found = await own.page.evaluate(() => ({
      roots: (globalThis as typeof globalThis & { roots: unknown[] }).roots.length,
      open: document.querySelector(':root > aside')?.shadowRoot ?? null,
    }));
    expect(found).toEqual({ roots: 0, open: null });
    await own.page.close();
  });

  test('a forged end of wxt’s context and forged messages do not turn the guard off', async () => {
    await browser.setPolicy(policyOf('block'));
    const own = await openOwn('<textarea id="field"></textarea>', '#field');
    await own.page.evaluate(() => {
      for (const type of ['wxt:content-script-started', 'spillway', 'spillway-takeover'])
        for (const target of [document, window])
          target.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'guard' } }));
      postMessage({ type: 'wxt:content-script-started', contentScriptName: 'guard' }, '*');
    });
    await pause(200);
    await pasteInto(own.page, text);
    await own.dialog.until(true);
    expect(await own.page.locator('#field').inputValue()).toBe('');
    await own.page.close();
  });

  test('a page that sends by itself after a hold is held too', async () => {
    await browser.setPolicy(policyOf('warn'));
    const own = await openOwn(
      '<form id="form"><textarea id="field"></textarea><button>Send</button></form>',
      '#field',
      `${sends} document.querySelector('#form').addEventListener('submit', (e) => { e.preventDefault(); send(); });
       document.addEventListener('keyup', (e) => { if (e.key === 'Enter') document.querySelector('#form').requestSubmit(); });`,
    );
    await own.page.keyboard.insertText(text);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    await own.page.evaluate(() => {
      document.querySelector<HTMLFormElement>('#form')?.requestSubmit();
      document.querySelector<HTMLElement>('button')?.click();
    });
    await pause(200);
    expect(await own.sent()).toEqual([]);
    await own.page.close();
  });
});

describe('editors of other pages', () => {
  const editors = [
    [
      'a bare contenteditable',
      '<div id="field" contenteditable style="min-height:2em;border:1px solid"></div>',
    ],
    [
      'a contenteditable that takes plain text only',
      '<div id="field" contenteditable="plaintext-only" style="min-height:2em;border:1px solid"></div>',
    ],
    ['a bare textarea', '<textarea id="field"></textarea>'],
    ['a one-line input', '<input id="field">'],
  ] as const;

  test.each(editors)('%s: paste and typed text are redacted and read back', async (_name, body) => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn(
      `${body}<button id="go" aria-label="Send">↑</button>`,
      '#field',
      `${sends} document.querySelector('#go').addEventListener('click', send);`,
    );
    const shown = () =>
      own.page
        .locator('#field')
        .evaluate((field) =>
          field instanceof HTMLElement && field.isContentEditable
            ? field.innerText
            : (field as HTMLInputElement).value,
        );
    await pasteInto(own.page, `one ${text}`);
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(false);
    await expect.poll(shown, patient).toContain('one card number [CARD_1]');
    await own.page.keyboard.press('End');
    await own.page.keyboard.insertText(` and ${text}`);
    await own.page.locator('#go').click();
    await own.dialog.until(true);
    expect(await own.sent()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.sent, patient).toHaveLength(1);
    expect((await own.sent())[0]).toMatch(
      /^one card number \[CARD_1\]\s+and card number \[CARD_1\]\s*$/,
    );
    await own.page.close();
  });

  test.each(['open', 'closed'])('a composer in an %s shadow root', async (mode) => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn(
      '<chat-box id="host"></chat-box>',
      '',
      `const host = document.querySelector('#host'); const root = host.attachShadow({ mode: '${mode}' });
       root.innerHTML = '<textarea rows="3"></textarea><div class="send-button" style="width:40px;height:40px;background:teal"></div>';
       const field = root.querySelector('textarea');
       root.querySelector('div').addEventListener('click', () => window.sent.push(field.value));
       window.read = () => field.value; field.focus();`,
    );
    const shown = () =>
      own.page.evaluate(() => (globalThis as typeof globalThis & { read: () => string }).read());
    await pasteInto(own.page, text);
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await expect.poll(shown, patient).toBe('card number [CARD_1]');
    await own.page.keyboard.insertText(` and ${text}`);
    const box = await own.page.locator('#host').boundingBox();
    await own.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 20);
    await own.dialog.until(true);
    expect(await own.sent()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.sent, patient).toEqual(['card number [CARD_1] and card number [CARD_1]']);
    await own.page.close();
  });

  test('a frame without an address of its own is guarded too', async () => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn(
      '<iframe id="frame" srcdoc="<textarea id=inner></textarea>"></iframe>',
      '',
    );
    await own.page.frameLocator('#frame').locator('#inner').click();
    await own.page
      .evaluate((value) => navigator.clipboard.writeText(value), text)
      .catch(() => undefined);
    await own.page.keyboard.press('ControlOrMeta+V');
    const frame = own.page.frameLocator('#frame');
    await untilAsked(frame);
    expect(await frame.locator('#inner').inputValue()).toBe('');
    await own.page.close();
  });

  test('a password manager may fill a sign-in form', async () => {
    await browser.setPolicy(policyOf('block'));
    const own = await openOwn('<input id="field" type="password">', '#field');
    await pasteInto(own.page, text);
    expect(await own.page.locator('#field').inputValue()).toBe(text);
    await own.page.close();
  });

  test('an editor that refuses the text: it is put back, kept in the dialog, and nothing is sent', async () => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwn(
      '<textarea id="field"></textarea>',
      '#field',
      `${sends} field.value = ''; field.addEventListener('input', () => { field.value = field.value.replace('[CARD_1]', 'reverted'); });
       field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); send(); } });`,
    );
    await own.page.keyboard.insertText(text);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    await browser.takeNotes();
    await own.page.keyboard.press('Enter');
    await expect.poll(own.dialog.text, patient).toContain('could not be put in place');
    expect(await own.sent()).toEqual([]);
    const kept = (await own.dialog.controls()).find(({ role }) => role === 'textbox');
    expect(kept).toBeDefined();
    await own.page.keyboard.press('Escape');
    await own.dialog.until(false);
    await pause(200);
    expect((await browser.takeNotes()).map(({ outcome }) => outcome)).toEqual(['cancelled']);
    expect(await own.page.locator('#field').inputValue()).not.toContain('reverted');
    await own.page.close();
  });
});

test('an Enter of an input method is not a submit', async () => {
  await browser.setPolicy(policyOf('block'));
  const chat = await openPractice(browser, 'react');
  await chat.type(text);
  const cdp = await chat.page.context().newCDPSession(chat.page);
  await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await pause(150);
  expect(await chat.dialog.isOpen()).toBe(false);
  await cdp.send('Input.insertText', { text: 'に' });
  await pause(150);
  await chat.press('Enter');
  await chat.dialog.until(true);
  await chat.page.close();
});

test('an Enter that an input method has seen, outside of a composition, is one by which pages send', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  await chat.type(text);
  const cdp = await chat.page.context().newCDPSession(chat.page);
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await chat.dialog.until(true);
  expect(chat.received()).toEqual([]);
  await chat.page.close();
});

test('a guard that is put in again leaves the one that stands, its dialog and its memory alone', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  const again = () =>
    browser.inside.evaluate(
      async (files) => {
        for (const tab of await chrome.tabs.query({ url: 'http://practice.localhost/*' }))
          await chrome.scripting.executeScript({
            target: { tabId: tab.id ?? -1, allFrames: true },
            files,
          });
      },
      [...guardFiles],
    );
  await again();
  await chat.paste(text);
  await chat.dialog.until(true);
  await again();
  await pause(200);
  expect(await chat.page.evaluate(() => document.querySelectorAll(':root > aside').length)).toBe(1);
  await chat.press('Enter');
  await chat.untilText((now) => now === 'card number [CARD_1]');
  expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['redacted']);
  await chat.paste(` card number ${otherCard}`);
  await chat.dialog.until(true);
  await again();
  await chat.press('Enter');
  expect(await chat.untilText((now) => now.includes('_2'))).toContain('[CARD_2]');
  await chat.page.close();
});

test('after an update the new guard takes over in open tabs, and only one stands', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  const wrong: string[] = [];
  chat.page.on('pageerror', ({ message }) => wrong.push(message));
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(reloadExtension, browser.extensionId);
  await browser.reopenInside();
  await chat.page.bringToFront();
  await untilGuardedAgain();
  await chat.paste(text);
  await chat.dialog.until(true);
  expect(await chat.dialog.text()).toContain('[CARD_1]');
  expect(await chat.page.evaluate(() => document.querySelectorAll(':root > aside').length)).toBe(1);
  await chat.press('Enter');
  await chat.untilText((now) => now === 'card number [CARD_1]');
  expect((await chat.notes(1)).map(({ outcome }) => outcome)).toEqual(['redacted']);
  expect(wrong).toEqual([]);
  await settings.close();
  await chat.page.close();
});

/** The worker puts the new guard into open tabs as soon as it has read the policy; session memory began anew. */
async function untilGuardedAgain(): Promise<void> {
  const isGuarded = () =>
    browser.inside.evaluate(async () => {
      const cells = Object.values(await chrome.storage.session.get()) as { site?: string }[];
      return cells.some(({ site }) => site === 'practice');
    });
  await expect.poll(isGuarded, patient).toBe(true);
  // The newer one then tells the older one, by a name that both read from storage.
  await pause(300);
}

type Developer = {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
};

/** Runs in chrome://extensions: what the browser itself does when it updates an extension. */
async function reloadExtension(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: Developer };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

// The last test: the extension does not come back in this browser.
test('a guard whose extension is gone still holds, and asks for a reload of the tab', async () => {
  await browser.setPolicy(policyOf('redact'));
  const chat = await openPractice(browser, 'react');
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate((id) => chrome.management.setEnabled(id, false), browser.extensionId);
  await chat.page.bringToFront();
  await pause(300);
  await chat.type(text);
  await chat.press('Enter');
  await chat.dialog.until(true);
  const shown = await chat.dialog.text();
  expect(shown).toContain('Please reload this tab');
  expect(shown).toContain('to Practice chat needs a check');
  await chat.press('Escape');
  await chat.dialog.until(false);
  expect(await chat.text()).toBe(text);
  expect(chat.received()).toEqual([]);
});
