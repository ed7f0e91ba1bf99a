// How the guard behaves around a decision: undo, lines, formatting, keyboard, what it leaves alone, what it records.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { openOwnPage } from '../support/own-page.ts';
import {
  type ComposerId,
  card,
  composers,
  openPractice,
  otherCard,
  type Practice,
  patient,
  pause,
} from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

async function under(
  policy: PolicyDocument,
  id: ComposerId,
  run: (chat: Practice) => Promise<void>,
) {
  await browser.setPolicy(policy);
  const chat = await openPractice(browser, id);
  await run(chat);
  await chat.page.close();
}

const lines = [
  `Card number ${card}`,
  '',
  'second line',
  '\tthird line',
  `and card number ${otherCard}`,
];
const long = lines.join('\n');

/** Goes one to the left until it is there, and says where the caret is a little later. */
async function caretAfterLeft(chat: Practice): Promise<number | null | undefined> {
  const caret = () =>
    chat.page.evaluate(() => {
      const active = document.activeElement;
      return active instanceof HTMLTextAreaElement
        ? active.selectionStart
        : getSelection()?.focusOffset;
    });
  if ((await caret()) !== 1) await chat.press('ArrowLeft');
  await pause(100);
  return caret();
}

describe.each(composers)('$id', ({ id }) => {
  test('one undo takes the redacted paste back, and leaves what was typed before', () =>
    under(policyOf('redact'), id, async (chat) => {
      await chat.type('Typed before. ');
      await pause(700);
      await chat.paste(`Card number ${card}`);
      await chat.dialog.until(true);
      await chat.press('Enter');
      await chat.untilText((now) => now.includes('[CARD_1]'));
      await chat.press('ControlOrMeta+Z');
      expect((await chat.untilText((now) => !now.includes('CARD'))).trim()).toBe('Typed before.');
    }));

  test('lines come in order, all of them, and the same value has the same placeholder', () =>
    under(policyOf('redact'), id, async (chat) => {
      await chat.paste(`${long}\nagain card number ${card}`);
      await chat.dialog.until(true);
      await chat.press('Enter');
      const shown = await chat.untilText((now) => now.includes('again'));
      expect(shown.split(/\n+/).map((line) => line.trim())).toEqual([
        'Card number [CARD_1]',
        'second line',
        'third line',
        'and card number [CARD_2]',
        'again card number [CARD_1]',
      ]);
    }));

  test('the caret stays behind what was put in, between what stood around it', () =>
    under(policyOf('redact'), id, async (chat) => {
      await chat.type('AB');
      // Lexical puts its own selection back in the moment after a text came in.
      await expect.poll(() => caretAfterLeft(chat), patient).toBe(1);
      await chat.paste(`card number ${card}`);
      await chat.dialog.until(true);
      await chat.press('Enter');
      await chat.untilText((now) => now.includes('[CARD_1]'));
      await chat.type('!');
      expect(await chat.untilText((now) => now.includes('!'))).toBe('Acard number [CARD_1]!B');
    }));

  test('a text without findings goes in natively and out untouched; only its use is noted', () =>
    under(policyOf('block'), id, async (chat) => {
      const seen = chat.page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('paste', (event) => resolve(event.isTrusted)),
          ),
      );
      await chat.paste('Nothing to see here.');
      expect(await seen).toBe(true);
      await chat.press('Enter');
      expect(await chat.untilReceived(1)).toEqual(['Nothing to see here.']);
      const notes = await chat.notes(1);
      expect(notes).toHaveLength(1);
      expect(notes[0]).toMatchObject({ surface: 'typed', action: 'allow', findings: [] });
    }));

  test('log lets everything through and says so, once', () =>
    under(policyOf('log', { recordUse: false }), id, async (chat) => {
      await chat.paste(`Card number ${card}`);
      await chat.press('Enter');
      expect(await chat.untilReceived(1)).toEqual([`Card number ${card}`]);
      const notes = await chat.notes(1);
      expect(notes.map(({ surface, action, outcome }) => [surface, action, outcome])).toEqual([
        ['paste', 'log', 'proceeded'],
      ]);
    }));

  test('Shift+Enter is a newline and is never held', () =>
    under(policyOf('block'), id, async (chat) => {
      await chat.type(`Card number ${card}`);
      await chat.press('Shift+Enter');
      await chat.type('next');
      expect(await chat.untilText((now) => now.includes('next'))).toMatch(/\n+next$/);
      expect(await chat.dialog.isOpen()).toBe(false);
    }));
});

