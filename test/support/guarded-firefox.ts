// A real Firefox with the built extension, enrolled with a collector of the test's own, and the practice chat under
// guard: driven over WebDriver BiDi with trusted keys and clicks and the browser's own clipboard.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startTrial, type Trial } from '../../collector/cli/trial.ts';
import { noSettings } from '../../lib/contract/managed.ts';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { findFirefox } from './find-firefox.ts';
import { type FirefoxDialog, firefoxDialog } from './firefox-dialog.ts';
import { type Note, policyOf } from './guarded-browser.ts';
import { composers, pause } from './practice.ts';
import { root } from './repository.ts';

const builtExtension = path.join(root, '.output/firefox-mv2');
const addOn = 'spillway@spillway.invalid';
/** Firefox gives each profile another; a test has to know it. */
const uuid = '5b1f1f0c-4e1e-4a44-8c5d-5b1f1f0c0001';

type Api = {
  readonly storage: Record<
    'local' | 'session',
    { get(): Promise<Record<string, unknown>>; set(cells: object): Promise<void> }
  >;
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  readonly runtime: {
    readonly onMessage: { addListener(hear: (message: Message) => void): void };
  };
};
type Message = { readonly type: string; readonly note?: Note; readonly signal?: unknown };
type Inside = typeof globalThis & { browser: Api; kept: Message[] };

export type GuardedFirefox = {
  readonly trial: Trial;
  readonly version: string;
  /** A page of the extension. */
  readonly inside: Page;
  /** The collector's data folder. */
  readonly dataDir: string;
  /** From now on the collector's own policy does not come any more. */
  readonly setPolicy: (action: PolicyAction) => Promise<void>;
  readonly open: (composer: (typeof composers)[number]['id']) => Promise<FirefoxChat>;
  /** Messages of one kind that guards have sent since the last call. */
  readonly take: (type: string) => Promise<Message[]>;
  readonly close: () => Promise<void>;
};

export type FirefoxChat = {
  readonly page: Page;
  readonly dialog: FirefoxDialog;
  readonly type: (text: string) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  readonly press: (key: 'Enter' | 'Escape') => Promise<void>;
  readonly chord: (letter: string) => Promise<void>;
  readonly clickSend: () => Promise<void>;
  readonly text: () => Promise<string>;
  readonly untilText: (holds: (text: string) => boolean) => Promise<string>;
  readonly received: () => string[];
  readonly untilReceived: (count: number) => Promise<string[]>;
};

export async function startGuardedFirefox(): Promise<GuardedFirefox> {
  const found = await findFirefox();
  if (!found.ok) throw new Error(found.message);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'spillway-firefox-'));
  const ending = new AbortController();
  const started = await startTrial({ dataDir, port: 0, signal: ending.signal, builtExtension });
  if (!started.ok) throw new Error(started.message);
  const { trial } = started;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
      // The page that copies for a test has no click of a person.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  await browser.installExtension(trial.extensionDir);
  const inside = await openInside(browser);
  await untilGuarded(inside);
  const close = async () => {
    await browser.close();
    await trial.stop();
    ending.abort();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    trial,
    version: await browser.version(),
    inside,
    dataDir,
    close,
    setPolicy: async (action) => {
      const policy = policyOf(action);
      const cells = {
        settings: noSettings,
        policy,
        'effective-policy': effectivePolicy(policy),
      };
      await inside.evaluate((all) => (globalThis as Inside).browser.storage.local.set(all), cells);
    },
    take: (type) =>
      inside.evaluate((wanted) => {
        const scope = globalThis as Inside;
        const taken = scope.kept.filter((message) => message.type === wanted);
        scope.kept = scope.kept.filter((message) => message.type !== wanted);
        return taken;
      }, type),
    open: (composer) => openChat(browser, trial, inside, composer),
  };
}

/** WebDriver is not told when a page of an extension has loaded: it is asked until it has. */
async function openInside(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const address = `moz-extension://${uuid}/options.html`;
  page.goto(address).catch(() => undefined);
  await until(
    () =>
      page
        .evaluate(() => location.protocol === 'moz-extension:' && 'browser' in globalThis)
        .catch(() => false),
    Boolean,
  );
  await page.evaluate(() => {
    const scope = globalThis as Inside;
    scope.kept = [];
    scope.browser.runtime.onMessage.addListener((message) => scope.kept.push(message));
  });
  return page;
}

/** The event page has enrolled, pulled the policy and put both scripts where it says. */
async function untilGuarded(inside: Page): Promise<void> {
  const registered = () =>
    inside.evaluate(async () => {
      const { scripting } = (globalThis as Inside).browser;
      return (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    });
  await until(registered, ({ length }) => length >= 2);
}

async function openChat(
  browser: Browser,
  trial: Trial,
  inside: Page,
  composer: (typeof composers)[number]['id'],
): Promise<FirefoxChat> {
  const { css } = composers.find(({ id }) => id === composer) ?? composers[2];
  const page = await browser.newPage();
  await inside.evaluate(() => {
    const scope = globalThis as Inside;
    scope.kept = scope.kept.filter(({ type }) => type !== 'guard-ready');
  });
  await page.goto(`${trial.practiceUrl}/${composer}`);
  await until(
    () =>
      inside.evaluate(() => (globalThis as Inside).kept.some(({ type }) => type === 'guard-ready')),
    Boolean,
  );
  await page.bringToFront();
  await page.click(css);
  const before = trial.received().length;
  const received = () =>
    trial
      .received()
      .slice(before)
      .map(({ text }) => text);
  const text = () => page.$eval(css, shownText);
  const chord = async (letter: string) => {
    await page.keyboard.down('Control');
    await page.keyboard.press(letter as 'v');
    await page.keyboard.up('Control');
  };
  return {
    page,
    dialog: firefoxDialog(browser, page),
    type: (value) => page.keyboard.type(value),
    paste: async (value) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), value);
      await chord('v');
    },
    press: (key) => page.keyboard.press(key),
    chord,
    clickSend: () => page.click('button.send'),
    text,
    untilText: (holds) => until(text, holds),
    received,
    untilReceived: (count) =>
      until(
        async () => received(),
        ({ length }) => length >= count,
      ),
  };
}

function shownText(element: Element): string {
  const value = element instanceof HTMLTextAreaElement ? element.value : '';
  return (value || (element as HTMLElement).innerText).replace(/\n+$/, '');
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let waited = 0; ; waited += 25) {
    const value = await read();
    if (holds(value)) return value;
    if (waited > 15_000) throw new Error(`Waited in vain; last seen: ${JSON.stringify(value)}`);
    await pause(25);
  }
}
