// The guard's dialog in Firefox: its root is closed to the page, and WebDriver gives a reference to it.
import type { Browser, Page } from 'puppeteer-core';
import { toRead } from './dialog.ts';

type Remote = { readonly sharedId?: string; readonly value?: unknown };
type NodeValue = { readonly shadowRoot?: Remote | null };
type Connection = {
  send(method: string, params: object): Promise<{ result: { result: Remote } }>;
};

export type FirefoxDialog = {
  readonly isOpen: () => Promise<boolean>;
  readonly until: (open: boolean) => Promise<void>;
  /** Every word it shows. */
  readonly text: () => Promise<string>;
  /** A trusted click in the middle of the button. */
  readonly click: (name: string) => Promise<void>;
};

export function firefoxDialog(browser: Browser, page: Page): FirefoxDialog {
  const { connection } = browser as unknown as { connection: Connection };
  const call = async (functionDeclaration: string, args: readonly object[], more: object = {}) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context: (page.mainFrame() as unknown as { _id: string })._id },
      awaitPromise: true,
      ...more,
    });
    return result.result;
  };
  const inRoot = async (look: string): Promise<unknown> => {
    const host = await call(`() => document.querySelector(':root > aside')`, [], {
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const root = (host.value as NodeValue | undefined)?.shadowRoot;
    if (!root?.sharedId) throw new Error('The dialog is not open.');
    return (await call(look, [{ sharedId: root.sharedId }])).value;
  };
  const isOpen = () => page.evaluate(() => document.querySelector(':root > aside') !== null);
  return {
    isOpen,
    until: async (open) => {
      await page.waitForFunction(
        (wanted) => (document.querySelector(':root > aside') !== null) === wanted,
        { timeout: 15_000, polling: 20 },
        open,
      );
      if (open) await toRead();
    },
    text: async () =>
      `${await inRoot(`(root) => root.querySelector('dialog, [role=dialog]').innerText`)}`,
    click: async (name) => {
      const place = await inRoot(`(root) => {
        const wanted = ${JSON.stringify(name)};
        const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === wanted);
        const box = button?.getBoundingClientRect();
        return box ? (box.left + box.width / 2) + ' ' + (box.top + box.height / 2) : '';
      }`);
      const [x = Number.NaN, y = Number.NaN] = `${place}`.split(' ').map(Number);
      if (Number.isNaN(y)) throw new Error(`The dialog has no “${name}”.`);
      await page.mouse.click(x, y);
    },
  };
}