test('formatting is kept where the editor takes html', () =>
  under(policyOf('redact'), 'prosemirror', async (chat) => {
    await chat.paste(
      `Card number ${card} is bold`,
      `<p>Card <em>number <b>${card}</b></em> is <b>bold</b></p>`,
    );
    await chat.dialog.until(true);
    await chat.press('Enter');
    await chat.untilText((now) => now.includes('[CARD_1]'));
    const html = await chat.page.locator('.ProseMirror').innerHTML();
    expect(html).toContain('<em>number <strong>[CARD_1]</strong></em>');
    expect(html).toContain('<strong>bold</strong>');
  }));

test('a value that only the html carries, out of sight, does not come in with it', () =>
  under(policyOf('redact'), 'prosemirror', async (chat) => {
    const hidden = `<p>See <a href="https://example.com/?q=card+number+${card.replaceAll(' ', '')}">this</a></p>`;
    await chat.paste('See this', hidden);
    expect(await chat.untilText((now) => now !== '')).toBe('See this');
    const html = await chat.page.locator('.ProseMirror').innerHTML();
    expect(html).not.toContain(card.replaceAll(' ', ''));
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toEqual(['See this']);
  }));

test('formatting of a typed text survives its redaction', () =>
  under(policyOf('redact'), 'lexical', async (chat) => {
    const copies = chat.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener(
            'submit',
            () => resolve(document.querySelector('[data-lexical-editor]')?.innerHTML ?? ''),
            true,
          );
        }),
    );
    await chat.press('ControlOrMeta+B');
    await chat.type('Bold');
    await chat.press('ControlOrMeta+B');
    await chat.type(` card number ${card}`);
    await chat.press('Enter');
    await chat.dialog.until(true);
    await chat.press('Enter');
    expect(await copies).toMatch(/<strong[^>]*>Bold<\/strong>.*\[CARD_1\]/);
  }));

describe('keyboard and choice', () => {
  test('Tab stays inside, Space unticks, and what was unticked stays in by choice', () =>
    under(policyOf('warn'), 'react', async (chat) => {
      await chat.paste(long);
      await chat.dialog.until(true);
      expect(await chat.dialog.focused()).toBe('Redact and paste');
      const controls = (await chat.dialog.controls()).filter(({ disabled }) => !disabled);
      const visited: string[] = [];
      for (const _ of controls) {
        await chat.press('Tab');
        visited.push(await chat.dialog.focused());
      }
      expect(visited).toEqual(controls.map(({ name }) => name));
      await chat.press('Tab');
      await chat.press('Tab');
      await chat.press('Space');
      await chat.press('Enter');
      const shown = await chat.untilText((now) => now !== '');
      expect(shown).toContain(card);
      expect(shown).toContain('[CARD_2]');
      const notes = await chat.notes(2);
      expect(notes.map(({ outcome, findings }) => [outcome, findings[0]?.count])).toEqual([
        ['redacted', 1],
        ['proceeded', 1],
      ]);
      expect(notes[1]?.chars).toBe(0);
      await chat.press('Enter');
      expect((await chat.untilReceived(1))[0]).toBe(shown);
    }));

  test('where policy redacts, a tick cannot be taken away', () =>
    under(policyOf('redact'), 'react', async (chat) => {
      await chat.paste(long);
      await chat.dialog.until(true);
      const ticks = (await chat.dialog.controls()).filter(({ role }) => role === 'checkbox');
      expect(ticks).toHaveLength(2);
      expect(ticks.every(({ disabled }) => disabled)).toBe(true);
      expect((await chat.dialog.controls()).map(({ name }) => name)).not.toContain('Paste as is');
    }));

  test('the edited text goes on only when nothing is left in it', () =>
    under(policyOf('block'), 'react', async (chat) => {
      await chat.paste(`card number ${card}`);
      await chat.dialog.until(true);
      await chat.press('Enter');
      const done = async () =>
        (await chat.dialog.controls()).find(({ name }) => name === 'Paste edited text');
      expect((await done())?.disabled).toBe(true);
      await chat.press('ControlOrMeta+Enter');
      expect(await chat.dialog.isOpen()).toBe(true);
      await chat.press('ControlOrMeta+A');
      await chat.type('card number removed');
      expect((await done())?.disabled).toBe(false);
      await chat.dialog.click('Paste edited text');
      expect(await chat.untilText((now) => now !== '')).toBe('card number removed');
    }));

  test('what the dialog shows: tool, organisation, class, masked value, no full value', () =>
    under(policyOf('warn'), 'react', async (chat) => {
      await chat.paste(`Please charge card number ${card} today`);
      await chat.dialog.until(true);
      const shown = await chat.dialog.text();
      for (const word of [
        'Practice chat',
        'Example Works',
        'restricted',
        '4539 •••• •••• 6467',
        '[CARD_1]',
        'Help',
      ])
        expect(shown).toContain(word);
      expect(shown).not.toContain(card);
    }));
});

