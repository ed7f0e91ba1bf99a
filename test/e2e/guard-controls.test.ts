// Which clicks send: by what a control says, by where it stands, and by what else there is. A click on what does something else
// is nobody's business, also with a finding in the composer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

const sends = `document.querySelector('#go').addEventListener('click', () => window.got.push(field.value));`;
const inRow = (control: string) => `<div>${field}${control}</div>`;
const others = '<button type="button">Bold</button><button type="button">Copy</button>';
const hand = 'style="cursor:pointer"';
const drawing = '<svg width="20" height="20"><path d="M0 0h9v9z"></path></svg>';

describe('asked about: a click on', () => {
  const controls = {
    'a verb beside the composer': `${others}<button id="go">Generate image</button>`,
    'a verb as the label of an icon': `${others}<button id="go" aria-label="Run">${drawing}</button>`,
    'a verb of another script': `${others}<button id="go">生成</button>`,
    'an arrow': `${others}<button id="go">➤</button>`,
    'an arrow of an icon font': `${others}<button id="go">${'<i class="material-icons">arrow_upward</i>'}</button>`,
    'an icon that a class names': `${others}<button id="go">${'<i class="fa fa-paper-plane"></i>'}</button>`,
    'a button that a style sheet draws': `${others}<style>#go::before { content: "»" }</style><button id="go"></button>`,
    'what another element names': `${others}<i id="l" hidden>Send</i><button id="go" aria-labelledby="l">✓</button>`,
    'the only button there, in a language that nobody here knows': '<button id="go">Tuma</button>',
    'an icon beside which another one may be shown': `${others}<button id="go"><svg class="lucide lucide-mic" hidden></svg>${drawing}</button>`,
    'a sign that nobody here knows, alone': '<button id="go">✨</button>',
    'a plain element that reads “Send”': `${others}<span id="go">Send</span>`,
    'a plain element made to be clicked': `${others}<div id="go" ${hand}><b>Send it</b></div>`,
    'a link without an address': `${others}<a id="go">Send</a>`,
    'a link with a script for an address': `${others}<a id="go" href="javascript:void 0">Send</a>`,
    'a summary': `${others}<details><summary id="go">Send</summary></details>`,
    'a button of a design system': `${others}<my-button id="go">Send</my-button>`,
  };

  test.each(Object.entries(controls))('%s', async (_, control) => {
    const element = `customElements.define('my-button', class extends HTMLElement { connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>'; } });`;
    const own = await openOwnPage(browser, inRow(control), element + sends);
    await typeInto(own);
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });

  test.each([
    `<header><h1>Playground</h1><button id="go">Run</button></header><main>${field}</main>`,
    `<aside><button id="go">Generate</button></aside><main>${field}${'<button>Copy</button>'}</main>`,
  ])(
    'what runs a prompt from elsewhere, where nothing beside the composer may send: %s',
    async (body) => {
      const own = await openOwnPage(browser, `<div>${body}</div>`, sends);
      await typeInto(own);
      await own.page.locator('#go').click();
      await askedThenOnce(own);
    },
  );

  test('a label of a button that is out of sight: once', async () => {
    const own = await openOwnPage(
      browser,
      inRow(
        `${others}<label for="go" id="label">Send</label><button id="go" style="position:absolute;left:-999px"></button>`,
      ),
      sends,
    );
    await typeInto(own);
    await own.page.locator('#label').click();
    await askedThenOnce(own);
  });

  test('a link that carries the text', async () => {
    const own = await openOwnPage(
      browser,
      inRow(`${others}<a id="go" href="/">Open</a>`),
      `field.oninput = () => { go.href = '/unguarded?q=' + encodeURIComponent(field.value); };
       go.onclick = (e) => { e.preventDefault(); window.got.push(new URL(go.href).searchParams.get('q')); };`,
    );
    await typeInto(own);
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });
});

