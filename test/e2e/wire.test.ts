// The check on the wire in a real Chromium: what a page sends past its composer is held in every way a page can send,
// what policy lets pass arrives byte for byte, and a page that looks sees the browser's own functions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import {
  draftPath,
  guardTool,
  openTool,
  promptPath,
  takeSignals,
  wireSites,
} from '../support/guarded-tool.ts';
import { card, pause } from '../support/practice.ts';
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

type Way = (path: string, text: string) => Promise<string>;

/** Each runs in the page and says how it ended there. */
const ways: Record<string, Way> = {
  'fetch, text': async (path, body) =>
    fetch(path, { method: 'POST', body }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    ),
  'fetch, Request': async (path, body) =>
    fetch(new Request(path, { method: 'POST', body })).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    ),
  'fetch, Blob': async (path, body) =>
    fetch(path, { method: 'POST', body: new Blob([body]) }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    ),
  'fetch, bytes': async (path, body) =>
    fetch(path, { method: 'POST', body: new TextEncoder().encode(body) }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    ),
  'fetch, fields': async (path, body) =>
    fetch(path, { method: 'POST', body: new URLSearchParams({ body }) }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    ),
  'fetch, form': async (path, body) => {
    const form = new FormData();
    form.append('body', body);
    form.append('picture', new File(['x'], 'a.png', { type: 'image/png' }));
    return fetch(path, { method: 'POST', body: form }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    );
  },
  'XMLHttpRequest, text': (path, body) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = () => resolve(request.responseText || `status ${request.status}`);
      request.open('POST', path);
      request.send(body);
    }),
  'XMLHttpRequest, bytes': (path, body) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = () => resolve(request.responseText || `status ${request.status}`);
      request.open('POST', new URL(path, location.href));
      request.send(new TextEncoder().encode(body));
    }),
  sendBeacon: async (path, body) => `${navigator.sendBeacon(path, body)}`,
  'frame without an address': async (path, body) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { fetch: other } = frame.contentWindow as unknown as typeof globalThis;
    return other(new URL(path, location.href), { method: 'POST', body }).then(
      (reply) => reply.text(),
      (error) => `${error.name}`,
    );
  },
};
const heldAs: Record<string, string> = {
  'XMLHttpRequest, text': 'status 0',
  'XMLHttpRequest, bytes': 'status 0',
  sendBeacon: 'false',
};
const passedAs: Record<string, string> = { sendBeacon: 'true' };

const prompt = (text: string) =>
  JSON.stringify({ messages: [{ author: { role: 'user' }, content: { parts: [text] } }] });
const dirty = prompt(`The card number is ${card}.`);
const clean = prompt('Äpfel, 苹果 and nothing else.');

describe.each(Object.entries(ways))('%s', (name, way) => {
  const run = (path: string, body: string) =>
    ({ call: `(${way})(${JSON.stringify(path)}, ${JSON.stringify(body)})` }) as const;

  test('a value that no composer has shown is held, the person told, the bypass reported', async () => {
    const { page, dialog } = await openTool(browser, tool, 'redact');
    await takeSignals(browser, 'bypass');
    tool.got.length = 0;
    const ended = await page.evaluate(run(promptPath, dirty).call);
    expect(ended).toBe(heldAs[name] ?? 'TypeError');
    // Also where it came from a small frame: there nobody would see it.
    await dialog.until(true);
    expect(await dialog.text()).toContain('This request was held');
    await pause(200);
    expect(tool.got).toEqual([]);
    expect(await takeSignals(browser, 'bypass')).toMatchObject([
      { site: 'poster', endpoint: 'prompt', layer: 'page', held: true, policy: 7 },
    ]);
    await page.close();
  });

  test('what policy lets pass arrives as it was', async () => {
    const { page, dialog } = await openTool(browser, tool, 'redact');
    tool.got.length = 0;
    const ended = await page.evaluate(run(promptPath, clean).call);
    expect(ended).toBe(passedAs[name] ?? '{"ok":true}');
    // A beacon’s call returns before it is sent.
    for (let waited = 0; tool.got.length === 0 && waited < 10_000; waited += 25) await pause(25);
    expect(tool.got).toHaveLength(1);
    const body = tool.got[0]?.body ?? '';
    expect(name.includes('field') ? new URLSearchParams(body).get('body') : body).toContain(clean);
    expect(await dialog.isOpen()).toBe(false);
    await page.close();
  });

  test('an address that is no endpoint is none of our business', async () => {
    const { page, dialog } = await openTool(browser, tool, 'redact');
    tool.got.length = 0;
    expect(await page.evaluate(run('/telemetry', dirty).call)).toBe(
      passedAs[name] ?? '{"ok":true}',
    );
    for (let waited = 0; tool.got.length === 0 && waited < 10_000; waited += 25) await pause(25);
    expect(tool.got.map(({ path }) => path)).toEqual(['/telemetry']);
    expect(await dialog.isOpen()).toBe(false);
    await page.close();
  });
});

