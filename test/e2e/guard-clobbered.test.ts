// Forms whose fields are named as the properties that a guard would read of them: a form shows its fields in place of its
// own properties, in every world. Here it has one of each name that a form's property has.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed } from '../support/asked.ts';
import { toRead } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

/** In the page: fills a form with fields of every name there is, and listens on it past them. */
const spoil = `
  const spoil = (form) => {
    const names = new Set(['editContext', 'openOrClosedShadowRoot', 'wrappedJSObject']);
    for (let at = Object.getPrototypeOf(form); at; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    for (const name of names) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      Element.prototype.append.call(form, field);
    }
    if (!(form.matches instanceof HTMLInputElement)) throw new Error('not spoilt');
  };
  const on = (form, type, listener) => EventTarget.prototype.addEventListener.call(form, type, listener);`;

const open = async (body: string, script: string) => {
  await browser.setPolicy(policyOf('redact'));
  return openOwnPage(browser, body, `${spoil}${script}`);
};

/** By its place: what drives the browser reads elements as plainly as a page does. */
async function clickOn({ page }: OwnPage, id: string): Promise<void> {
  const { x, y } = await page.evaluate((name) => {
    const element = document.getElementById(name);
    const { left, top } = Element.prototype.getBoundingClientRect.call(element);
    return { x: left + 12, y: top + 12 };
  }, id);
  await page.mouse.click(x, y);
}

async function typeInto(own: OwnPage): Promise<void> {
  await clickOn(own, 'field');
  await own.page.keyboard.insertText(typed);
}

describe('a form that shows a field in place of each of its properties', () => {
  const send = '<button type="button" id="go" aria-label="Send">Go</button>';

  test('Enter in its composer', async () => {
    const own = await open(
      `<form id="form">${field}</form>`,
      `spoil(form); field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); window.got.push(field.value); } });`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test.each(['pointerdown', 'click'])('%s on its send button', async (type) => {
    const own = await open(
      `<form id="form">${field}${send}</form>`,
      `spoil(form); go.addEventListener('${type}', () => window.got.push(field.value));`,
    );
    await typeInto(own);
    await clickOn(own, 'go');
    await askedThenOnce(own);
  });

  test('a button that submits it', async () => {
    const own = await open(
      `<form id="form">${field}<button id="go">Go</button></form>`,
      `spoil(form); on(form, 'submit', (e) => { e.preventDefault(); window.got.push(field.value); });`,
    );
    await typeInto(own);
    await clickOn(own, 'go');
    await askedThenOnce(own);
  });

  test('a script that submits it', async () => {
    const own = await open(
      `<form id="form">${field}</form>`,
      `spoil(form);
       field.addEventListener('keyup', (e) => { if (e.key === 'F2') HTMLFormElement.prototype.requestSubmit.call(form); });
       on(form, 'submit', (e) => { e.preventDefault(); window.got.push(field.value); });`,
    );
    await typeInto(own);
    await own.page.keyboard.press('F2');
    await askedThenOnce(own);
  });

  test('the form is the send control', async () => {
    const own = await open(
      `${field}<form id="form" role="button" class="send" style="padding:20px">Go</form>`,
      `spoil(form); on(form, 'click', () => window.got.push(field.value));`,
    );
    await typeInto(own);
    await clickOn(own, 'form');
    await askedThenOnce(own);
  });

  test.each(['Enter', 'click'])('the form is the composer, by %s', async (by) => {
    const own = await open(
      `<form id="field" contenteditable style="min-height:40px"></form>${send}`,
      `spoil(field); const send = () => window.got.push(document.getElementById('field') && Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get.call(field).trim());
       on(field, 'keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); send(); } }); go.onclick = send;`,
    );
    await typeInto(own);
    if (by === 'Enter') await own.page.keyboard.press('Enter');
    else await clickOn(own, 'go');
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  });

  test('it stands hidden in the composer', async () => {
    const own = await open(
      '<div id="field" contenteditable style="min-height:40px"><p><br></p><form contenteditable="false"></form></div>',
      `const form = field.querySelector('form'); spoil(form);
       field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); window.got.push(field.textContent.trim()); } });`,
    );
    await clickOn(own, 'field');
    await own.page.keyboard.insertText(typed);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('it is pasted, with a value in a place that nobody sees', async () => {
    const own = await open(
      '<div id="field" contenteditable style="min-height:40px"></div>',
      `field.addEventListener('paste', () => setTimeout(() => window.got.push(field.innerHTML)));`,
    );
    await clickOn(own, 'field');
    await own.page.evaluate((hidden) => {
      const html = `<form><input name="attributes"><b title="${hidden}">words</b></form>`;
      const data = new DataTransfer();
      data.setData('text/plain', 'words');
      data.setData('text/html', html);
      const blob = (type: string) => new Blob([data.getData(type)], { type });
      const item = { 'text/plain': blob('text/plain'), 'text/html': blob('text/html') };
      return navigator.clipboard.write([new ClipboardItem(item)]);
    }, typed);
    await own.page.keyboard.press('ControlOrMeta+V');
    const shown = () => own.page.locator('#field').innerText();
    await expect.poll(shown, patient).toContain('words');
    expect((await own.got()).join()).not.toContain(typed);
    await own.page.close();
  });

  test('the page shows an account on it', async () => {
    const own = await open(
      `<form id="form" data-testid="account-menu">someone@home.example</form>${field}`,
      `spoil(form); field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); window.got.push(field.value); } });`,
    );
    const policy = policyOf('redact');
    await browser.setPolicy({
      ...policy,
      organisation: { ...policy.organisation, domains: ['example.com'] },
    });
    await own.page.reload();
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });
});

describe('elements that bear the names of things a script looks for', () => {
  const names =
    'body documentElement activeElement forms scripts createElement querySelectorAll execCommand createRange getSelection top self parent chrome browser cloneInto wrappedJSObject XPCNativeWrapper spillwayGuard spillwayComposers requestIdleCallback'.split(
      ' ',
    );
  const spoilt = names
    .map((name) => `<img name="${name}"><form id="${name}" name="${name}"></form>`)
    .join('');

  test('the dialog comes, and the cleaned text goes once', async () => {
    const own = await open(
      `${field}${spoilt}<iframe name="top"></iframe><iframe name="opener"></iframe><button type="button" id="go">Send</button>`,
      `go.onclick = () => window.got.push(field.value);`,
    );
    await typeInto(own);
    await clickOn(own, 'go');
    const there = () => own.page.locator('html > aside').count();
    await expect.poll(there, patient).toBe(1);
    expect(await own.got()).toEqual([]);
    await toRead();
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([clean]);
    await own.page.close();
  });
});