/** A click on `#go` reaches the page, the text stays where it is, and nobody is asked. */
async function clickedUnasked(body: string): Promise<void> {
  const own = await openOwnPage(
    browser,
    body,
    `addEventListener('submit', (e) => { e.preventDefault(); window.got.push('submitted'); });
     document.querySelector('#go').addEventListener('click', () => window.got.push('clicked'));`,
  );
  await typeInto(own);
  await own.page.locator('#go').click();
  await expect.poll(own.got, patient).toContain('clicked');
  await pause(200);
  expect(await own.dialog.isOpen()).toBe(false);
  expect(await own.page.locator('#field').inputValue()).toBe(typed);
  await own.page.close();
}

describe('nobody is asked: a click on', () => {
  const send = `<button type="button" aria-label="Send">${drawing}</button>`;
  const pages = {
    'what copies, alone beside a field': inRow('<button id="go">Copy</button>'),
    'a verb, where another one says that it sends': inRow(`<button id="go">Search</button>${send}`),
    'an icon without a name, where another one says that it sends': inRow(
      `<button id="go">${drawing}</button>${send}`,
    ),
    'a switch named as a verb': inRow('<button id="go" aria-pressed="false">Search</button>'),
    'an icon at the head of the page': `<header><button id="go">${drawing}</button></header>${inRow(send)}`,
    'a link about something else that is sent': `<nav><a id="go" href="#">Send feedback</a></nav>${inRow(send)}`,
    'an icon at the side, where the one beside the composer has no name either': `<aside><button id="go">${drawing}</button></aside>${inRow(`<button>${drawing}</button>`)}`,
    'a verb at the side': `<aside><button id="go">Search chats</button></aside>${inRow(`<button>${drawing}</button>`)}`,
    'a tab': `<div role="tablist"><button role="tab" id="go">Ask</button></div>${inRow(send)}`,
    'what signs out': `<form method="post"><button id="go">Log out</button></form>${inRow(send)}`,
    'what begins anew, as the tool’s description has it': `<form><button type="submit" id="go">New chat</button></form>${inRow(send)}`,
    'a sign that adds, alone beside a field': inRow('<button id="go">+</button>'),
    'a sign that closes, alone beside a field': inRow('<button id="go">×</button>'),
    'a face, alone beside a field': inRow('<button id="go">😀</button>'),
    'what adds a file, while what sends cannot be pressed': inRow(
      `<button id="go" aria-label="Add files">${drawing}</button><button disabled aria-label="Send">${drawing}</button>`,
    ),
    'an icon that its set names as another, beside one without a name': inRow(
      `<button id="go"><svg class="lucide lucide-copy" width="20" height="20"></svg></button><button>${drawing}</button>`,
    ),
    'a style of an editor, beside an icon without a name': inRow(
      `<button id="go" class="ql-bold">${drawing}</button><button>${drawing}</button>`,
    ),
    'a verb in a block of code': `<pre><button id="go">Run</button>code</pre>${inRow(`<button>${drawing}</button>`)}`,
    'an icon in an answer': `<article>words<button id="go">${drawing}</button></article>${inRow(`<button>${drawing}</button>`)}`,
    'words in a box named after sending': `<div class="message-send"><p id="go">old words</p></div>${field}`,
  };

  test.each(Object.entries(pages))('%s', (_, body) => clickedUnasked(body));
});