test.each(['text', 'action'])(
  'a form that the page sends itself, its field is called %s',
  async (name) => {
    const { page, dialog } = await openTool(browser, tool, 'redact');
    tool.got.length = 0;
    await page.evaluate(
      ([path, value, name]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = path;
        const field = Object.assign(document.createElement('input'), { name, value });
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [promptPath, `card ${card}`, name] as const,
    );
    await dialog.until(true);
    await pause(200);
    expect(tool.got).toEqual([]);
    await page.close();
  },
);

test('a socket: the frame is not sent and the socket closes; another frame passes', async () => {
  const { page, dialog } = await openTool(browser, tool, 'redact', 'socket.localhost');
  tool.got.length = 0;
  const say = (text: string) =>
    page.evaluate(
      ([frame]) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`ws://${location.host}/c/api/chat`);
          socket.onclose = () => resolve('closed');
          socket.onopen = () => {
            socket.send(frame);
            setTimeout(() => resolve(socket.readyState === 1 ? 'open' : 'closed'), 300);
          };
        }),
      [JSON.stringify({ event: 'send', content: [{ type: 'text', text }] })] as const,
    );
  expect(await say('hello')).toBe('open');
  expect(tool.got).toHaveLength(1);
  expect(await say(`card ${card}`)).toBe('closed');
  await dialog.until(true);
  expect(tool.got).toHaveLength(1);
  await page.close();
});

test('a draft is held while its finding stands, and says nothing', async () => {
  const { page, dialog } = await openTool(browser, tool, 'redact');
  await takeSignals(browser, 'bypass');
  tool.got.length = 0;
  const draft = (text: string) =>
    page.evaluate(
      ([path, body]) =>
        fetch(path, { method: 'POST', body }).then(
          () => 'sent',
          () => 'held',
        ),
      [draftPath, JSON.stringify({ partial_query: { content: { parts: [text] } } })] as const,
    );
  expect(await draft(`card number ${card}`)).toBe('held');
  expect(await draft('card number')).toBe('sent');
  expect(tool.got).toHaveLength(1);
  expect(await dialog.isOpen()).toBe(false);
  expect(await takeSignals(browser, 'bypass')).toEqual([]);
  await page.close();
});

test('what a person sends as it is by choice passes without a second question', async () => {
  const { page, dialog } = await openTool(browser, tool, 'warn');
  tool.got.length = 0;
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
  await page.keyboard.insertText(`card number ${card}`);
  await page.locator('button').click();
  await dialog.until(true);
  await dialog.click('Send as is');
  await dialog.until(false);
  for (let waited = 0; tool.got.length === 0 && waited < 10_000; waited += 25) await pause(25);
  expect(tool.got.map(({ body }) => body.includes(card))).toEqual([true]);
  await pause(200);
  expect(await dialog.isOpen()).toBe(false);
  await page.close();
});

