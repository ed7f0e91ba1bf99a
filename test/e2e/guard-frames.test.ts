// A composer in one frame, what sends it in another one of the same origin: asked about in the frame of the text, and
// released where it was held.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clean, field, typed } from '../support/asked.ts';
import { untilAsked } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const button = '<div role="button" tabindex="0" id="go" aria-label="Send">Go</div>';
const frameOf = (name: string, body: string) =>
  `<iframe name="${name}" style="width:600px;height:400px" srcdoc='${body}'></iframe>`;

/** Where the composer and the button stand; the page finds both. */
const places: Record<
  string,
  { readonly body: string; readonly field: string; readonly go: string }
> = {
  'composer in a frame, button in the page': {
    body: frameOf('inner', field) + button,
    field: 'inner',
    go: '',
  },
  'composer in the page, button in a frame': {
    body: field + frameOf('inner', button),
    field: '',
    go: 'inner',
  },
  'each in a frame of its own': {
    body: frameOf('inner', field) + frameOf('other', button),
    field: 'inner',
    go: 'other',
  },
};

const script = (type: string, at: { field: string; go: string }) => `
  const within = (name) => (name ? frames[name].document : document);
  addEventListener('load', () => {
    const field = within('${at.field}').getElementById('field');
    within('${at.go}').getElementById('go').addEventListener('${type}', (e) => {
      if (!e.key || e.key === 'Enter') window.got.push(field.value);
    });
  });`;

const inside = ({ page }: OwnPage, name: string) =>
  name === '' ? page : page.frameLocator(`[name=${name}]`);

async function open(type: string, at: (typeof places)[string], text: string): Promise<OwnPage> {
  await browser.setPolicy(policyOf('redact'));
  const own = await openOwnPage(browser, at.body, script(type, at));
  own.page.setDefaultTimeout(patient.timeout);
  await inside(own, at.field).locator('#field').click();
  await own.page.keyboard.insertText(text);
  return own;
}

async function act(own: OwnPage, type: string, go: string): Promise<void> {
  const control = inside(own, go).locator('#go');
  if (!type.startsWith('key')) return control.click();
  await control.focus();
  await own.page.keyboard.press('Enter');
}

describe.each(Object.entries(places))('%s', (_, at) => {
  test.each(['click', 'pointerdown', 'mouseup', 'keydown', 'keyup'])('by %s', async (type) => {
    const own = await open(type, at, typed);
    await act(own, type, at.go);
    await untilAsked(inside(own, at.field));
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([clean]);
    await pause(200);
    expect(await own.got()).toEqual([clean]);
    const [note, ...more] = await browser.takeNotes();
    expect([note?.outcome, more.length]).toEqual(['redacted', 0]);
    await own.page.close();
  });

  test('a text without a finding goes at once', async () => {
    const own = await open('click', at, 'nothing to find');
    await act(own, 'click', at.go);
    expect(await own.got()).toEqual(['nothing to find']);
    expect(await inside(own, at.field).locator(':root > aside').count()).toBe(0);
    await own.page.close();
  });
});

test('a page that gives its frames and elements the name by which guards find each other', async () => {
  const at = places['composer in a frame, button in the page'] ?? { body: '', field: '', go: '' };
  const name = 'spillwayNeighbour';
  const body = `${at.body}<form id="${name}"></form>${frameOf('third', `<form id="${name}"></form>`)}<iframe name="${name}"></iframe>`;
  const own = await open('click', { ...at, body }, typed);
  await act(own, 'click', '');
  await untilAsked(inside(own, 'inner'));
  expect(await own.got()).toEqual([]);
  await own.page.close();
});

test('a guard that breaks when it is told keeps nothing from the others', async () => {
  const at = places['composer in a frame, button in the page'] ?? { body: '', field: '', go: '' };
  // The first to be told.
  const body = `${frameOf('broken', field)}${at.body}`;
  const own = await open('click', { ...at, body }, typed);
  const told = await breakGuardIn(own, 'broken');
  await act(own, 'click', '');
  await untilAsked(inside(own, 'inner'));
  expect([await told(), await own.got()]).toEqual([true, []]);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await own.page.close();
});

