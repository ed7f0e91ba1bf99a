// What chat front ends and their editors were seen to do that no plain field does: each page does one of these things, and
// names who does it. Trusted input, the real clipboard; the page keeps what it would have sent.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { card, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
beforeEach(() => browser.setPolicy(policyOf('redact')));
afterAll(() => browser?.close());

const typed = `card number ${card}`;
const clean = 'card number [CARD_1]';
const area = '<textarea id="field" style="width:400px;height:60px"></textarea>';
const rich =
  '<div id="field" contenteditable="true" style="width:400px;min-height:60px;white-space:pre-wrap"></div>';
const go = '<button type="button" id="go">Send</button>';
/** Enter sends what `read` gives. */
const sendsByEnter = (read: string) =>
  `field.addEventListener('keydown', (e) => { if (e.key !== 'Enter' || e.shiftKey) return;
     e.preventDefault(); const text = ${read}; if (text.trim()) window.got.push(text); });`;

async function typeInto({ page }: OwnPage, text = typed): Promise<void> {
  await page.locator('#field').click();
  await page.keyboard.insertText(text);
}

async function paste({ page }: OwnPage, text = typed): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Takes the recommended answer. */
async function answer({ dialog, page }: OwnPage): Promise<void> {
  await dialog.until(true);
  await page.keyboard.press('Enter');
  await dialog.until(false);
}

async function askedThenOnce(own: OwnPage, wanted: string = clean): Promise<void> {
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await answer(own);
  await expect.poll(own.got, patient).toEqual([wanted]);
  await pause(200);
  expect(await own.got()).toEqual([wanted]);
  await own.page.close();
}

const shown = ({ page }: OwnPage) =>
  page.locator('#field').evaluate((field) => (field as HTMLElement).innerText.trim());

