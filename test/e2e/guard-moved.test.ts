// A composer that a page moves into another window when it has been used already: there its nodes keep the prototypes of the
// window where the guard met them first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto } from '../support/asked.ts';
import { untilAsked } from '../support/dialog.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { openOwnPage } from '../support/own-page.ts';
import { patient } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

const go = '<button type="button" id="go" aria-label="Send">Go</button>';
const sends = `const [field, go] = ['field', 'go'].map((id) => document.getElementById(id));
  field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); window.got.push(field.value); } });
  go.onclick = () => window.got.push(field.value);`;
const windows = {
  'a picture-in-picture window':
    'documentPictureInPicture.requestWindow({ width: 400, height: 300 })',
  'a popup': "window.open('', 'own', 'width=600,height=500')",
};

describe.each(Object.entries(windows))('into %s', (_, open) => {
  test.each(['Enter', 'click'])('by %s', async (by) => {
    const own = await openOwnPage(
      browser,
      `<button id="open">Open</button><div id="chat">${field}${go}</div>`,
      `${sends} document.getElementById('open').onclick = async () => {
         const w = await ${open}; w.document.body.append(document.getElementById('chat')); };`,
    );
    await typeInto(own);
    const [other] = await Promise.all([
      browser.context.waitForEvent('page'),
      own.page.locator('#open').click(),
    ]);
    await other.locator('#field').click();
    if (by === 'Enter') await other.keyboard.press('Enter');
    else await other.locator('#go').click();
    await untilAsked(other);
    expect(await own.got()).toEqual([]);
    await other.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([clean]);
    await other.close();
    await own.page.close();
  });
});

test.each(['Enter', 'click'])('out of a frame, by %s', async (by) => {
  const own = await openOwnPage(
    browser,
    `<iframe id="frame"></iframe><div id="chat">${field}${go}</div>`,
    `${sends} const inner = frame.contentDocument; inner.body.append(field);
     window.back = () => { chat.prepend(field); field.focus(); };`,
  );
  await own.page.frameLocator('#frame').locator('#field').click();
  await own.page.keyboard.insertText(typed);
  await own.page.evaluate('back()');
  if (by === 'Enter') await own.page.keyboard.press('Enter');
  else await own.page.locator('#go').click();
  await askedThenOnce(own);
});