/** In the world of the extension. @returns whether it was told of anything. */
async function breakGuardIn({ page }: OwnPage, name: string): Promise<() => Promise<boolean>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  const run = async (expression: string) => {
    const each = worlds.map((contextId) => cdp.send('Runtime.evaluate', { contextId, expression }));
    return (await Promise.all(each)).map(({ result }) => result.value);
  };
  const broken = `name === '${name}' && 'spillwayNeighbour' in globalThis && (spillwayNeighbour = () => { globalThis.told = true; throw new Error('broken'); }, true)`;
  expect(await run(broken)).toContain(true);
  return async () => (await run(`globalThis.told === true`)).includes(true);
}

test('nothing is told across origins', async () => {
  await browser.setPolicy(policyOf('redact'));
  const other = browser.chat.url.replace('practice.localhost', 'other.practice.localhost');
  const own = await openOwnPage(
    browser,
    `${field}<iframe name="inner" src="${other}/unguarded"></iframe>${button}`,
    `go.onclick = () => window.got.push(field.value);`,
  );
  await own.page.locator('#field').click();
  await own.page.keyboard.insertText('nothing to find');
  await own.page.locator('#go').click();
  await expect.poll(own.got, patient).toEqual(['nothing to find']);
  await own.page.close();
});

test('a frame that is edited as a whole (designMode), the button in the page', async () => {
  await browser.setPolicy(policyOf('redact'));
  const own = await openOwnPage(
    browser,
    `<iframe id="inner"></iframe>${button}`,
    `const d = inner.contentDocument; d.designMode = 'on'; go.onclick = () => window.got.push(d.body.innerText.trim());`,
  );
  await own.page.locator('#inner').click();
  await own.page.keyboard.insertText(typed);
  await own.page.locator('#go').click();
  await untilAsked(own.page.frameLocator('#inner'));
  expect(await own.got()).toEqual([]);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([clean]);
  await own.page.close();
});

describe('a page and a window that it has opened', () => {
  const opens = (
    body: string,
    sends: string,
  ) => `let w; const find = (id) => w.document.getElementById(id);
    document.getElementById('open').onclick = () => {
      w = window.open('', 'own', 'width=600,height=500'); w.document.body.innerHTML = '${body}'; ${sends} };`;

  async function openBoth(body: string, script: string) {
    await browser.setPolicy(policyOf('redact'));
    const own = await openOwnPage(browser, `<button id="open">Open</button>${body}`, script);
    const [other] = await Promise.all([
      browser.context.waitForEvent('page'),
      own.page.locator('#open').click(),
    ]);
    return { own, other };
  }

  test('the button in the page, the composer in the window', async () => {
    const sends = `go.onclick = () => window.got.push(find('field').value);`;
    const { own, other } = await openBoth(button, opens(field, sends));
    await other.locator('#field').click();
    await other.keyboard.insertText(typed);
    await own.page.bringToFront();
    await own.page.locator('#go').click();
    await untilAsked(other);
    expect(await own.got()).toEqual([]);
    await other.bringToFront();
    await other.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([clean]);
    await other.close();
    await own.page.close();
  });

  test('each has a composer: a draft with a finding in the one holds nothing back in the other', async () => {
    const sends = `find('go').onclick = () => window.got.push(find('field').value);`;
    const { own, other } = await openBoth(field, opens(field + button, sends));
    await own.page.locator('#field').click();
    await own.page.keyboard.insertText(typed);
    await other.bringToFront();
    await other.locator('#field').click();
    await other.keyboard.insertText('nothing to find');
    await other.locator('#go').click();
    await expect.poll(own.got, patient).toEqual(['nothing to find']);
    expect(await own.dialog.isOpen()).toBe(false);
    await other.close();
    await own.page.close();
  });
});