describe('what sends', () => {
  const icon = (inside: string, style = '') =>
    `<div id="go" style="width:40px;height:40px;${style}"><svg width="40" height="40">${inside}</svg></div>`;
  const drawing = '<path d="M0 0h4v4z"></path>';
  const controls = {
    'a part of the icon names it, beside the pointer': icon(
      '<path id="icon-send" d="M0 0h4v4z" />',
    ),
    'the drawing that it refers to names it': icon('<use href="#paper-plane"></use>'),
    'an icon without a name, made to be clicked': icon(drawing, 'cursor:pointer'),
    'a drawing without a name, made to be clicked': `<svg id="go" width="40" height="40" style="cursor:pointer">${drawing}</svg>`,
    'a picture that names itself': '<img id="go" alt="Send" style="width:40px;height:40px">',
    'a picture as a button':
      '<input type="image" id="go" alt="Send" style="width:40px;height:40px">',
  };

  test.each(Object.entries(controls))('a plain element: %s', async (_, control) => {
    const script = `go.addEventListener('click', () => window.got.push(field.value));`;
    const own = await openOwnPage(browser, `<div>${area}${control}</div>`, script);
    await typeInto(own);
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });

  describe.each(['contenteditable="false"', ''])('a button within the editor (%s)', (fixed) => {
    test.each(['click', 'Space', 'Enter'])('by %s', async (by) => {
      const own = await openOwnPage(
        browser,
        `<div contenteditable style="min-height:60px"><p id="field">x</p><button type="button" id="go" ${fixed}>Send</button></div>`,
        `go.addEventListener('click', () => window.got.push(field.textContent));`,
      );
      await typeInto(own);
      if (by === 'click') await own.page.locator('#go').click();
      else
        await own.page
          .locator('#go')
          .focus()
          .then(() => own.page.keyboard.press(by));
      // In one that can be edited itself a space is a space.
      if (fixed || by !== 'Space') await own.dialog.until(true);
      else await pause(300);
      expect(await own.got()).toEqual([]);
      await own.page.close();
    });
  });

  test('Enter, while the panel around the composer has the focus', async () => {
    const own = await openOwnPage(
      browser,
      `<main tabindex="-1"><p id="words">words</p>${area}</main>`,
      `document.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push(field.value); });`,
    );
    await typeInto(own);
    await own.page.locator('#words').click();
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('Shift+Enter in a field of one line', async () => {
    const own = await openOwnPage(
      browser,
      '<input id="field">',
      `field.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.got.push(field.value); });`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Shift+Enter');
    await askedThenOnce(own);
  });
});

describe('a text that is given to no field, and put into the composer by the page', () => {
  test('a paste while nothing has the focus', async () => {
    const own = await openOwnPage(
      browser,
      `<h1>Chat</h1>${area}`,
      `document.addEventListener('paste', (e) => { if (e.target !== field) field.value += e.clipboardData.getData('text/plain'); });`,
    );
    await own.page.locator('h1').click();
    await paste(own);
    await own.dialog.until(true);
    expect(await own.page.locator('#field').inputValue()).toBe('');
    await answer(own);
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe(clean);
    await own.page.close();
  });

  test('a paste into a field that is no prompt is its own business', async () => {
    const own = await openOwnPage(browser, `<input type="password" id="secret">${area}`);
    await own.page.locator('#secret').click();
    await paste(own);
    await expect.poll(() => own.page.locator('#secret').inputValue(), patient).toBe(typed);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('a drop beside the field', async () => {
    const own = await openOwnPage(
      browser,
      `<div id="zone" style="width:400px;height:100px">Drop here</div>${area}`,
      `zone.addEventListener('dragover', (e) => e.preventDefault());
       zone.addEventListener('drop', (e) => { e.preventDefault(); field.value += e.dataTransfer.getData('text/plain'); });`,
    );
    const box = await own.page.locator('#zone').boundingBox();
    const at = { x: (box?.x ?? 0) + 50, y: (box?.y ?? 0) + 50 };
    const cdp = await own.page.context().newCDPSession(own.page);
    const items = [{ mimeType: 'text/plain', data: typed }];
    const data = { items, files: [], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    await own.dialog.until(true);
    expect(await own.page.locator('#field').inputValue()).toBe('');
    await answer(own);
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toBe(clean);
    await own.page.close();
  });
});

describe('how an editor takes what is written', () => {
  test.each(['at once', 'in a promise'])(
    'it puts a pasted line in by itself, %s: Shift+Enter makes one line and no second, also behind an empty one',
    async (when) => {
      const own = await openOwnPage(
        browser,
        rich,
        `field.addEventListener('paste', async (e) => { e.preventDefault(); const text = e.clipboardData.getData('text/plain');
           ${when === 'at once' ? '' : 'await 0;'} document.execCommand('insertText', false, text); });`,
      );
      await typeInto(own);
      for (const key of ['Shift+Enter', 'a', 'Shift+Enter', 'Shift+Enter', 'b']) {
        await own.page.keyboard.press(key);
        await pause(100);
      }
      const lines = () => own.page.locator('#field').evaluate(({ innerHTML }) => innerHTML);
      const wanted = `${typed}<div>a</div><div><br></div><div>b</div>`;
      await expect.poll(lines, patient).toBe(wanted);
      expect(await own.dialog.isOpen()).toBe(false);
      await own.page.close();
    },
  );

  test('it pastes by way of a box of its own, and of a line makes a break that only keeps its block open (TinyMCE)', async () => {
    const own = await openOwnPage(
      browser,
      rich.replace(';white-space:pre-wrap', '').replace('></div>', '><p><br></p></div>'),
      `field.addEventListener('paste', (e) => { e.preventDefault(); const box = document.createElement('div');
         box.textContent = 'for a moment'; field.append(box);
         setTimeout(() => { box.remove(); const s = getSelection(); const { anchorNode: node, anchorOffset: at } = s;
           s.getRangeAt(0).insertNode(document.createElement('br')); s.collapse(node, at); }); });`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Shift+Enter');
    await pause(300);
    await own.page.keyboard.insertText('and more');
    const lines = () => own.page.locator('#field').evaluate(({ innerHTML }) => innerHTML);
    await expect.poll(lines, patient).toBe(`<p>${typed}<br>and more</p>`);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('it puts a text node of a paste in by itself, and a line at the end of that does not show (Chainlit)', async () => {
    const own = await openOwnPage(
      browser,
      rich,
      `field.addEventListener('paste', (e) => { e.preventDefault();
         const range = getSelection().getRangeAt(0); range.deleteContents();
         range.insertNode(document.createTextNode(e.clipboardData.getData('text/plain'))); range.collapse(); });
       ${sendsByEnter('field.innerText.trim()')}`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Shift+Enter');
    await pause(300);
    await own.page.keyboard.insertText('and more');
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own, `${clean}\nand more`);
  });

  test('it drops the line breaks of a paste (Ant Design X): they are kept all the same', async () => {
    const own = await openOwnPage(
      browser,
      rich,
      `field.addEventListener('paste', (e) => { e.preventDefault();
         document.execCommand('insertText', false, e.clipboardData.getData('text/plain').replaceAll('\\n', '')); });
       ${sendsByEnter('field.innerText.trim()')}`,
    );
    await own.page.locator('#field').click();
    for (const [index, line] of ['one', card, 'three'].entries()) {
      if (index > 0) await own.page.keyboard.press('Shift+Enter');
      await own.page.keyboard.insertText(line);
    }
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own, 'one\n[CARD_1]\nthree');
  });

  test('it takes an input of a paste only after the paste itself (wangEditor)', async () => {
    const own = await openOwnPage(
      browser,
      rich.replace('<div', '<div data-slate-editor="true"'),
      `field.addEventListener('beforeinput', (e) => { if (e.inputType === 'insertFromPaste') e.preventDefault(); });
       field.addEventListener('paste', (e) => { e.preventDefault();
         document.execCommand('insertText', false, e.clipboardData.getData('text/plain')); });
       ${sendsByEnter('field.innerText.trim()')}`,
    );
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await askedThenOnce(own);
  });

  test('it draws no selection until 50 ms after the focus (CKEditor): the caret is behind the text', async () => {
    const own = await openOwnPage(
      browser,
      rich,
      `let fresh = false;
       field.addEventListener('focus', () => { fresh = true; setTimeout(() => { fresh = false; }, 50); });
       field.addEventListener('paste', (e) => { e.preventDefault(); const s = getSelection(); const { anchorNode: node, anchorOffset: at } = s;
         document.execCommand('insertText', false, e.clipboardData.getData('text/plain')); if (fresh) s.collapse(node, at); });`,
    );
    await typeInto(own, 'Begin end');
    for (let step = 0; step < 3; step += 1) await own.page.keyboard.press('ArrowLeft');
    await paste(own, card);
    await answer(own);
    await expect.poll(() => shown(own), patient).toBe('Begin [CARD_1]end');
    await pause(120);
    await own.page.keyboard.insertText('X');
    expect(await shown(own)).toBe('Begin [CARD_1]Xend');
    await own.page.close();
  });

  test('it reads the clipboard before it takes a paste (Monaco): it finds what it is given, and does not wait', async () => {
    const own = await openOwnPage(
      browser,
      rich,
      `field.addEventListener('paste', async (e) => { e.preventDefault(); const text = e.clipboardData.getData('text/plain');
         window.got.push(await navigator.clipboard.readText());
         document.execCommand('insertText', false, text); });`,
    );
    await own.page.locator('#field').click();
    await paste(own);
    await answer(own);
    await expect.poll(() => shown(own), patient).toBe(clean);
    expect(await own.got()).toEqual([clean]);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });
});

test('its blocks stand twice when something is written, and stay so (Editor.js): nobody is told that all is as before', async () => {
  const own = await openOwnPage(
    browser,
    rich,
    `${sendsByEnter('field.innerText')}
     const double = '${typed} ${typed}'; let written = false;
     new MutationObserver(() => { written ||= field.innerText.includes('[');
       if (written && field.innerText !== double) field.innerText = double; })
       .observe(field, { childList: true, characterData: true, subtree: true });`,
  );
  await typeInto(own);
  await own.page.keyboard.press('Enter');
  await own.dialog.until(true);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.dialog.text, patient).toContain('The field is not as you left it');
  expect(await own.dialog.text()).toContain(clean);
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

describe('the element that takes the keys holds one line only, and the text is drawn beside it (Monaco)', () => {
  const drawn = `<div><div class="lines" style="width:400px;min-height:60px;line-height:20px"></div>
    <div id="field" tabindex="0" style="height:20px;width:400px"></div></div>`;
  const script = `const context = new EditContext(); field.editContext = context;
    const lines = document.querySelector('.lines'); let text = ''; let all = false;
    const draw = () => { lines.replaceChildren(...text.split('\\n').map((line) =>
      Object.assign(document.createElement('div'), { textContent: line }))); };
    const hold = () => { const line = text.split('\\n').at(-1); context.updateText(0, context.text.length, line);
      context.updateSelection(line.length, line.length); };
    const put = (added) => { text = all ? added : text + added; all = false; draw(); hold(); };
    context.addEventListener('textupdate', (e) => put(e.text));
    const send = () => { if (text) window.got.push(text); text = ''; draw(); hold(); };
    field.addEventListener('keydown', (e) => {
      if (e.key === 'Enter') { e.preventDefault(); if (e.shiftKey) put('\\n'); else send(); }
      if (e.key === 'a' && e.ctrlKey) { e.preventDefault(); all = true; } });
    field.addEventListener('paste', (e) => { e.preventDefault(); put(e.clipboardData.getData('text/plain')); });
    go.addEventListener('click', send);`;

  describe.each(['', 'has-placeholder', 'show-line-numbers'])('in a box named “%s”', (name) => {
    const body = `<div><div class="${name}">${drawn}</div></div>`;

    test.each(['Enter', 'click'])('what stands in another line is found, by %s', async (by) => {
      const own = await openOwnPage(browser, `<div>${body}</div>${go}`, script);
      await own.page.locator('#field').click();
      await own.page.keyboard.insertText(card);
      await own.page.keyboard.press('Shift+Enter');
      await own.page.keyboard.insertText('and more');
      if (by === 'Enter') await own.page.keyboard.press('Enter');
      else await own.page.locator('#go').click();
      await askedThenOnce(own, '[CARD_1]\nand more');
    });
  });
});

describe('a field without spelling help is no editor that draws its text, only because nothing has a size or shows', () => {
  const helpless = '<textarea id="field" spellcheck="false" autocorrect="off" autocapitalize="off"';
  const fields = {
    'around it is no box': `<div style="display:contents;overflow:hidden">${helpless}></textarea></div>`,
    'the box around it is flat': `<div style="position:relative;height:0">${helpless} style="position:absolute;top:60px"></textarea></div>`,
    'it lies unseen over a drawing of its text': `<div><canvas width="300" height="40"></canvas><p>words</p>${helpless} style="opacity:0;width:300px"></textarea></div>`,
  };

  describe.each(Object.entries(fields))('%s', (_, body) => {
    test.each(['Enter', 'click'])('by %s', async (by) => {
      const own = await openOwnPage(
        browser,
        `<p>Ask me</p>${body}<div style="padding-top:150px">${go}</div>`,
        `${sendsByEnter('field.value')} go.onclick = () => window.got.push(field.value);`,
      );
      await typeInto(own);
      if (by === 'Enter') await own.page.keyboard.press('Enter');
      else await own.page.locator('#go').click();
      await askedThenOnce(own);
    });
  });

  test('a narrow one beside a drawing that nobody can read: what it holds is asked about', async () => {
    const own = await openOwnPage(
      browser,
      `<div><canvas width="90" height="40"></canvas>${helpless} style="opacity:0;width:90px"></textarea></div>${go}`,
      sendsByEnter('field.value'),
    );
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  });
});
