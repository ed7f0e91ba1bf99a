// Ways around the guard that somebody looked for: a document opened anew, what sends by another event than a click or a
// key going down, composers that hide. Each page keeps what it would have sent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto } from '../support/asked.ts';
import { untilAsked } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { otherCard, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

describe('a document that is opened anew takes every listener off the window', () => {
  // The page listens on the window too, in capture, from within what is written.
  const written =
    `${field}<script>addEventListener('keydown', (e) => {
    if (e.key === 'Enter') { e.preventDefault(); top.got.push(field.value); } }, true);</scr` +
    'ipt>';
  const opening = {
    'open and write': (page: string) => `${page}.open(); ${page}.write(html); ${page}.close();`,
    'write alone': (page: string) => `${page}.write(html); ${page}.close();`,
    'writeln alone': (page: string) => `${page}.writeln(html); ${page}.close();`,
  };

  test.each(Object.entries(opening))('this one, by %s', async (_, fill) => {
    await browser.setPolicy(policyOf('redact'));
    const html = JSON.stringify(written).replaceAll('</', '<\\/');
    const own = await openOwnPage(
      browser,
      '<p>before</p>',
      `const html = ${html}; setTimeout(() => { ${fill('document')} }, 200);`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test.each(Object.entries(opening))('that of a frame, by %s', async (_, fill) => {
    await browser.setPolicy(policyOf('block'));
    const html = JSON.stringify(written).replaceAll('</', '<\\/');
    const own = await openOwnPage(
      browser,
      '<iframe id="frame" style="width:600px;height:400px"></iframe>',
      `const html = ${html}; setTimeout(() => { const d = frame.contentDocument; ${fill('d')} }, 200);`,
    );
    const frame = own.page.frameLocator('#frame');
    await frame.locator('#field').click();
    await own.page.keyboard.insertText(typed);
    await own.page.keyboard.press('Enter');
    await untilAsked(frame);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  });

  test('that of a window of its own', async () => {
    await browser.setPolicy(policyOf('block'));
    const own = await openOwnPage(
      browser,
      '<button id="go">Open</button>',
      `go.onclick = () => { const w = open('', 'own', 'width=600,height=500'); w.document.write('${field}'); w.document.close();
         w.document.querySelector('textarea').onkeydown = (e) => { if (e.key === 'Enter') window.got.push(e.target.value); }; };`,
    );
    const [other] = await Promise.all([
      browser.context.waitForEvent('page'),
      own.page.locator('#go').click(),
    ]);
    await other.locator('#field').click();
    await other.keyboard.insertText(typed);
    await other.keyboard.press('Enter');
    await untilAsked(other);
    expect(await own.got()).toEqual([]);
    await other.close();
    await own.page.close();
  });
});

describe('a window that the page fills itself', () => {
  const button = '<button type="button" id="go" aria-label="Send">Go</button>';
  /** What the page writes into it, and how it sends from there. */
  const fill = `const fill = (w) => {
    w.document.body.innerHTML = '${field}${button}';
    const field = w.document.querySelector('textarea');
    const send = () => window.got.push(field.value);
    w.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); send(); } }, true);
    w.document.querySelector('button').addEventListener('click', send);
  };`;
  const opening = {
    'a popup of about:blank': "fill(window.open('about:blank', 'own', 'width=600,height=500'))",
    'a tab of no address': "fill(window.open(''))",
    'a picture-in-picture window':
      'documentPictureInPicture.requestWindow({ width: 400, height: 300 }).then(fill)',
  };

  describe.each(Object.entries(opening))('%s', (_, open) => {
    test.each(['Enter', 'click'])('by %s', async (by) => {
      await browser.setPolicy(policyOf('redact'));
      const own = await openOwnPage(
        browser,
        '<button id="open">Open</button>',
        `${fill} document.getElementById('open').onclick = () => { ${open}; };`,
      );
      const [other] = await Promise.all([
        browser.context.waitForEvent('page'),
        own.page.locator('#open').click(),
      ]);
      await other.locator('#field').click();
      await other.keyboard.insertText(typed);
      if (by === 'Enter') await other.keyboard.press('Enter');
      else await other.locator('#go').click();
      await untilAsked(other);
      expect(await own.got()).toEqual([]);
      await other.keyboard.press('Enter');
      await expect.poll(own.got, patient).toEqual([clean]);
      await pause(200);
      expect(await own.got()).toEqual([clean]);
      await other.close();
      await own.page.close();
    });
  });
});

test.each([
  ['the page', 'a picture-in-picture window', '#go', '#field'],
  ['a popup', 'the page that opened it', '#field', '#go'],
])('the button in %s, the composer in %s', async (_, __, inPage, inOther) => {
  await browser.setPolicy(policyOf('redact'));
  const parts = { '#field': field, '#go': '<button type="button" id="go">Send</button>' };
  type Part = keyof typeof parts;
  const small = 'documentPictureInPicture.requestWindow({ width: 400, height: 300 })';
  const popup = "Promise.resolve(window.open('', 'own', 'width=600,height=500'))";
  const own = await openOwnPage(
    browser,
    `<button id="open">Open</button>${parts[inPage as Part]}`,
    `document.getElementById('open').onclick = async () => {
       const w = await ${inPage === '#go' ? small : popup};
       w.document.body.innerHTML = '${parts[inOther as Part]}';
       const find = (css) => document.querySelector(css) ?? w.document.querySelector(css);
       find('#go').onclick = () => window.got.push(find('#field').value);
     };`,
  );
  const [other] = await Promise.all([
    browser.context.waitForEvent('page'),
    own.page.locator('#open').click(),
  ]);
  const [first, second] = inPage === '#go' ? [other, own.page] : [own.page, other];
  await first.bringToFront();
  await first.locator('#field').click();
  await first.keyboard.insertText(typed);
  await second.locator('#go').click();
  await untilAsked(first);
  expect(await own.got()).toEqual([]);
  await first.bringToFront();
  await first.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await other.close();
  await own.page.close();
});

describe('pages that send by something else than a click or a key going down', () => {
  const onField = (type: string, when = 'true') =>
    `field.addEventListener('${type}', (e) => { if (e.key === 'Enter' && ${when}) window.got.push(field.value.trim()); });`;

  async function open(body: string, script: string, action: 'redact' | 'block' = 'redact') {
    await browser.setPolicy(policyOf(action));
    const own = await openOwnPage(browser, body, script);
    await typeInto(own);
    return own;
  }

  /** Down, and up again when what the key did is done: that is how a finger does it. */
  async function holdDown(own: OwnPage, key: string): Promise<void> {
    await own.page.keyboard.down(key);
    await own.dialog.until(false);
    await pause(60);
    await own.page.keyboard.up(key);
    await pause(400);
  }

  test('the Enter that answers the dialog does not come up in the page', async () => {
    const own = await open(field, onField('keyup'));
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    await holdDown(own, 'Enter');
    expect(await own.got()).toEqual([clean]);
    await own.page.close();
  });

  test('nor the one that says no to it, with the blocked text in the composer', async () => {
    const own = await open(field, onField('keyup'), 'block');
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    while (!/Cancel/.test(await own.dialog.focused())) await own.page.keyboard.press('Tab');
    await holdDown(own, 'Enter');
    expect(await own.got()).toEqual([]);
    expect(await own.page.locator('#field').inputValue()).toBe(typed);
    await own.page.close();
  });

  test.each(['dblclick', 'contextmenu', 'keypress'])(
    'a page whose button listens to %s does not hear of it',
    async (type) => {
      const own = await open(
        `${field}<button type="button" id="go">Send</button>`,
        `go.addEventListener('${type}', () => window.got.push(field.value));`,
      );
      if (type === 'keypress')
        await own.page
          .locator('#go')
          .focus()
          .then(() => own.page.keyboard.press('Enter'));
      else if (type === 'contextmenu') await own.page.locator('#go').click({ button: 'right' });
      else await own.page.locator('#go').dblclick();
      await pause(300);
      expect(await own.got()).toEqual([]);
      await own.page.close();
    },
  );

  test('Enter in a title that sends the text below it, without a form', async () => {
    const own = await open(
      `<div><input id="title"><textarea id="field"></textarea></div>`,
      `title.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push(field.value); });`,
    );
    await own.page.locator('#title').fill('A title');
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('a field for searching, whose page listens to the browser’s own event', async () => {
    const own = await open(
      '<input type="search" id="field">',
      `field.addEventListener('search', () => window.got.push(field.value));`,
    );
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('Enter comes up after its Shift: a line, and the page does not send it', async () => {
    const own = await open(field, onField('keyup', '!e.shiftKey'));
    for (const key of ['Shift', 'Enter']) await own.page.keyboard.down(key);
    for (const key of ['Shift', 'Enter']) await own.page.keyboard.up(key);
    await pause(200);
    expect(await own.got()).toEqual([]);
    expect(await own.page.locator('#field').inputValue()).toBe(`${typed}\n`);
    await own.page.close();
  });

  test('Shift+Enter, where a page sends by it: a line while a finding stands, then the page’s', async () => {
    const own = await open(
      field,
      `field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); window.got.push(field.value); } });`,
    );
    await own.page.keyboard.press('Shift+Enter');
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe(`${typed}\n`);
    expect(await own.got()).toEqual([]);
    await own.page.locator('#field').fill('nothing to find');
    await own.page.keyboard.press('Shift+Enter');
    await expect.poll(own.got, patient).toEqual(['nothing to find']);
    await own.page.close();
  });

  const editable = '<div id="field" contenteditable style="min-height:40px"></div>';
  const byShift = `field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); window.got.push(field.innerText.trim()); } });`;
  const shown = (own: OwnPage) => () => own.page.locator('#field').innerText();

  test('Shift+Enter in an editable element, where a page sends by it: the same', async () => {
    const own = await open(editable, byShift);
    await own.page.keyboard.press('Shift+Enter');
    await own.page.keyboard.insertText('next');
    await expect.poll(shown(own), patient).toBe(`${typed}\nnext`);
    expect([await own.got(), await own.dialog.isOpen()]).toEqual([[], false]);
    await own.page.locator('#field').fill('nothing to find');
    await own.page.keyboard.press('Shift+Enter');
    await expect.poll(own.got, patient).toEqual(['nothing to find']);
    await own.page.close();
  });

  test('a space behind a finding is a space, and nobody is asked', async () => {
    for (const body of [field, editable]) {
      const own = await open(body, '');
      await own.page.keyboard.press('Space');
      await own.page.keyboard.press('x');
      const text = () =>
        own.page.evaluate(() => {
          const at = document.getElementById('field');
          return (at as HTMLTextAreaElement).value ?? at?.textContent;
        });
      await expect.poll(text, patient).toBe(`${typed} x`);
      expect(await own.dialog.isOpen()).toBe(false);
      await own.page.close();
    }
  });

  test('Shift+Enter where no line comes of it: asked about, and the page has the key afterwards', async () => {
    const own = await open(
      editable,
      `${byShift} field.addEventListener('beforeinput', (e) => { if (e.inputType === 'insertLineBreak') e.preventDefault(); });`,
    );
    await own.page.keyboard.press('Shift+Enter');
    await askedThenOnce(own);
  });

  test('Shift+Enter in a field of one line, which sends the form', async () => {
    const own = await open(
      '<form id="form"><input id="field"></form>',
      `form.onsubmit = (e) => e.preventDefault(); field.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push(field.value); });`,
    );
    await own.page.keyboard.press('Shift+Enter');
    await askedThenOnce(own);
  });

  test.each(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])(
    '%s on the button, or on the picture in it',
    async (type) => {
      const own = await open(
        `${field}<button type="button" id="go" aria-label="Send"><svg width="20" height="20"></svg></button>`,
        `go.addEventListener('${type}', () => window.got.push(field.value));`,
      );
      await own.page.locator('#go svg').click();
      await askedThenOnce(own);
    },
  );

  test.each([
    ['keydown', 'Enter'],
    ['keydown', ' '],
    ['keyup', ' '],
    ['keypress', 'Enter'],
  ])('%s of “%s” on a button that is none', async (type, key) => {
    const own = await open(
      `${field}<div role="button" tabindex="0" id="go" aria-label="Send">Go</div>`,
      `go.addEventListener('${type}', (e) => { if (e.key === '${key}') window.got.push(field.value); });`,
    );
    await own.page.locator('#go').focus();
    await own.page.keyboard.press(key === ' ' ? 'Space' : key);
    await askedThenOnce(own);
  });

  test.each(['Enter', 'Space'])('%s on a real button', async (key) => {
    const own = await open(
      `${field}<button type="button" id="go">Send</button>`,
      `go.onclick = () => window.got.push(field.value);`,
    );
    await own.page.locator('#go').focus();
    await own.page.keyboard.press(key);
    await askedThenOnce(own);
  });

  test('Enter, heard by the page as a whole while nothing has the focus', async () => {
    const own = await open(
      field,
      `document.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push(field.value); });`,
    );
    await own.page.locator('#field').blur();
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('an Enter right behind a composition, forged or not', async () => {
    const own = await open(
      field,
      `setInterval(() => dispatchEvent(new CompositionEvent('compositionend')), 5); ${onField('keydown')}`,
    );
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test.each([
    '发送',
    '送信',
    '보내기',
    'Отправить',
    'Wyślij',
    'Gönder',
    'إرسال',
    'שליחה',
    'Skicka',
  ])('a control that says %s', async (word) => {
    const own = await open(
      `${field}<div role="button" id="go">${word}</div>`,
      `go.onclick = () => window.got.push(field.value);`,
    );
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });
});

describe('more than one text, or one that is hard to find', () => {
  test('two composers go with one click: each is asked about', async () => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(
      browser,
      `<div>${field}<textarea id="two">phone +49 30 901820 and card number ${otherCard}</textarea><button type="button" id="go">Send</button></div>`,
      `go.onclick = () => window.got.push(field.value, two.value);`,
    );
    await typeInto(own);
    await own.page.locator('#go').click();
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    const first = () => own.page.locator('#field').inputValue();
    await expect.poll(first, patient).toBe(clean);
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toHaveLength(2);
    expect((await own.got()).join()).not.toMatch(/\d{4}/);
    await own.page.close();
  });

  test('what comes into the composer while the dialog is open is asked about, and not lost', async () => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(
      browser,
      `${field}<button type="button" id="go">Send</button>`,
      `go.onclick = () => window.got.push(field.value);`,
    );
    await typeInto(own);
    await own.page.locator('#go').click();
    await own.dialog.until(true);
    await own.page.evaluate((more) => {
      const composer = document.querySelector('textarea');
      if (composer) composer.value += more;
    }, ` and card number ${otherCard}`);
    await own.page.keyboard.press('Enter');
    await expect.poll(() => own.dialog.text(), patient).toContain('[CARD_2]');
    expect(await own.got()).toEqual([]);
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([`${clean} and card number [CARD_2]`]);
    await own.page.close();
  });

  test.each([
    ['open', 'x-inner', 'x-outer'],
    ['closed', 'x-inner', 'x-outer'],
    ['closed', 'div', 'div'],
  ])('a composer two %s roots deep (%s in %s), the button outside', async (mode, inner, outer) => {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(
      browser,
      '<div id="place"></div><button type="button" id="go">Send</button>',
      `const a = document.createElement('${outer}'); place.append(a);
       const b = document.createElement('${inner}'); a.attachShadow({ mode: '${mode}' }).append(b);
       const root = b.attachShadow({ mode: '${mode}' }); root.innerHTML = '${field}';
       const inside = root.querySelector('textarea'); window.focusIt = () => inside.focus();
       go.onclick = () => window.got.push(inside.value);`,
    );
    await own.page.evaluate(() => (globalThis as unknown as { focusIt(): void }).focusIt());
    await own.page.keyboard.insertText(typed);
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });

  test.each(['Enter', 'click'])(
    'an EditContext, which is no editable element, by %s',
    async (by) => {
      await browser.setPolicy(policyOf('redact'));
      const own = await openOwnPage(
        browser,
        '<div id="field" tabindex="0" style="height:60px"></div><button type="button" id="go">Send</button>',
        `const context = new EditContext(); field.editContext = context;
       const draw = () => { field.textContent = context.text; };
       const put = (from, to, text) => { context.updateText(from, to, text); context.updateSelection(from + text.length, from + text.length); draw(); };
       context.addEventListener('textupdate', draw);
       const send = () => { if (context.text) window.got.push(context.text); put(0, context.text.length, ''); };
       field.addEventListener('keydown', (e) => {
         if (e.key === 'Enter') { e.preventDefault(); send(); }
         if (e.key === 'a' && e.ctrlKey) { e.preventDefault(); context.updateSelection(0, context.text.length); }
       });
       field.addEventListener('paste', (e) => { e.preventDefault(); put(context.selectionStart, context.selectionEnd, e.clipboardData.getData('text/plain')); });
       go.addEventListener('click', send);`,
      );
      await typeInto(own);
      if (by === 'Enter') await own.page.keyboard.press('Enter');
      else await own.page.locator('#go').click();
      await askedThenOnce(own);
    },
  );
});
