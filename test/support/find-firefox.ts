// Finds a Firefox for the tests, or installs one as root on Debian. Says in one sentence what to do where it cannot.
import { aptInstall, firstUsable } from '../../collector/cli/browser.ts';

export type FoundFirefox =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/** The binary itself before the scripts that start it. */
const systemPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/lib64/firefox/firefox',
    '/snap/firefox/current/usr/lib/firefox/firefox',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
  ],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

export async function findFirefox(): Promise<FoundFirefox> {
  const asked = process.env.SPILLWAY_FIREFOX;
  if (asked) return found(await firstUsable([asked]), `SPILLWAY_FIREFOX names ${asked}`);
  const candidates = systemPaths[process.platform] ?? [];
  const ready = await firstUsable(candidates);
  if (ready) return { ok: true, path: ready };
  await aptInstall(['firefox-esr', 'fonts-dejavu-core']);
  return found(await firstUsable(candidates), 'No Firefox was found');
}

const found = (path: string | null, why: string): FoundFirefox =>
  path
    ? { ok: true, path }
    : {
        ok: false,
        message: `${why}: install Firefox (Debian: apt-get install firefox-esr), or set SPILLWAY_FIREFOX to its path.`,
      };