test('an Enter that is held down answers nothing', () =>
  under(policyOf('warn'), 'react', async (chat) => {
    await chat.type(`card number ${card}`);
    await chat.page.keyboard.down('Enter');
    await chat.dialog.until(true);
    for (let repeat = 0; repeat < 3; repeat += 1) await chat.page.keyboard.down('Enter');
    await pause(200);
    expect(await chat.dialog.isOpen()).toBe(true);
    await chat.page.keyboard.up('Enter');
    expect(chat.received()).toEqual([]);
    await chat.press('Enter');
    expect(await chat.untilReceived(1)).toEqual(['card number [CARD_1]']);
  }));

test('keys typed in the dialog do not reach the page', () =>
  under(policyOf('warn'), 'react', async (chat) => {
    await chat.page.evaluate(() => {
      const heard = globalThis as typeof globalThis & { heard?: string[] };
      heard.heard = [];
      for (const type of ['keydown', 'keyup', 'input', 'beforeinput', 'click', 'focusin'])
        window.addEventListener(type, (event) => heard.heard?.push(event.type), true);
    });
    await chat.paste(`card number ${card}`);
    await chat.dialog.until(true);
    await chat.page.evaluate(() => {
      (globalThis as typeof globalThis & { heard?: string[] }).heard = [];
    });
    await chat.dialog.click('Edit text');
    await chat.press('x');
    await chat.type('secret words');
    const heard = await chat.page.evaluate(
      () => (globalThis as typeof globalThis & { heard?: string[] }).heard,
    );
    expect(heard).toEqual([]);
  }));

test('a drop of text is held like a paste and lands where it was dropped', () =>
  under(policyOf('redact'), 'react', async (chat) => {
    await chat.type('AB');
    const box = await chat.page.locator('textarea').boundingBox();
    const cdp = await chat.page.context().newCDPSession(chat.page);
    const at = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 12 };
    const data = {
      items: [{ mimeType: 'text/plain', data: `card number ${card}` }],
      dragOperationsMask: 1,
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    await chat.dialog.until(true);
    expect(await chat.text()).toBe('AB');
    await chat.press('Enter');
    expect(await chat.untilText((now) => now.includes('CARD'))).toBe('ABcard number [CARD_1]');
    expect((await chat.notes(1)).map(({ surface }) => surface)).toEqual(['drop']);
  }));

test('copying an answer gives the person their own values back; pasting them is asked about as ever', () =>
  under(policyOf('redact'), 'react', async (chat) => {
    await chat.paste(`card number ${card}`);
    await chat.dialog.until(true);
    await chat.press('Enter');
    await chat.untilText((now) => now.includes('[CARD_1]'));
    await chat.press('Enter');
    await chat.untilReceived(1);
    await chat.page.locator('.mine').last().click({ clickCount: 3 });
    await chat.press('ControlOrMeta+C');
    // Where a guard stands, a script that reads the clipboard is asked about as well.
    const plain = await openOwnPage(browser, '', '', '/unguarded');
    const copied = () => plain.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied, patient).toContain(card);
    await chat.page.locator('textarea').click();
    await chat.press('ControlOrMeta+V');
    await chat.dialog.until(true);
    await chat.press('Escape');
    await pause(700);
    await chat.page.evaluate(() => navigator.clipboard.writeText('before'));
    await chat.page.locator('.mine').last().click();
    await chat.page.evaluate(() => {
      const line = document.querySelector('.mine');
      if (line) getSelection()?.selectAllChildren(line);
      document.execCommand('copy');
    });
    expect(await copied()).toContain('[CARD_1]');
    await plain.page.close();
  }));
