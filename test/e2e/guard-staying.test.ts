// What happens to a page between an answer and the release: it draws its composer or its button anew, the person goes to another page,
// to another conversation or to another tab, or presses again. Each page keeps what it would have sent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedThenOnce, clean, field, typed, typeInto, untilClean } from '../support/asked.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';
import { otherCard, patient, pause } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  await browser.setPolicy(policyOf('redact'));
});
afterAll(() => browser?.close());

const go = '<button id="go" aria-label="Send">↑</button>';
const row = `<form id="row"><input id="title">${field}${go}</form>`;
/** As pages drawn from a state do: listeners on what stays, and only what is clicked or sent there counts. */
const sends = `history.pushState({}, '', '/own/first'); const send = () => { const at = document.querySelector('#field'); if (at.value) window.got.push(at.value); at.value = ''; };
  document.addEventListener('submit', (e) => { e.preventDefault(); send(); });
  document.addEventListener('keydown', (e) => { if (e.key !== 'Enter' || e.target.id !== 'field') return; e.preventDefault(); send(); });`;
const outcomes = async () => (await browser.takeNotes()).map(({ outcome }) => outcome);

const ways = ['key', 'click'] as const;
async function press({ page }: OwnPage, by: (typeof ways)[number]): Promise<void> {
  if (by === 'key') await page.keyboard.press('Enter');
  else await page.locator('#go').click();
}

/** What the page does a moment after the cleaned text stands in its field. */
const onceClean = (script: string) =>
  `const look = setInterval(() => { if (document.querySelector('#field')?.value !== '${clean}') return;
     clearInterval(look); setTimeout(() => { ${script} }, 50); }, 10);`;

async function toRelease(by: (typeof ways)[number], script: string): Promise<OwnPage> {
  const own = await openOwnPage(browser, row, sends + onceClean(script));
  await typeInto(own);
  await press(own, by);
  await own.dialog.until(true);
  await own.page.keyboard.press('Enter');
  return own;
}

describe.each(ways)('by %s', (by) => {
  const drawings = {
    'the composer and its button': `const { value } = field; row.innerHTML = row.innerHTML; document.querySelector('#field').value = value;`,
    'the button alone': 'go.replaceWith(go.cloneNode(true));',
    'the whole form': `const next = row.cloneNode(true); next.querySelector('#field').value = field.value; row.replaceWith(next);`,
  };

  test.each(Object.entries(drawings))(
    'a page that draws anew while a release waits: %s',
    async (_, script) => {
      const own = await toRelease(by, script);
      await expect.poll(own.got, patient).toEqual([clean]);
      await pause(600);
      expect(await own.got()).toEqual([clean]);
      expect(await outcomes()).toEqual(['redacted']);
      await own.page.close();
    },
  );

  test.each(Object.entries(drawings))('and while the dialog is open: %s', async (_, script) => {
    const own = await openOwnPage(browser, row, sends);
    await typeInto(own);
    await press(own, by);
    await own.dialog.until(true);
    await own.page.evaluate(script);
    await askedThenOnce(own);
  });

  test('drawn anew with another text, or one with a value more in it: nothing goes unasked', async () => {
    const own = await toRelease(
      by,
      `row.innerHTML = row.innerHTML; document.querySelector('#field').value = '${clean} card number ${otherCard}';`,
    );
    await expect.poll(() => own.page.locator('#field').inputValue(), patient).toContain(otherCard);
    await own.dialog.until(true);
    expect(await own.got()).toEqual([]);
    await own.page.keyboard.press('Escape');
    await pause(600);
    expect(await own.got()).toEqual([]);
    await own.page.close();
  });

  test('drawn anew and empty: nothing goes, and the cleaned text is not lost', async () => {
    const own = await toRelease(by, 'row.innerHTML = row.innerHTML;');
    await expect.poll(() => own.dialog.text(), patient).toContain('has not been sent yet');
    expect(await own.dialog.text()).toContain(clean);
    await own.page.keyboard.press('Escape');
    await own.dialog.until(false);
    expect([await own.got(), await outcomes()]).toEqual([[], ['cancelled']]);
    await own.page.close();
  });

  test('another tab: it is sent, once', async () => {
    const own = await toRelease(by, '');
    await untilClean(own);
    const other = await browser.context.newPage();
    await expect.poll(own.got, patient).toEqual([clean]);
    await other.close();
    await pause(300);
    expect(await own.got()).toEqual([clean]);
    await own.page.close();
  });

  test('an address that the page gives to a draft by itself: it is sent, once', async () => {
    const own = await toRelease(by, `history.replaceState({}, '', '/own/draft');`);
    await expect.poll(own.got, patient).toEqual([clean]);
    await own.page.close();
  });

  const leavings = {
    'another page, and back': `dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));`,
    'another conversation, by Back': 'history.back();',
  };
  test.each(Object.entries(leavings))('%s: nothing is sent', async (_, script) => {
    const own = await toRelease(by, script);
    await pause(900);
    expect(await own.got()).toEqual([]);
    expect(await own.page.locator('#field').inputValue()).toBe(clean);
    expect(await outcomes()).toEqual(['cancelled']);
    // And the next press sends it, unasked.
    await own.page.locator('#field').focus();
    await press(own, by);
    await expect.poll(own.got, patient).toEqual([clean]);
    await own.page.close();
  });

  test('a page that goes: what is noted is what has been', async () => {
    const own = await openOwnPage(
      browser,
      row,
      `${sends}${onceClean(`location.href = 'about:blank';`)}`,
    );
    const sent: unknown[] = [];
    await own.page.exposeFunction('tell', (value: unknown) => sent.push(value));
    await own.page.evaluate('window.got = { push: tell }');
    await typeInto(own);
    await press(own, by);
    await own.dialog.until(true);
    await own.page.keyboard.press('Enter');
    await own.page.waitForURL('about:blank');
    const noted: string[] = [];
    const note = async () => noted.push(...(await outcomes()));
    await expect.poll(note, patient).toBe(1);
    // A browser that was slow to go has let the release happen.
    expect(noted).toEqual([sent.length === 0 ? 'cancelled' : 'redacted']);
    expect(sent.filter((text) => text !== clean)).toEqual([]);
    await own.page.close();
  });
});

