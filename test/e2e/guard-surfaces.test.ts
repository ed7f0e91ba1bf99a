// Ways in that no window hears of: file fields in no document or in a shadow root, handles of files, the clipboard read
// by a script, text that comes without a paste. Trusted clicks, the browser's own file chooser, the real clipboard.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { untilAsked } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { card, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
let folder: string;
const file = (name: string): string => path.join(folder, name);
const found = `name,card number\nJane,${card}\n`;
const redacted = 'name,card number\nJane,[CARD_1]\n';
const both = [
  { name: 'plan.txt', text: 'Nothing in here.' },
  { name: 'customers.csv', text: redacted },
];

beforeAll(async () => {
  browser = await startGuardedBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-surfaces-'));
  await writeFile(file('customers.csv'), found);
  await writeFile(file('plan.txt'), 'Nothing in here.');
});
beforeEach(() => browser.setPolicy(policyOf('redact')));
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const button = '<button id="go">Attach</button>';
const keep =
  'const take = async (files) => { for (const f of [...files]) window.got.push({ name: f.name, text: await f.text() }); };';
const onGo = (act: string) =>
  `${keep} document.querySelector('#go').addEventListener('click', () => { ${act} });`;
const inCode = `const field = document.createElement('input'); field.type = 'file'; field.multiple = true;`;

/** Each opens the browser's own chooser out of a trusted click, as pages do. */
const fields: Record<string, readonly [body: string, script: string]> = {
  'made in code, never attached': [
    button,
    onGo(`${inCode} field.onchange = () => take(field.files); field.click();`),
  ],
  'made in code, shown by showPicker': [
    button,
    onGo(
      `${inCode} field.addEventListener('change', (e) => take(e.target.files)); field.showPicker();`,
    ),
  ],
  'made in code, clicked by an event': [
    button,
    onGo(`${inCode} field.oninput = () => take(field.files);
      field.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));`),
  ],
  'in a label in no document': [
    button,
    onGo(`const label = document.createElement('label'); ${inCode} label.append(field);
      field.onchange = () => take(field.files); label.click();`),
  ],
  'attached for the click alone': [
    button,
    onGo(
      `${inCode} field.onchange = () => take(field.files); document.body.append(field); field.click(); field.remove();`,
    ),
  ],
  'in a menu that goes with the click': [
    '<div id="menu"><label id="go">Attach<input type="file" id="field" multiple hidden></label></div>',
    `${keep} const chosen = document.querySelector('#field'); chosen.addEventListener('change', () => take(chosen.files));
     chosen.addEventListener('click', () => setTimeout(() => menu.remove(), 50));`,
  ],
  'in an open shadow root': [
    '<div id="host"></div>',
    `${keep} const root = host.attachShadow({ mode: 'open' }); root.innerHTML = '<button id="go">Attach</button><input type="file" multiple hidden>';
     const field = root.querySelector('input'); field.onchange = () => take(field.files);
     root.querySelector('button').onclick = () => field.click();`,
  ],
  'in a closed shadow root': [
    '<div id="host"></div>',
    `${keep} const root = host.attachShadow({ mode: 'closed' }); root.innerHTML = '<button style="width:200px;height:40px">Attach</button><input type="file" multiple hidden>';
     const field = root.querySelector('input'); field.onchange = () => take(field.files);
     root.querySelector('button').onclick = () => field.click();`,
  ],
};

async function choose(own: OwnPage, files: string[]): Promise<void> {
  const { page } = own;
  const chooser = page.waitForEvent('filechooser');
  if ((await page.locator('#go').count()) > 0) await page.locator('#go').click();
  else await page.locator('#host').click({ position: { x: 30, y: 15 } });
  await pause(120);
  await (await chooser).setFiles(files);
}