test('a warning that was closed is no answer: held again, in silence for a moment, then told again', async () => {
  const { page, dialog } = await openTool(browser, tool, 'warn');
  tool.got.length = 0;
  await browser.takeNotes();
  const send = () => page.evaluate(`(${ways['fetch, text']})('${promptPath}', '${dirty}')`);
  expect(await send()).toBe('TypeError');
  await dialog.until(true);
  // The recommended answer, and Enter, keep it held.
  await page.keyboard.press('Enter');
  await dialog.until(false);
  expect(await send()).toBe('TypeError');
  await pause(200);
  expect(await dialog.isOpen()).toBe(false);
  await pause(3_200);
  expect(await send()).toBe('TypeError');
  await dialog.until(true);
  await page.keyboard.press('Escape');
  await dialog.until(false);
  expect(tool.got).toHaveLength(0);
  await page.close();
});

test('a warning that a person answered by allowing it: sent again, the request goes', async () => {
  const { page, dialog } = await openTool(browser, tool, 'warn');
  tool.got.length = 0;
  await browser.takeNotes();
  const send = () => page.evaluate(`(${ways['fetch, text']})('${promptPath}', '${dirty}')`);
  expect(await send()).toBe('TypeError');
  await dialog.until(true);
  await dialog.click('Allow it');
  await dialog.until(false);
  expect(await send()).toBe('{"ok":true}');
  expect(tool.got).toHaveLength(1);
  const notes = await browser.takeNotes();
  expect(notes.map(({ surface, action, outcome }) => [surface, action, outcome])).toEqual([
    ['request', 'warn', 'proceeded'],
  ]);
  await page.close();
});

test('what policy wants redacted cannot be allowed on the wire', async () => {
  const { page, dialog } = await openTool(browser, tool, 'redact');
  const send = () => page.evaluate(`(${ways['fetch, text']})('${promptPath}', '${dirty}')`);
  expect(await send()).toBe('TypeError');
  await dialog.until(true);
  expect((await dialog.controls()).map(({ name }) => name)).not.toContain('Allow it');
  await page.close();
});

test.each([
  ['clears its composer after eight seconds', 8_000, 'Backspace', 1],
  ['never clears it, and a person takes the text back', 60_000, 'Delete', 0],
])('a site that %s', async (_, clearAfter, key, expected) => {
  const { page } = await openTool(browser, tool, 'log');
  await page.evaluate((wait) => {
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      setTimeout(() => document.querySelector('form')?.reset(), wait);
    });
  }, clearAfter);
  await page.locator('textarea').click();
  await page.keyboard.insertText('nothing of note, but use all the same');
  await browser.takeNotes();
  await page.locator('button').click();
  await pause(1_500);
  expect(await browser.takeNotes()).toEqual([]);
  if (expected === 0) {
    await page.locator('textarea').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press(key);
  }
  await pause(expected === 0 ? 5_500 : 14_000);
  expect(await browser.takeNotes()).toHaveLength(expected);
  await page.close();
});

