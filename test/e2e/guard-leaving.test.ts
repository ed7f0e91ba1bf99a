// What a page does when a field is left, or when the dialog comes: it may take the text by that, or close what the text stands
// in. And pages that know of their text by another way than `input`. Each page keeps what it would have sent.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto, untilClean } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
beforeEach(() => browser.setPolicy(policyOf('redact')));
afterAll(() => browser?.close());

const go = '<button type="button" id="go" aria-label="Send">↑</button>';
const elsewhere = '<p id="else">elsewhere</p>';
const input = '<input id="field">';
const sendsByEnter = `field.addEventListener('keydown', (e) => { if (e.key !== 'Enter') return; e.preventDefault();
  if (field.value) window.got.push(field.value); field.value = ''; });`;

describe.each(['blur', 'focusout', 'change'])('a page that sends on %s', (type) => {
  const sends = `field.addEventListener('${type}', () => { if (field.value) window.got.push(field.value); });`;

  test.each([field, input])('the coming of the dialog does not count: %s', async (body) => {
    const own = await openOwnPage(browser, body, sends + sendsByEnter);
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('a field that is left with a finding in it is not taken, and nobody is asked; without one it is', async () => {
    const own = await openOwnPage(browser, field + elsewhere, sends);
    await typeInto(own);
    await own.page.locator('#else').click();
    await pause(200);
    expect(await own.got()).toEqual([]);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.locator('#field').fill('nothing in it');
    await own.page.locator('#else').click();
    await expect.poll(own.got, patient).toEqual(['nothing in it']);
    await own.page.close();
  });
});

describe('a page that knows its text by', () => {
  const knows = {
    'a key that comes up': ['keyup', field, 'field.value'],
    'a change': ['change', field, 'field.value'],
    'the loss of the focus': ['blur', field, 'field.value'],
    'a key that comes up, in an editable element': [
      'keyup',
      '<div id="field" contenteditable style="min-height:40px"></div>',
      'field.innerText',
    ],
  } as const;

  test.each(Object.entries(knows))(
    '%s: it sends the cleaned one',
    async (_, [type, body, text]) => {
      const own = await openOwnPage(
        browser,
        `<div>${body}${go}</div>`,
        `let state = ''; field.addEventListener('${type}', () => { state = ${text}; });
       go.onclick = () => window.got.push(state);`,
      );
      await typeInto(own);
      await own.page.keyboard.type('.');
      await own.page.locator('#go').click();
      await askedThenOnce(own, `${clean}.`);
    },
  );
});

/** The text is redacted, and before it is released the person types on in another field. @returns what they type. */
async function redactAndTypeOn(own: OwnPage): Promise<string> {
  await own.dialog.until(true);
  await own.page.keyboard.press('Enter');
  await untilClean(own);
  await own.page.locator('#other').click();
  const words = 'typed on in another field';
  await own.page.keyboard.type(words, { delay: 30 });
  return words;
}

test('somebody who is in another field when a text is released stays there, and the page hears that the first one was left', async () => {
  const own = await openOwnPage(
    browser,
    `<div>${field}${go}</div><input id="other">`,
    `let left = 0; for (const type of ['blur', 'focusout', 'change']) field.addEventListener(type, () => left++);
     go.onclick = () => window.got.push(field.value, left);`,
  );
  await typeInto(own);
  await own.page.locator('#go').click();
  const words = await redactAndTypeOn(own);
  await expect.poll(own.got, patient).toEqual([clean, 3]);
  expect(await own.page.locator('#other').inputValue()).toBe(words);
  await own.page.close();
});

test('a line that is made of the key is not made in the field where the person is by now', async () => {
  const own = await openOwnPage(browser, `${field}<textarea id="other"></textarea>`);
  await typeInto(own);
  await own.page.keyboard.press('Enter');
  const words = await redactAndTypeOn(own);
  expect(await own.page.locator('#other').inputValue()).toBe(words);
  await own.page.close();
});

describe('a page that puts the older text back', () => {
  const moments = {
    'when the field is left': 'field.onblur',
    'when the control is pressed': 'go.onmousedown',
  };

  test.each(Object.entries(moments))(
    '%s: nothing is sent, and the person is told',
    async (_, at) => {
      const own = await openOwnPage(
        browser,
        `<div>${field}${go}</div>`,
        `go.onclick = () => window.got.push(field.value);
       field.oninput = () => { const first = field.value; field.oninput = null; ${at} = () => { field.value = first; }; };`,
      );
      await typeInto(own);
      await own.page.locator('#go').click();
      await own.dialog.until(true);
      await own.page.keyboard.press('Enter');
      await expect.poll(() => own.dialog.text(), patient).toContain('has not been sent yet');
      expect(await own.got()).toEqual([]);
      await own.page.keyboard.press('Escape');
      await own.dialog.until(false);
      await pause(500);
      expect(await own.got()).toEqual([]);
      expect((await browser.takeNotes()).map(({ outcome }) => outcome)).toEqual(['cancelled']);
      await own.page.close();
    },
  );
});

describe('what closes while a dialog is open', () => {
  const closing = {
    'a panel that closes when the focus leaves it': `panel.addEventListener('focusout', (e) => {
       if (!panel.contains(e.relatedTarget)) { field.value = ''; panel.hidden = true; } });`,
    'a popover': `panel.popover = 'auto'; panel.showPopover(); field.focus();
       for (const type of ['toggle', 'beforetoggle']) panel.addEventListener(type, (e) => {
         if (e.newState === 'closed') field.value = ''; });`,
  };

  describe.each(Object.entries(closing))('%s', (_, script) => {
    const open = () =>
      openOwnPage(browser, `<div id="panel">${field}${go}</div>`, script + sendsByEnter);

    test('the text stands there after a no', async () => {
      const own = await open();
      await typeInto(own);
      await own.page.keyboard.press('Enter');
      await own.dialog.until(true);
      await own.page.keyboard.press('Escape');
      await own.dialog.until(false);
      await pause(200);
      expect(await own.page.locator('#field').inputValue()).toBe(typed);
      expect(await own.page.locator('#field').isVisible()).toBe(true);
      await own.page.keyboard.insertText('!');
      expect(await own.page.locator('#field').inputValue()).toBe(`${typed}!`);
      expect(await own.got()).toEqual([]);
      await own.page.close();
    });

    test('and goes cleaned after a yes', async () => {
      const own = await open();
      await typeInto(own);
      await own.page.keyboard.press('Enter');
      await askedThenOnce(own);
    });
  });
});

test('an editor that sends by the input of a paragraph, not by the key', async () => {
  const own = await openOwnPage(
    browser,
    '<div id="field" contenteditable style="min-height:40px"></div>',
    `field.addEventListener('beforeinput', (e) => { if (e.inputType !== 'insertParagraph') return;
       e.preventDefault(); window.got.push(field.innerText); });`,
  );
  await typeInto(own);
  await own.page.keyboard.press('Enter');
  await askedThenOnce(own);
});
