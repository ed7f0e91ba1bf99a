// Forms that a script submits: inside shadow roots, where the event ends, and by a call that makes no event at all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

describe.each(['open', 'closed'])('a form in a root that is %s', (mode) => {
  const ways = {
    'requestSubmit()': 'form.requestSubmit()',
    'a click that does not cross the root': "button.dispatchEvent(new MouseEvent('click'))",
  };

  test.each(Object.entries(ways))('by %s', async (_, submit) => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(
      browser,
      '<div id="place"></div>',
      `const outer = place.attachShadow({ mode: '${mode}' });
       outer.innerHTML = '<section></section>';
       const root = outer.firstChild.attachShadow({ mode: '${mode}' });
       root.innerHTML = '<form>${field}<button hidden></button></form>';
       const form = root.querySelector('form'), button = root.querySelector('button'), inside = root.querySelector('textarea');
       window.focusIt = () => inside.focus();
       form.addEventListener('submit', (e) => { e.preventDefault(); window.got.push(inside.value); });
       addEventListener('keyup', (e) => { if (e.key === 'F2') ${submit}; });`,
    );
    await own.page.evaluate(() => (globalThis as unknown as { focusIt(): void }).focusIt());
    await own.page.keyboard.insertText(typed);
    await own.page.keyboard.press('F2');
    await askedThenOnce(own);
  });
});

describe('submit(), which makes no event', () => {
  const sink = '<iframe name="sink"></iframe>';
  const opening = `<form id="form" method="post" action="/unguarded/sent" target="sink">`;
  const byKey = `addEventListener('keyup', (e) => { if (e.key === 'F2') { copy(); HTMLFormElement.prototype.submit.call(form); } });`;

  async function open(body: string, script: string): Promise<OwnPage & { sent: string[] }> {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(browser, `${body}${sink}`, `${script}${byKey}`);
    const sent: string[] = [];
    await own.page.route('**/unguarded/sent', (route) => {
      sent.push(new URLSearchParams(route.request().postData() ?? '').get('text') ?? '');
      return route.fulfill({ contentType: 'text/html', body: 'sent' });
    });
    return { ...own, sent };
  }

  const named = field.replace('id=', 'name="text" id=');

  test('of the composer’s own form: asked about, cleaned, sent once', async () => {
    const own = await open(`${opening}${named}</form>`, 'const copy = () => {};');
    await typeInto(own);
    await own.page.keyboard.press('F2');
    await own.dialog.until(true);
    expect(own.sent).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(() => own.sent, patient).toEqual([clean]);
    await pause(200);
    expect(own.sent).toEqual([clean]);
    await own.page.close();
  });

  test('of a form elsewhere, which the composer names as its own', async () => {
    const own = await open(
      `${opening}</form>${named.replace('id=', 'form="form" id=')}`,
      'const copy = () => {};',
    );
    await typeInto(own);
    await own.page.keyboard.press('F2');
    await own.dialog.until(true);
    expect(own.sent).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(() => own.sent, patient).toEqual([clean]);
    await own.page.close();
  });

  test('of a form elsewhere, into which the page has copied the text', async () => {
    const own = await open(
      `${field}${opening}<input type="hidden" id="kept" name="text"></form>`,
      'const copy = () => { kept.value = JSON.stringify([field.value]); };',
    );
    await typeInto(own);
    await own.page.keyboard.press('F2');
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await expect.poll(() => own.dialog.text(), patient).toContain('has not been sent yet');
    await pause(200);
    expect(own.sent).toEqual([]);
    await own.page.close();
  });

  test.each([
    ['for an address', 'encodeURIComponent(field.value)'],
    ['as markup', "'<p>' + field.value.replaceAll(' ', '&nbsp;') + '</p>'"],
    ['as JSON', 'JSON.stringify({ text: field.value })'],
    ['in base64', 'btoa(field.value)'],
    ['as JSON in base64', 'btoa(JSON.stringify({ text: field.value }))'],
  ])('of a form elsewhere, with a copy of two lines %s', async (_, written) => {
    const own = await open(
      `${field}${opening}<input type="hidden" id="kept" name="text"></form>`,
      `const copy = () => { kept.value = ${written}; };`,
    );
    await typeInto(own);
    await own.page.keyboard.insertText('\nhello');
    await own.page.keyboard.press('F2');
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await expect.poll(() => own.dialog.text(), patient).toContain('has not been sent yet');
    await pause(200);
    expect(own.sent).toEqual([]);
    await own.page.close();
  });

  test('of another form: nobody is asked', async () => {
    const own = await open(
      `${field}${opening}<input type="hidden" name="text" value="other"></form>`,
      'const copy = () => {};',
    );
    await typeInto(own);
    await own.page.keyboard.press('F2');
    await expect.poll(() => own.sent, patient).toEqual(['other']);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test.each(['submit', 'requestSubmit'])(
    '%s() with a copy of the text in another field: nothing is sent, and the person is told',
    async (name) => {
      const own = await open(
        `${opening}${field}<input type="hidden" id="kept" name="text"></form>`,
        `const copy = () => { kept.value = field.value; ${name === 'submit' ? '' : 'form.requestSubmit(); throw 0;'} };`,
      );
      await typeInto(own);
      await own.page.keyboard.press('F2');
      await own.dialog.until(true);
      await own.page.keyboard.press('Enter');
      const shown = () => own.dialog.text();
      await expect.poll(shown, patient).toContain('has not been sent yet');
      await pause(200);
      expect(own.sent).toEqual([]);
      expect((await browser.takeNotes()).map(({ outcome }) => outcome)).toEqual(['cancelled']);
      await own.page.close();
    },
  );
});