test('a page that looks sees the browser’s own functions', async () => {
  const { page } = await openTool(browser, tool, 'redact');
  const seen = await page.evaluate(() => {
    const look = (owner: object, name: string) => {
      const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
      const own = Object.getOwnPropertyNames(value).sort().join();
      return [name, value.name, value.length, String(value), `${value.toString}`, own, flags];
    };
    const owners: [object, string][] = [
      [window, 'fetch'],
      [XMLHttpRequest.prototype, 'open'],
      [XMLHttpRequest.prototype, 'send'],
      [WebSocket.prototype, 'send'],
      [Navigator.prototype, 'sendBeacon'],
      [HTMLFormElement.prototype, 'submit'],
      [HTMLFormElement.prototype, 'requestSubmit'],
      [HTMLElement.prototype, 'click'],
      [HTMLInputElement.prototype, 'showPicker'],
      [EventTarget.prototype, 'dispatchEvent'],
      [Clipboard.prototype, 'readText'],
      [Clipboard.prototype, 'read'],
      [FileSystemFileHandle.prototype, 'getFile'],
      [Function.prototype, 'toString'],
    ];
    const errors = [
      () => fetch.call({} as never, '/x'),
      () => XMLHttpRequest.prototype.send.call({} as never),
      () => (navigator.sendBeacon as () => unknown)(),
    ].map((act) => {
      try {
        return String((act() as unknown) instanceof Promise);
      } catch (error) {
        return String(error);
      }
    });
    const added = Object.getOwnPropertyNames(window).filter((name) => /spillway|wire/i.test(name));
    return { looks: owners.map(([owner, name]) => look(owner, name)), errors, added };
  });
  const plain = await browser.context.newPage();
  await plain.goto(`http://127.0.0.1:${tool.port}/`);
  const flags = { writable: true, enumerable: true, configurable: true };
  const text = (name: string) => `function ${name}() { [native code] }`;
  const like = (name: string, length: number, more = flags) => [
    name,
    name,
    length,
    text(name),
    text('toString'),
    'length,name',
    more,
  ];
  expect(seen.looks).toEqual([
    like('fetch', 1),
    like('open', 2),
    like('send', 0),
    like('send', 1),
    like('sendBeacon', 1),
    like('submit', 0),
    like('requestSubmit', 0),
    like('click', 0),
    like('showPicker', 0),
    like('dispatchEvent', 1),
    like('readText', 0),
    like('read', 0),
    like('getFile', 0),
    like('toString', 0, { ...flags, enumerable: false }),
  ]);
  expect(seen.added).toEqual([]);
  expect(seen.errors).toEqual(
    await plain.evaluate(() =>
      [
        () => fetch.call({} as never, '/x'),
        () => XMLHttpRequest.prototype.send.call({} as never),
        () => (navigator.sendBeacon as () => unknown)(),
      ].map((act) => {
        try {
          return String((act() as unknown) instanceof Promise);
        } catch (error) {
          return String(error);
        }
      }),
    ),
  );
  await page.close();
  await plain.close();
});

test('what a page changes afterwards does not open the way', async () => {
  const { page, dialog } = await openTool(browser, tool, 'redact');
  tool.got.length = 0;
  const ended = await page.evaluate(
    ([path, body]) => {
      EventTarget.prototype.dispatchEvent = () => true;
      Reflect.apply = () => undefined;
      window.CustomEvent = class extends Event {} as never;
      Object.prototype.toString = () => '[object Nothing]';
      document.dispatchEvent(new Event('spillway-call'));
      return fetch(path, { method: 'POST', body }).then(
        () => 'sent',
        () => 'held',
      );
    },
    [promptPath, dirty] as const,
  );
  expect(ended).toBe('held');
  await dialog.until(true);
  expect(tool.got).toEqual([]);
  await page.close();
});

test('a work account is judged by its own rule, a personal one by the other', async () => {
  const { page, dialog } = await openTool(browser, tool, 'block');
  await browser.setPolicy(
    policyOf('block', {
      sites: wireSites,
      organisation: { name: 'Example Works', domains: ['example.com'] },
      overrides: [{ when: { accounts: ['work'] }, action: 'log' }],
    }),
  );
  const show = (domain: string) =>
    page.evaluate((at) => {
      document.body.innerHTML = `<header><button aria-label="Signed in as someone@${at}">S</button></header>`;
    }, domain);
  const send = () => page.evaluate(`(${ways['fetch, text']})('${promptPath}', '${dirty}')`);
  await show('example.com');
  await pause(150);
  expect(await send()).toBe('{"ok":true}');
  await browser.visit(page, page.url());
  await show('mail.example.net');
  await pause(150);
  expect(await send()).toBe('TypeError');
  await dialog.until(true);
  await page.close();
});