describe.each(Object.entries(fields))('a file field %s', (_name, [body, script]) => {
  test('the page gets the redacted copy, told once; nothing before', async () => {
    const own = await openOwnPage(browser, body, script);
    await choose(own, [file('plan.txt'), file('customers.csv')]);
    await own.dialog.until(true);
    expect(await own.dialog.text()).toContain('customers.csv');
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual(both);
    await pause(150);
    expect(await own.got()).toEqual(both);
    expect((await browser.takeNotes()).map(({ surface, outcome }) => [surface, outcome])).toEqual([
      ['file', 'redacted'],
    ]);
    await own.page.close();
  });

  test('cancelled, the page gets none', async () => {
    const own = await openOwnPage(browser, body, script);
    await choose(own, [file('customers.csv')]);
    await own.dialog.until(true);
    await own.page.keyboard.press('Escape');
    await own.dialog.until(false);
    await pause(150);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  });

  test('a file without findings is handed on', async () => {
    const own = await openOwnPage(browser, body, script);
    await choose(own, [file('plan.txt')]);
    await expect.poll(own.got, patient).toEqual([both[0]]);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });
});

test('while the dialog is open the page finds nothing in the field, however it looks', async () => {
  const script = `setInterval(() => { if (field.files.length) window.got.push(field.files[0].name); }, 5);
    addEventListener('focus', () => window.got.push(...[...field.files].map((f) => f.name)), true);`;
  const own = await openOwnPage(browser, '<input type="file" id="field">', script);
  await own.page.locator('#field').setInputFiles([file('customers.csv')]);
  await own.dialog.until(true);
  await pause(150);
  await own.page.keyboard.press('Escape');
  await own.dialog.until(false);
  await pause(100);
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

test('a file dropped onto a field arrives in the field, redacted', async () => {
  const script = `${keep} field.addEventListener('change', () => take(field.files));`;
  const own = await openOwnPage(
    browser,
    '<input type="file" id="field" style="width:300px;height:60px">',
    script,
  );
  await drop(own.page, '#field', [file('customers.csv')]);
  await own.dialog.until(true);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([both[1]]);
  await own.page.close();
});

async function drop(page: Page, css: string, files: string[]): Promise<void> {
  const box = await page.locator(css).boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
}

describe('handles of files', () => {
  const zone = '<div id="zone" style="width:300px;height:200px">drop</div>';
  const stored = `const database = new Promise((resolve) => { const r = indexedDB.open('handles', 1);
    r.onupgradeneeded = () => r.result.createObjectStore('all'); r.onsuccess = () => resolve(r.result); });
    const done = (r) => new Promise((resolve) => { r.onsuccess = () => resolve(r.result); });`;
  const keepHandles = `${stored} zone.ondragover = (e) => e.preventDefault();
    zone.ondrop = async (e) => { e.preventDefault();
      const handles = await Promise.all([...e.dataTransfer.items].map((item) => item.getAsFileSystemHandle()));
      await done((await database).transaction('all', 'readwrite').objectStore('all').put(handles, 'k')); window.got.push(handles.length); };`;
  const readHandles = `${stored} const handles = database.then((d) => done(d.transaction('all').objectStore('all').get('k')));
    window.read = async () => Promise.all((await handles).map((h) => h.getFile().then(async (f) => f.name + ': ' + await f.text(), (e) => e.name)));
    window.start = () => { window.read().then((all) => window.got.push(...all)); };`;

  /** A person gave the handles to a page of this origin before; the browser keeps the permission while it is open. */
  async function withHandles(files: string[], run: (own: OwnPage) => Promise<void>) {
    const plain = await openOwnPage(browser, zone, keepHandles, '/unguarded');
    await drop(plain.page, '#zone', files);
    await expect.poll(plain.got, patient).toEqual([files.length]);
    const own = await openOwnPage(browser, zone, readHandles);
    await own.page.evaluate('start()');
    await run(own);
    await own.page.close();
    await plain.page.close();
  }

  test('two at once: each is read first, the page gets a redacted copy, and the same one again', () =>
    withHandles([file('plan.txt'), file('customers.csv')], async (own) => {
      await own.dialog.until(true);
      expect(await own.dialog.text()).toContain('customers.csv');
      await own.page.keyboard.press('Enter');
      const wanted = ['plan.txt: Nothing in here.', `customers.csv: ${redacted}`];
      await expect.poll(own.got, patient).toEqual(wanted);
      await own.page.evaluate('start()');
      await expect.poll(own.got, patient).toEqual([...wanted, ...wanted]);
      expect(await own.dialog.isOpen()).toBe(false);
    }));

  test('cancelled: the page hears that it may not', () =>
    withHandles([file('customers.csv')], async (own) => {
      await own.dialog.until(true);
      await own.page.keyboard.press('Escape');
      await expect.poll(own.got, patient).toEqual(['NotAllowedError']);
    }));

  test('one that is read while a cleaned text is put into a composer is asked about by itself', () =>
    withHandles([file('customers.csv')], async (own) => {
      await own.dialog.until(true);
      await own.page.keyboard.press('Escape');
      await own.dialog.until(false);
      await own.page.evaluate(() => {
        const field = document.createElement('div');
        field.contentEditable = 'true';
        field.id = 'field';
        field.style.minHeight = '40px';
        document.body.append(field);
        const { start } = globalThis as unknown as { start: () => void };
        field.addEventListener('paste', start);
      });
      await own.page.locator('#field').click();
      await own.page.evaluate((text) => navigator.clipboard.writeText(text), `card number ${card}`);
      await own.page.keyboard.press('ControlOrMeta+V');
      await own.dialog.until(true);
      await own.page.keyboard.press('Enter');
      await expect.poll(() => own.dialog.text(), patient).toContain('customers.csv');
      expect(await own.got()).toEqual(['NotAllowedError']);
    }));

  test('a page’s own private files are none of our business', async () => {
    const own = await openOwnPage(browser, zone);
    const text = await own.page.evaluate(async (content) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('own.csv', { create: true });
      const writer = await handle.createWritable();
      await writer.write(content);
      await writer.close();
      return (await handle.getFile()).text();
    }, found);
    expect(text).toBe(found);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('of a drop that is held the page gets no handle', async () => {
    const script = `zone.ondragover = (e) => e.preventDefault();
      zone.ondrop = async (e) => { e.preventDefault(); const [item] = e.dataTransfer.items; const file = item.getAsFile();
        const handle = await item.getAsFileSystemHandle().catch(() => null);
        const text = await file.text(); window.got.push([text, handle ? await (await handle.getFile()).text() : null]); };`;
    const own = await openOwnPage(browser, zone, script);
    await drop(own.page, '#zone', [file('customers.csv')]);
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([[redacted, null]]);
    await own.page.close();
  });
});

describe('the clipboard, read by a script', () => {
  const readText = onGo(
    "navigator.clipboard.readText().then((t) => window.got.push(t), (e) => window.got.push(e.name + ': ' + (e instanceof DOMException)));",
  );
  const read = onGo(`navigator.clipboard.read().then(async ([item]) => {
    const all = {}; for (const type of item.types) all[type] = await (await item.getType(type)).text(); window.got.push(all); },
    (e) => window.got.push(e.name));`);
  const text = `card number ${card}`;
  const html = `<p>card number <b>${card}</b></p>`;

  async function copied(script: string, value: string, markup = ''): Promise<OwnPage> {
    const own = await openOwnPage(browser, button, script);
    await own.page.evaluate(
      async ([words, tags]) => {
        const blob = (content: string, type: string) => new Blob([content], { type });
        const parts: Record<string, Blob> = { 'text/plain': blob(words, 'text/plain') };
        if (tags !== '') parts['text/html'] = blob(tags, 'text/html');
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [value, markup] as const,
    );
    await own.page.locator('#go').click();
    return own;
  }

  test('readText: the page’s promise waits and gets the redacted text', async () => {
    const own = await copied(readText, text);
    await own.dialog.until(true);
    await pause(100);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual(['card number [CARD_1]']);
    const notes = await browser.takeNotes();
    expect(notes.map(({ surface, outcome }) => [surface, outcome])).toEqual([
      ['paste', 'redacted'],
    ]);
    await own.page.close();
  });

  test('readText, cancelled: rejected as the browser rejects', async () => {
    const own = await copied(readText, text);
    await own.dialog.until(true);
    await own.page.keyboard.press('Escape');
    await expect.poll(own.got, patient).toEqual(['NotAllowedError: true']);
    await own.page.close();
  });

  test('readText, where the page has changed what it can: held all the same, and nothing seen', async () => {
    const own = await openOwnPage(browser, button, readText);
    await own.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await own.page.evaluate(() => {
      const { got } = globalThis as typeof globalThis & { got: unknown[] };
      const { setData } = DataTransfer.prototype;
      DataTransfer.prototype.setData = function (type, data) {
        got.push(data);
        setData.call(this, type, data);
      };
      const Given = DragEvent;
      window.DragEvent = class extends Given {
        constructor(type: string, init?: DragEventInit) {
          super(type, init);
          got.push(type);
        }
      };
      EventTarget.prototype.dispatchEvent = () => true;
      EventTarget.prototype.addEventListener = () => undefined;
    });
    await own.page.locator('#go').click();
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual(['card number [CARD_1]']);
    await own.page.close();
  });

  test('readText, as is by choice', async () => {
    await browser.setPolicy(policyOf('warn'));
    const own = await copied(readText, text);
    await own.dialog.until(true);
    await own.dialog.click('Paste as is');
    await expect.poll(own.got, patient).toEqual([text]);
    await own.page.close();
  });

  test('readText of what may go comes as it was', async () => {
    const words = 'Nothing to see\r\nhere, \u00e9 \ud83d\ude00.';
    const own = await copied(readText, words);
    await expect.poll(own.got, patient).toEqual([words]);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('read: text and markup come redacted alike', async () => {
    const own = await copied(read, text, html);
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toHaveLength(1);
    const [all] = (await own.got()) as Record<string, string>[];
    expect(all?.['text/plain']).toBe('card number [CARD_1]');
    expect(all?.['text/html']).toContain('<b>[CARD_1]</b>');
    await own.page.close();
  });

  test('read, cancelled: nothing', async () => {
    const own = await copied(read, text, html);
    await own.dialog.until(true);
    await own.page.keyboard.press('Escape');
    await expect.poll(own.got, patient).toEqual(['NotAllowedError']);
    await own.page.close();
  });

  test('read: what hides in the markup alone does not come', async () => {
    const hidden = `<p title="card number ${card}">See this</p>`;
    const own = await copied(read, 'See this', hidden);
    await expect.poll(own.got, patient).toEqual([{ 'text/plain': 'See this' }]);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('read: a picture comes as it is, and that nobody read it is noted', async () => {
    await browser.setPolicy(policyOf('block'));
    const script = onGo(
      'navigator.clipboard.read().then(([item]) => window.got.push(item.types));',
    );
    const own = await openOwnPage(browser, button, script);
    await own.page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      if (blob) await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    });
    await own.page.locator('#go').click();
    await expect.poll(own.got, patient).toEqual([['image/png']]);
    const [note] = await browser.takeNotes();
    expect([note?.surface, note?.action, note?.findings[0]?.rule]).toEqual([
      'file',
      'log',
      'not-inspectable',
    ]);
    await own.page.close();
  });
});

describe('text that comes without a paste', () => {
  test.each(['insertFromPaste', 'insertFromYank', 'insertReplacementText', 'insertFromDrop'])(
    '%s',
    async (inputType) => {
      const own = await openOwnPage(browser, '<textarea id="field"></textarea>');
      await own.page.locator('#field').click();
      const free = await own.page.evaluate(
        ([type, data]) => {
          const init = { inputType: type, data, bubbles: true, cancelable: true, composed: true };
          return document.activeElement?.dispatchEvent(new InputEvent('beforeinput', init));
        },
        [inputType, `card number ${card}`] as const,
      );
      expect(free).toBe(false);
      await own.dialog.until(true);
      await own.page.keyboard.press('Enter');
      const value = () => own.page.locator('#field').inputValue();
      await expect.poll(value, patient).toBe('card number [CARD_1]');
      await own.page.close();
    },
  );
});

describe('keys and forms', () => {
  const form =
    '<form id="form"><textarea id="field"></textarea><button type="button" id="go">Onwards</button></form>';
  const submits = `form.addEventListener('submit', (e) => { e.preventDefault(); window.got.push(field.value); });`;
  const typed = `card number ${card}`;
  const clean = 'card number [CARD_1]';

  async function typing(script: string): Promise<OwnPage> {
    const own = await openOwnPage(browser, form, `${submits} ${script}`);
    await own.page.locator('#field').click();
    await own.page.keyboard.insertText(typed);
    return own;
  }

  async function heldThenOnce(own: OwnPage, wanted: unknown): Promise<void> {
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([wanted]);
    await pause(150);
    expect(await own.got()).toEqual([wanted]);
    await own.page.close();
  }

  test('Ctrl+Enter, where a page sends by it: held, and pressed again as it was', async () => {
    const own = await typing(
      `field.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push([e.ctrlKey, field.value]); });`,
    );
    await own.page.keyboard.press('Control+Enter');
    await heldThenOnce(own, [true, clean]);
  });

  test('Shift+Enter is a line, wherever', async () => {
    const own = await typing('');
    await own.page.keyboard.press('Shift+Enter');
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe(`${typed}\n`);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('an Enter inside a composition takes the composed word; the next one is held', async () => {
    const own = await typing(
      `field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.isComposing) { e.preventDefault(); window.got.push(field.value); } });`,
    );
    const cdp = await own.page.context().newCDPSession(own.page);
    await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await pause(150);
    expect(await own.dialog.isOpen()).toBe(false);
    expect(await own.got()).toEqual([]);
    await cdp.send('Input.insertText', { text: 'に' });
    await pause(150);
    await own.page.keyboard.press('Enter');
    await heldThenOnce(own, `${clean}に`);
  });

  test('a page that submits its own form, by a button that says nothing of sending', async () => {
    const own = await typing(`go.addEventListener('click', () => form.requestSubmit());`);
    await own.page.locator('#go').click();
    await heldThenOnce(own, clean);
  });
});

test('a frame that a script has written: paste, and a field made there', async () => {
  const own = await openOwnPage(
    browser,
    '<iframe id="frame" style="width:600px;height:400px"></iframe>',
    `const inner = frame.contentDocument; inner.body.innerHTML = '<textarea></textarea><button>Attach</button>';
     inner.querySelector('button').onclick = () => { const field = inner.createElement('input'); field.type = 'file';
       field.onchange = () => field.files[0].text().then((t) => window.got.push(t)); field.click(); };`,
  );
  const frame = own.page.frameLocator('#frame');
  await own.page.evaluate((text) => navigator.clipboard.writeText(text), `card number ${card}`);
  await frame.locator('textarea').click();
  await own.page.keyboard.press('ControlOrMeta+V');
  await untilAsked(frame);
  await own.page.keyboard.press('Enter');
  await expect
    .poll(() => frame.locator('textarea').inputValue(), patient)
    .toBe('card number [CARD_1]');
  const chooser = own.page.waitForEvent('filechooser');
  await frame.locator('button').click();
  await (await chooser).setFiles(file('customers.csv'));
  await untilAsked(frame);
  expect(await own.got()).toEqual([]);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([redacted]);
  await own.page.close();
});
