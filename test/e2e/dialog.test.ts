// The dialog in every state, language and scheme, checked by axe and by what a person needs: a name, a focus, no
// overflow. The states come from the gallery, which is built for its own target and is in no release.
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import { root } from '../support/repository.ts';

const states = [
  'warn-one',
  'warn-many',
  'redact-one',
  'redact-many',
  'justify-one',
  'justify-many',
  'redirect-one',
  'redirect-many',
  'block-one',
  'block-many',
  'file-redact',
  'many-long-lines',
  'mixed',
  'unread',
  'not-written',
  'not-restored',
  'orphaned',
  'held',
  'held-warned',
  'reading',
  'carrying',
  'not-carried',
  'not-placed',
  'not-sent',
];

type AxeReport = {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { target: unknown }[];
  }[];
};
type WithAxe = typeof globalThis & { axe: { run(): Promise<AxeReport> } };

let context: BrowserContext;
let page: Page;
let gallery: string;
let axe: string;
let profile: string;

beforeAll(async () => {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', 'gallery'], { cwd: root });
  const found = await findBrowser(false);
  if (!found.ok) throw new Error(found.message);
  profile = await mkdtemp(path.join(tmpdir(), 'spillway-gallery-'));
  context = await launchWithExtension({
    browserPath: found.path,
    extensionDir: path.join(root, '.output/gallery-mv3'),
    userDataDir: profile,
    headless: true,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  gallery = `chrome-extension://${new URL(worker.url()).host}/gallery.html`;
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function show(state: string, more = ''): Promise<void> {
  await page.goto(`${gallery}?state=${state}${more}`);
  await page.locator('dialog[open]').waitFor();
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const report = await page.evaluate(() => (globalThis as WithAxe).axe.run());
  expect(report.passes.length).toBeGreaterThan(15);
  return report.violations.map(
    ({ id, nodes }) => `${id} ${JSON.stringify(nodes.map((n) => n.target))}`,
  );
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(states)('%s: axe finds nothing', async (state) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await show(state);
    expect(await violations()).toEqual([]);
  });

  test('the reasons, and a note that is refused: axe finds nothing', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await show('justify-many');
    await page.getByRole('button', { name: 'Give a reason to paste as is' }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('textbox').fill('a = b');
    expect(await page.getByRole('button', { name: 'Paste with this reason' }).isDisabled()).toBe(
      true,
    );
    expect(await violations()).toEqual([]);
  });

  test('the field for editing: axe finds nothing', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await show('redact-many');
    await page.getByRole('button', { name: 'Edit text' }).click();
    expect(await page.getByRole('textbox').inputValue()).toContain('card number');
    expect(await violations()).toEqual([]);
  });
});

test.each(['de', 'en', 'es', 'fr'])(
  '%s: every state speaks its language and fits',
  async (language) => {
    for (const state of states) {
      await show(state, `&lang=${language}`);
      const dialog = page.locator('dialog');
      expect(await dialog.innerText()).not.toMatch(/dialog_|\$P\d\$/);
      const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect([state, wide]).toEqual([state, 0]);
    }
  },
);

test.each(['de', 'en', 'es', 'fr'])(
  '%s: the reasons speak their language and fit',
  async (lang) => {
    for (const [width, dir] of [
      [1280, 'ltr'],
      [360, 'rtl'],
    ] as const) {
      await page.setViewportSize({ width, height: 640 });
      await show('justify-one', `&lang=${lang}&dir=${dir}`);
      await page.locator('button[value=reason]').click();
      await page.getByRole('textbox').fill('a = b');
      const dialog = page.locator('dialog');
      expect(await dialog.innerText()).not.toMatch(/dialog_|\$P\d\$/);
      const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect([lang, width, wide]).toEqual([lang, width, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  },
);

test('it fits a narrow window, where the recommended action comes first', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await show('warn-many', '&lang=de');
  const box = await page.locator('dialog').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(360);
  const first = await page.locator('.primary').boundingBox();
  const last = await page.locator('.plain').boundingBox();
  expect(first?.y).toBeLessThan(last?.y ?? 0);
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('right to left: the recommended action stands on the left', async () => {
  await show('warn-one', '&dir=rtl');
  const primary = await page.locator('.primary').boundingBox();
  const cancel = await page.locator('.plain').boundingBox();
  expect(primary?.x).toBeLessThan(cancel?.x ?? 0);
});

test('colours keep a contrast of 4.5 to 1 in both schemes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await show('warn-many');
    const pairs = await page.locator('dialog').evaluate(readColours);
    expect(pairs.length).toBeGreaterThan(8);
    for (const { what, text, ground } of pairs)
      expect([colorScheme, what, contrast(text, ground) >= 4.5]).toEqual([colorScheme, what, true]);
  }
});

test('no release contains the gallery', async () => {
  const release = path.join(root, '.output/chrome-mv3');
  await access(path.join(release, 'popup.html'));
  await expect(access(path.join(release, 'gallery.html'))).rejects.toThrow();
});

type Colours = { readonly what: string; readonly text: string; readonly ground: string };

/** Runs in the page. The ground of an element is that of its nearest ancestor that has one. */
function readColours(dialog: Element): Colours[] {
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const own = getComputedStyle(element).backgroundColor;
    return own === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : own;
  };
  return [...dialog.querySelectorAll('p, h2, label, span, mark, del, ins, button:enabled, a')].map(
    (element) => ({
      what: `${element.localName}.${element.className}`,
      text: getComputedStyle(element).color,
      ground: groundOf(element),
    }),
  );
}

function contrast(text: string, ground: string): number {
  const [a = 0, b = 0] = [luminance(text), luminance(ground)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
