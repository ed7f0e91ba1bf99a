// Ways around the guard that somebody looked for: a document opened anew, what sends by another event than a click or a
// key going down, composers that hide. Each page keeps what it would have sent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { card, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

const typed = `card number ${card}`;
const clean = 'card number [CARD_1]';
const field = '<textarea id="field"></textarea>';

async function typeInto(own: OwnPage): Promise<void> {
  await own.page.locator('#field').click();
  await own.page.keyboard.insertText(typed);
}

/** Nothing has gone when the dialog stands; the recommended answer sends the cleaned text, once. */
async function askedThenOnce(own: OwnPage, wanted: unknown = clean): Promise<void> {
  await own.dialog.until(true);
  expect(await own.got()).toEqual([]);
  await own.page.keyboard.press('Enter');
  await expect.poll(own.got, patient).toEqual([wanted]);
  await pause(200);
  expect(await own.got()).toEqual([wanted]);
  await own.page.close();
}

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
    await frame.locator(':root > aside').waitFor({ state: 'attached' });
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
    await other.locator(':root > aside').waitFor({ state: 'attached' });
    expect(await own.got()).toEqual([]);
    await other.close();
    await own.page.close();
  });
});
