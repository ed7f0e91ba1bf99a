// Pages that are late: with taking a paste, with noticing that their field has changed. And what a page keeps between the words,
// which a cleaned text must not cost. Each page keeps what it would have sent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto, untilClean } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

const rich = '<div id="field" contenteditable style="min-height:60px"></div>';
const sendsHtml = `field.addEventListener('keydown', (e) => { if (e.key !== 'Enter') return;
  e.preventDefault(); window.got.push(field.innerHTML.replaceAll('&nbsp;', ' ')); });`;

async function pasteAndRedact({ page, dialog }: OwnPage): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), typed);
  await page.locator('#field').click();
  await page.keyboard.press('ControlOrMeta+V');
  await dialog.until(true);
  await page.keyboard.press('Enter');
}

describe('an editor that takes a paste half a second late', () => {
  const late = `field.addEventListener('paste', async (e) => { e.preventDefault();
    const text = e.clipboardData.getData('text/plain'); await new Promise((done) => setTimeout(done, 500));
    document.execCommand('insertText', false, text); });`;

  test('a paste: the cleaned text stands there, once', async () => {
    const own = await openOwnPage(browser, rich, late);
    await pasteAndRedact(own);
    await expect.poll(() => own.page.locator('#field').innerText(), patient).toBe(clean);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('a paste, and somebody types before it is taken', async () => {
    const own = await openOwnPage(browser, rich, late);
    await pasteAndRedact(own);
    await own.dialog.until(false);
    await pause(200);
    await own.page.keyboard.type('Hm');
    await expect.poll(() => own.page.locator('#field').innerText(), patient).toBe(`Hm${clean}`);
    await pause(500);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('a sending', async () => {
    const own = await openOwnPage(browser, rich, late + sendsHtml);
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });
});

test('a page that looks at its field when nobody has typed for 300 ms sends the cleaned text', async () => {
  const own = await openOwnPage(
    browser,
    `<div>${field}<button type="button" id="go">Send</button></div>`,
    `let state = ''; let timer = 0; window.states = [];
     field.oninput = () => { clearTimeout(timer); timer = setTimeout(() => { state = field.value; window.states.push(state); }, 300); };
     go.onclick = () => window.got.push(state);`,
  );
  await typeInto(own);
  await own.page.waitForFunction(() => Reflect.get(globalThis, 'states').length > 0);
  await own.page.locator('#go').click();
  await askedThenOnce(own);
});

describe('while a release waits for the page', () => {
  const sending = `onkeydown = (e) => { if (e.key !== 'Enter' || e.target.id !== 'field') return; e.preventDefault(); send(); };
    document.querySelector('#go').onclick = () => send();
    const send = () => { const at = document.querySelector('#field'); if (at.value) window.got.push(at.value); at.value = ''; };`;
  const instead = {
    'another draft is put into the field': `field.value = 'another draft';`,
    'another field with another draft takes its place': `const next = field.cloneNode(); next.value = 'another draft'; field.replaceWith(next);`,
  };

  describe.each(Object.entries(instead))('%s', (_, script) => {
    test.each(['key', 'click'])('it stands there, unsent, after a %s', async (by) => {
      const own = await openOwnPage(
        browser,
        `<div>${field}<button id="go">Send</button></div><p id="other">other</p>`,
        `${sending} other.onclick = () => { ${script} };`,
      );
      await typeInto(own);
      if (by === 'key') await own.page.keyboard.press('Enter');
      else await own.page.locator('#go').click();
      await own.dialog.until(true);
      await own.page.keyboard.press('Enter');
      await untilClean(own);
      await own.page.locator('#other').click();
      await pause(800);
      expect(await own.got()).toEqual([]);
      expect(await own.page.locator('#field').inputValue()).toBe('another draft');
      expect((await browser.takeNotes()).map(({ outcome }) => outcome)).toEqual(['cancelled']);
      await own.page.close();
    });
  });

  test('a second Enter and a click do not send twice, and what is typed behind the text goes with it', async () => {
    const own = await openOwnPage(
      browser,
      `<div>${field}<button id="go">Send</button></div>`,
      sending,
    );
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await untilClean(own);
    await own.page.keyboard.type('!');
    await own.page.keyboard.press('Enter');
    await own.page.locator('#go').click();
    await expect.poll(own.got, patient).toEqual([`${clean}!`]);
    await pause(500);
    expect(await own.got()).toEqual([`${clean}!`]);
    await own.page.close();
  });
});

test('what stands between the words, and is no text, is kept', async () => {
  const chip = '<span contenteditable="false" data-file="7">report</span>';
  const own = await openOwnPage(browser, rich, `field.innerHTML = '${chip}&nbsp;'; ${sendsHtml}`);
  await own.page.locator('#field').click();
  await own.page.keyboard.press('End');
  await own.page.keyboard.insertText(typed);
  await own.page.keyboard.press('Enter');
  await askedThenOnce(own, `${chip} ${clean}`);
});

test('a suggestion that repeats what was typed, and sends it: asked about; what then stands there repeats the cleaned text', async () => {
  const own = await openOwnPage(
    browser,
    `<div>${field}<ul id="list"></ul><button aria-label="Send">↑</button></div>`,
    `field.oninput = () => { list.innerHTML = '<li></li>'; list.firstChild.textContent = field.value; };
     list.onclick = () => window.got.push(list.textContent);`,
  );
  await typeInto(own);
  await own.page.locator('li').click();
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.page.keyboard.press('Enter');
  await expect.poll(() => own.page.locator('li').innerText(), patient).toBe(clean);
  // What it was to press is gone.
  await expect.poll(() => own.dialog.text(), patient).toContain('has not been sent yet');
  await own.page.keyboard.press('Escape');
  await own.dialog.until(false);
  await own.page.locator('li').click();
  await expect.poll(own.got, patient).toEqual([clean]);
  await own.page.close();
});
