// Puts the guard where policy wants it: registers it for the organisation's own hosts, and puts it into tabs
// that are open already when the extension is installed or updated, or when policy names a new host.
import { browser } from './browser.ts';

const guardFile = 'content-scripts/guard.js';
const wireFile = 'content-scripts/wire.js';
const registration = 'guard-own-sites';
const wireRegistration = 'wire-own-sites';
const ids = [registration, wireRegistration];

/**
 * @param matches patterns of the organisation's own sites; none ends the registration.
 * @returns those that were not registered before, whose open tabs have no guard yet.
 */
export async function registerOwnGuards(matches: readonly string[]): Promise<string[]> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  const before = known[0]?.matches ?? [];
  const added = matches.filter((pattern) => !before.includes(pattern));
  if (added.length === 0 && before.length === matches.length && known.length !== 1) return [];
  if (known.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (matches.length > 0)
    await browser.scripting.registerContentScripts([guardScript(matches), wireScript(matches)]);
  return added;
}

const guardScript = (matches: readonly string[]) => ({
  id: registration,
  js: [guardFile],
  ...everywhereOn(matches),
});

/** The page's own world has run already in tabs that are open: there the wire is watched from the next load on. */
const wireScript = (matches: readonly string[]) => ({
  id: wireRegistration,
  js: [wireFile],
  world: 'MAIN' as const,
  ...everywhereOn(matches),
});

const everywhereOn = (matches: readonly string[]) => ({
  matches: [...matches],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start' as const,
  persistAcrossSessions: true,
});

/** Tabs that cannot be entered (an error page, a host that the administrator blocked) are left out. */
export async function guardOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : inject(id))));
}

function inject(tabId: number) {
  return browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [guardFile],
    injectImmediately: true,
  });
}