describe('a dialog takes no answer before anybody can have read it', () => {
  test.each([
    ['a quick second Enter', (own: OwnPage) => own.page.keyboard.press('Enter')],
    ['a quick Space', (own: OwnPage) => own.page.keyboard.press('Space')],
  ])('%s', async (_, again) => {
    const own = await openOwnPage(browser, row, sends);
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await again(own);
    await pause(900);
    expect([await own.dialog.isOpen(), await own.got()]).toEqual([true, []]);
    await own.page.keyboard.press('Enter');
    await expect.poll(own.got, patient).toEqual([clean]);
    await own.page.close();
  });

  test('the second half of a double click, on what the dialog recommends', async () => {
    const own = await openOwnPage(
      browser,
      row.replace('id="go"', 'id="go" style="position:fixed;inset:0;height:100%;width:100%"'),
      sends,
    );
    await own.page.locator('#field').focus();
    await own.page.keyboard.insertText(typed);
    await own.page.keyboard.press('Enter');
    await own.dialog.until(true);
    const { x, y } = await own.dialog.place(await own.dialog.focused());
    await own.page.keyboard.press('Escape');
    await own.dialog.until(false);
    // Slower than a script's: the second half comes when the dialog stands there.
    await own.page.mouse.click(x, y);
    await own.page.locator(':root > aside').waitFor({ state: 'attached' });
    await own.page.mouse.click(x, y, { clickCount: 2 });
    await pause(900);
    expect([await own.dialog.isOpen(), await own.got()]).toEqual([true, []]);
    await own.page.close();
  });

  test('a no is heard at once', async () => {
    const own = await openOwnPage(browser, row, sends);
    const errors: unknown[] = [];
    own.page.on('pageerror', (error) => errors.push(error));
    await typeInto(own);
    await own.page.keyboard.press('Enter');
    await own.page.keyboard.press('Escape');
    await own.dialog.until(false);
    expect(errors).toEqual([]);
    expect(await own.page.locator('#field').inputValue()).toBe(typed);
    await own.page.close();
  });
});

describe('a page that saves by its own key', () => {
  const saves = `addEventListener('keydown', (e) => { if (e.key !== 's' || !(e.ctrlKey || e.metaKey)) return;
    e.preventDefault(); window.got.push([field.value, e.keyCode]); });`;

  test('is asked about, and gets the key with the cleaned text', async () => {
    const own = await openOwnPage(browser, field, saves);
    await typeInto(own);
    await own.page.keyboard.press('ControlOrMeta+s');
    await askedThenOnce(own, [clean, 83]);
  });

  test('is not where nothing is found', async () => {
    const own = await openOwnPage(browser, field, saves);
    await own.page.locator('#field').fill('nothing in it');
    await own.page.keyboard.press('ControlOrMeta+s');
    await expect.poll(own.got, patient).toEqual([['nothing in it', 83]]);
    await own.page.close();
  });
});
