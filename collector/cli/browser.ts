// Finds a Chromium-family browser and starts it with the extension in it: for `npm start`, its proof and the tests.
// Looks for a system browser first, then (as root on Debian) installs one, then takes Playwright's own.
import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';

const run = promisify(execFile);

export type FoundBrowser =
  | { readonly ok: true; readonly path: string; readonly from: 'system' | 'apt' | 'playwright' }
  | { readonly ok: false; readonly why: 'no-browser'; readonly message: string };

/**
 * The binary itself, not Debian's wrapper script: the wrapper adds flags that stop the extension.
 * Branded Chrome is not listed: since version 137 it ignores --load-extension.
 */
const systemPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [],
};

/** @param install whether a missing browser may be installed (apt as root, else Playwright's download). */
export async function findBrowser(install: boolean): Promise<FoundBrowser> {
  const asked = process.env.SPILLWAY_BROWSER;
  if (asked)
    return (await usable(asked))
      ? found(asked, 'system')
      : missing(`SPILLWAY_BROWSER names ${asked}, which cannot be run.`);
  const ready = (await firstUsable(systemPaths[process.platform] ?? [])) ?? null;
  if (ready) return found(ready, 'system');
  const downloaded = await playwrightBrowser();
  if (downloaded) return found(downloaded, 'playwright');
  return install ? installBrowser() : missing('No Chromium was found.');
}

async function installBrowser(): Promise<FoundBrowser> {
  if (await aptInstall(['chromium', 'fonts-dejavu-core'])) {
    const installed = await firstUsable(systemPaths.linux ?? []);
    if (installed) return found(installed, 'apt');
  }
  if (await playwrightInstall()) {
    const downloaded = await playwrightBrowser();
    if (downloaded) return found(downloaded, 'playwright');
  }
  return missing(
    'No Chromium was found and none could be installed. Install Chromium, or set SPILLWAY_BROWSER to its path.',
  );
}

/** As root on Linux; false: it cannot be done here. */
export async function aptInstall(packages: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 << 20,
  };
  try {
    await run('apt-get', ['update', '-qq'], options);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    return true;
  } catch {
    return false;
  }
}

async function playwrightInstall(): Promise<boolean> {
  const cli = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], {
      timeout: 300_000,
      maxBuffer: 64 << 20,
    });
    return true;
  } catch {
    return false;
  }
}

/** Playwright's newest full Chromium, where one has been downloaded (its headless shell runs no extensions). */
async function playwrightBrowser(): Promise<string | null> {
  const expected = chromium.executablePath();
  if (await usable(expected)) return expected;
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache/ms-playwright');
  const folders = await readdir(cache).catch(() => []);
  const builds = folders
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return firstUsable(builds.map((name) => path.join(cache, name, 'chrome-linux/chrome')));
}

export async function firstUsable(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) if (await usable(candidate)) return candidate;
  return null;
}

async function usable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

const found = (file: string, from: 'system' | 'apt' | 'playwright'): FoundBrowser => ({
  ok: true,
  path: file,
  from,
});
const missing = (message: string): FoundBrowser => ({ ok: false, why: 'no-browser', message });

export type LaunchOptions = {
  readonly browserPath: string;
  /** Folder of the unpacked extension; null where policy installs it. */
  readonly extensionDir: string | null;
  readonly userDataDir: string;
  readonly headless: boolean;
  readonly args?: readonly string[];
  /** Of the arguments that Playwright adds, those that it shall not. */
  readonly without?: readonly string[];
};

/**
 * Starts the browser with nothing but the extension in it and no traffic except on loopback.
 * Force-installation needs the two default arguments that Playwright adds to be left out.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<BrowserContext> {
  const { browserPath, extensionDir, userDataDir, headless, args = [], without = [] } = options;
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: browserPath,
    headless,
    // Whoever started the browser ends it; Playwright would end the whole process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: headless ? { width: 1280, height: 860 } : null,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(extensionDir ? [] : ['--disable-background-networking']),
      ...without,
    ],
    args: [
      ...(extensionDir
        ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
        : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
      ...args,
    ],
  });
}
