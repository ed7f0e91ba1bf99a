// What a page and a person do before the part of the guard that acts is open: it is heard, and opens that part, before any
// listener of the page hears of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clean, field, typed } from '../support/asked.ts';
import { dialogOn } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { neverIdle, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => browser.setPolicy(policyOf('redact')));

/** Runs while the page is read: nobody has been idle yet. */
const hears = `for (const type of ['paste', 'drop', 'beforeinput', 'input', 'keydown', 'submit'])
  addEventListener(type, (event) => window.got.push(event.type), true);`;
const pasted = `const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '${typed}');
  const paste = (at) => at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;

async function redacted({ page, dialog }: OwnPage): Promise<void> {
  await dialog.until(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#field').inputValue(), patient).toBe(clean);
}

test('a paste while the page is still being read is held, and no listener of the page hears it', async () => {
  const own = await openOwnPage(
    browser,
    field,
    `${hears}${pasted} const field = document.querySelector('#field'); field.focus(); window.went = paste(field);`,
  );
  expect(await own.page.evaluate('window.went')).toBe(false);
  expect(await own.got()).toEqual([]);
  await redacted(own);
  await own.page.close();
});

/** With the focus in its field, and a text on the clipboard. @param key pressed while the script runs. */
async function openPageWith(script: string, text = typed, key = ''): Promise<OwnPage> {
  const body = `<!doctype html><title>early</title><textarea id="field" autofocus></textarea><button id="go" aria-label="Send" style="position:fixed;inset:100px auto auto 0">Go</button><script>window.got = []; ${hears}${script}</script>`;
  await browser.inside.evaluate((value) => navigator.clipboard.writeText(value), text);
  const page = await browser.context.newPage();
  await page.route('**/early', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${browser.chat.url}/early`, { waitUntil: key ? 'commit' : 'load' });
  await pause(100);
  if (key === 'click') await page.mouse.click(10, 110);
  else if (key) await page.keyboard.press(key);
  const got = () => page.evaluate<string[]>('window.got');
  return { page, dialog: await dialogOn(page), got };
}

const openBusyPage = () => openPageWith(neverIdle);

test('a paste in a page that is never idle, before anything else', async () => {
  const own = await openBusyPage();
  await own.page.keyboard.press('ControlOrMeta+V');
  await own.dialog.until(true);
  expect((await own.got()).filter((type) => type !== 'keydown')).toEqual([]);
  await redacted(own);
  await own.page.close();
});

test('a policy that comes before the first event is in force with it', async () => {
  const own = await openBusyPage();
  await browser.setPolicy(policyOf('block'));
  await pause(100);
  await own.page.keyboard.press('ControlOrMeta+V');
  await own.dialog.until(true);
  expect(await own.dialog.text()).toContain('This may not go to Practice chat');
  await own.page.close();
});

describe('what a person does while the page’s first script runs, before storage could say which policy holds', () => {
  const ownsField = `const field = document.querySelector('#field'); field.focus();
    field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); window.got.push(field.value); } });
    document.querySelector('#go').addEventListener('pointerdown', () => window.got.push(field.value));`;
  const runs = `for (const end = performance.now() + 1_000; performance.now() < end; );`;
  const press = (key: string, text: string, draft = '') =>
    openPageWith(`${ownsField} field.value = '${draft}'; ${runs}`, text, key);
  /** What the page would have sent, without the events that it heard. */
  const sent = async (own: OwnPage) => (await own.got()).filter((each) => /\W/.test(String(each)));

  test.each([
    ['ControlOrMeta+V', ''],
    ['Enter', typed],
    ['click', typed],
  ])('%s: the organisation’s policy judges', async (key, draft) => {
    await browser.setPolicy(policyOf('block'));
    const own = await press(key, typed, draft);
    await own.dialog.until(true);
    expect(await own.dialog.text()).toContain('This may not go to Practice chat');
    expect(await sent(own)).toEqual([]);
    await own.page.close();
  });

  test('a paste with nothing in it stands in the field, once', async () => {
    const own = await press('ControlOrMeta+V', 'good morning');
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe('good morning');
    await own.page.keyboard.press('Enter');
    await expect.poll(() => sent(own), patient).toEqual(['good morning']);
    await own.page.close();
  });

  test.each(['Enter', 'click'])('%s with nothing in the text sends it, once', async (key) => {
    const own = await press(key, typed, 'good morning');
    await expect.poll(() => sent(own), patient).toEqual(['good morning']);
    await pause(200);
    expect(await sent(own)).toEqual(['good morning']);
    await own.page.close();
  });
});

test('a form that a script submits while the page is being read', async () => {
  const own = await openOwnPage(
    browser,
    `<form action="/elsewhere" onsubmit="window.left = true; return false"><textarea id="field">${typed}</textarea><button id="go">Send</button></form>`,
    `${hears} document.querySelector('form').requestSubmit();`,
  );
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  expect(await own.page.evaluate('window.left')).toBeUndefined();
  await own.page.close();
});

test('a page that has the guard run where no stack is left does not get rid of it', async () => {
  const own = await openOwnPage(
    browser,
    field,
    `${hears} window.told = 0;
     const dive = () => { try { dive(); } catch {} if (window.told < 150) try { dispatchEvent(new Event('input')); window.told += 1; } catch {} };
     dive(); window.got = [];`,
  );
  expect(await own.page.evaluate('window.told')).toBe(150);
  await own.page.evaluate((text) => navigator.clipboard.writeText(text), typed);
  await own.page.locator('#field').click();
  await own.page.keyboard.press('ControlOrMeta+V');
  await redacted(own);
  await pause(200);
  expect(await own.dialog.isOpen()).toBe(false);
  await own.page.close();
});

test('a page that has a text judged where no stack is left does not keep the next from being read', async () => {
  const own = await openOwnPage(
    browser,
    field,
    `${pasted.replace(typed, 'hello')} window.told = 0;
     const dive = () => { try { dive(); } catch {} if (window.told < 150) try { paste(document.querySelector('#field')); window.told += 1; } catch {} };
     dive();`,
  );
  expect(await own.page.evaluate('window.told')).toBe(150);
  await own.page.evaluate((text) => navigator.clipboard.writeText(text), typed);
  await own.page.locator('#field').click();
  await own.page.keyboard.press('ControlOrMeta+V');
  await redacted(own);
  await own.page.close();
});

// The last test: the extension does not come back in this browser.
test('a guard whose extension went before it was opened holds, and asks for a reload of the tab', async () => {
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions/');
  const own = await openBusyPage();
  const wrong: string[] = [];
  own.page.on('pageerror', ({ message }) => wrong.push(message));
  await settings.evaluate((id) => chrome.management.setEnabled(id, false), browser.extensionId);
  await own.page.keyboard.press('ControlOrMeta+V');
  await own.dialog.until(true);
  const shown = await own.dialog.text();
  expect(shown).toContain('Please reload this tab');
  expect(shown).toContain('needs a check, so it was held');
  expect((await own.dialog.controls()).map(({ name }) => name)).toContain('Reload tab');
  await own.page.keyboard.press('Escape');
  await own.dialog.until(false);
  expect(await own.page.locator('#field').inputValue()).toBe('');
  expect((await own.got()).filter((type) => type !== 'keydown')).toEqual([]);
  expect(wrong).toEqual([]);
});