describe('nobody is asked, in a page as deep as they are: a click on', () => {
  const deep = (body: string) =>
    `<main>${'<div>'.repeat(11)}${inRow(body)}${'</div>'.repeat(11)}</main>`;
  const send = deep(`<button type="button" aria-label="Send">${drawing}</button>`);
  const icon = deep(`<button type="button">${drawing}</button>`);
  const pages = {
    'what accepts cookies': `<div><button id="go">OK</button></div>${icon}`,
    'an arrow to another page': `<div>2 of 3 <button id="go" aria-label="Next">›</button></div>${icon}`,
    'an icon that goes down': `<div><button id="go">${drawing}</button></div>${icon}`,
    'a choice named as a verb': `<div><button id="go">Chat</button><button>Images</button></div>${icon}`,
    'settings that are applied': `<div><label><input type="checkbox">Dark</label><button id="go">Apply</button></div>${icon}`,
    'what sends feedback': `<div role="dialog"><label><input type="radio">Bad</label><button id="go">Submit feedback</button></div>${send}`,
    'a form of its own': `<footer><form><input type="email"><button id="go">Submit</button></form></footer>${send}`,
    'what is called after sending, in a list': `<ul><li><button id="go">Send invoices by mail</button></li></ul>${send}`,
    'what accepts, in a dialog of the page': `<div role="dialog">Cookies <button id="go">Save</button></div>${inRow(`<button>${drawing}</button>`)}`,
    'an icon far above, in a page that is not deep': `<div><button id="go">${drawing}</button></div><div style="height:400px">words</div>${inRow(`<button>${drawing}</button>`)}`,
    'a thumb that is drawn with the icon for sending, and would submit (Flowise)': inRow(
      `<button type="submit" id="go" title="Thumbs Up"><svg class="send-icon" width="20" height="20"></svg></button>${'<button type="submit"><svg class="send-icon" width="20" height="20"></svg></button>'}`,
    ),
    'a thumb without a label, by its class': inRow(
      `<button id="go" class="thumbs-down">${drawing}</button><button>${drawing}</button>`,
    ),
    'what sends an older text again': `<div>hi <button id="go" aria-label="Resend">${drawing}</button></div>${send}`,
  };

  test.each(Object.entries(pages))('%s', (_, body) => clickedUnasked(body));

  test.each([
    [
      'a language that is chosen',
      '<select onchange="form.requestSubmit()"><option>a<option>b</select>',
    ],
    ['a theme', '<input type="checkbox" onchange="form.requestSubmit()">'],
  ])('nor for a form of its own that a script submits: %s', async (_, control) => {
    const own = await openOwnPage(
      browser,
      `<form id="form">${control}</form>${send}`,
      `addEventListener('submit', (e) => { e.preventDefault(); window.got.push('submitted'); });`,
    );
    await typeInto(own);
    if (control.startsWith('<select')) await own.page.locator('select').selectOption('b');
    else await own.page.locator('[type=checkbox]').click();
    await expect.poll(own.got, patient).toEqual(['submitted']);
    await pause(200);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('nor for an Enter in what searches', async () => {
    const own = await openOwnPage(
      browser,
      `<div><input type="search" id="search"><div>${field}</div></div>`,
      `search.onkeydown = (e) => { if (e.key === 'Enter') window.got.push(search.value); };`,
    );
    await typeInto(own);
    await own.page.locator('#search').click();
    await own.page.keyboard.type('holiday');
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual(['holiday']);
    expect(await own.dialog.isOpen()).toBe(false);
    await own.page.close();
  });

  test('and what sends from elsewhere is asked about, where nothing nearer says that it does', async () => {
    const own = await openOwnPage(
      browser,
      `<footer><button type="button">Submit feedback</button></footer>${deep(`<form>${others}<button>Attach</button></form>`)}<div><button id="go">Send</button></div>`,
      sends,
    );
    await typeInto(own);
    await own.page.locator('#go').click();
    await askedThenOnce(own);
  });
});

test('what sends is asked about beside all of these', async () => {
  const own = await openOwnPage(
    browser,
    `<header><button>${drawing}</button></header><form><button type="submit">New chat</button></form>
     <div>${field}${others}<div><button id="go">${drawing}</button></div></div><nav><a href="#">Send feedback</a></nav>`,
    sends,
  );
  await typeInto(own);
  await own.page.locator('#go').click();
  await askedThenOnce(own, clean);
});
