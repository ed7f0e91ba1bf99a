// What a page gets of a file while somebody is asked about it, whatever the answer carries: the script of the page's world in a real
// browser, with a guard of the test's own at the other end of the line.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from '../support/bundle.ts';
import { type GuardedBrowser, startGuardedBrowser } from '../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../support/own-page.ts';

let browser: GuardedBrowser;
let own: OwnPage;
beforeAll(async () => {
  browser = await startGuardedBrowser();
  own = await openOwnPage(browser, '', '', '/unguarded');
  const code = await bundled('lib/capture/wire/wrap-reading.ts');
  // Files of the page's own storage go unasked: here nobody can tell them from others.
  await own.page.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    window.handle = async (name) => root.getFileHandle(name, { create: true });
    StorageManager.prototype.getDirectory = async () => { throw new Error('none'); };
    const { wrapReading } = await import(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })));
    const line = document.createElement('i');
    const wrap = (owner, name, call) => { const native = owner?.[name];
      if (native) owner[name] = function (...args) { return call(native, this, args); }; };
    wrapReading(line, wrap);
    line.addEventListener('r', (question) => { if (!window.answers) return; question.preventDefault();
      setTimeout(() => line.dispatchEvent(new DragEvent('a', { detail: question.detail, dataTransfer: window.answers() }))); });
  })()`);
});
afterAll(() => browser?.close());

/** @param answers how the guard answers, as a script; empty: it lets the file pass. */
const readBy = (answers: string, name: string): Promise<unknown> =>
  own.page.evaluate(`(async () => { window.answers = ${answers || 'null'};
    return (await handle('${name}')).getFile().then((file) => file.text(), (error) => error.name); })()`);

const carrying = `() => { const tray = new DataTransfer(); tray.items.add(new File(['cleaned'], 'a.txt')); return tray; }`;

test.each([
  ['without a word', '', ''],
  ['with a cleaned file', carrying, 'cleaned'],
  [
    'with a text and no file',
    `() => { const tray = new DataTransfer(); tray.setData('text/plain', 'x'); return tray; }`,
    'NotAllowedError',
  ],
  ['with nothing in it', '() => new DataTransfer()', 'NotAllowedError'],
  ['with a no', '() => null', 'NotAllowedError'],
])('an answer %s', async (what, answers, wanted) => {
  expect(await readBy(answers, `${what.replaceAll(' ', '-')}.txt`)).toBe(wanted);
});
