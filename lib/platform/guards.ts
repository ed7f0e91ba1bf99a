// Puts the guard where policy wants it: registers it for the organisation's own hosts, and puts it into tabs
// that are open already when the extension is installed or updated, or when policy names a new host.
import { guardFiles } from '../contract/package.ts';
import { browser } from './browser.ts';

const wireFile = 'content-scripts/wire.js';
/** With a path in a pattern Chromium takes no fallback to the origin, so those stand apart. */
const groups = [
  {
    guard: 'guard-own-sites',
    wire: 'wire-own-sites',
    takes: (pattern: string) => isWhole(pattern),
  },
  { guard: 'guard-paths', wire: 'wire-paths', takes: (pattern: string) => !isWhole(pattern) },
] as const;
const ids = groups.flatMap(({ guard, wire }) => [guard, wire]);

const isWhole = (pattern: string): boolean => /^[a-z]+:\/\/[^/]+\/\*$/.test(pattern);

/**
 * @param matches patterns of the sites that policy adds; none ends the registration.
 * @returns those that were not registered before, whose open tabs have no guard yet.
 */
export async function registerOwnGuards(matches: readonly string[]): Promise<string[]> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  const wanted = groups.flatMap((group) => scriptsOf(group, matches.filter(group.takes)));
  const isGuard = (js: readonly string[] = []) => guardFiles.every((file) => js.includes(file));
  const before = known.flatMap(({ js, matches: of = [] }) => (isGuard(js) ? of : []));
  const added = matches.filter((pattern) => !before.includes(pattern));
  if (added.length === 0 && before.length === matches.length && known.length === wanted.length)
    return [];
  if (known.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
  return added;
}

/** The page's own world has run already in tabs that are open: there the wire is watched from the next load on. */
function scriptsOf({ guard, wire }: (typeof groups)[number], matches: readonly string[]) {
  if (matches.length === 0) return [];
  const where = {
    matches: [...matches],
    allFrames: true,
    matchOriginAsFallback: matches.every(isWhole),
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  return [
    { id: guard, js: [...guardFiles], ...where },
    { id: wire, js: [wireFile], world: 'MAIN' as const, ...where },
  ];
}

/** Tabs that cannot be entered (an error page, a host that the administrator blocked) are left out. */
export async function guardOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : inject(id))));
}

function inject(tabId: number) {
  return browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [...guardFiles],
    injectImmediately: true,
  });
}

/**
 * When to look whether the tab has got there, where the browser has not said so: a page looks ahead where a person only
 * points (milliseconds).
 */
const looks = [100, 400, 1_500, 5_000, 15_000];

/**
 * Tools that share their host with much else are often reached without a load: the page's script fetches the address and
 * shows it, and the browser puts no script in. Registers on the first tick. @param matches patterns of such tools' paths.
 */
export function guardInnerVisits(matches: readonly string[]): void {
  if (matches.length === 0) return;
  const filter = { urls: [...matches], types: ['xmlhttprequest' as const] };
  const underway = new Set<number>();
  browser.webRequest.onCompleted.addListener(({ tabId }) => {
    if (tabId < 0 || underway.has(tabId)) return;
    underway.add(tabId);
    guardOnceThere(tabId, matches).finally(() => underway.delete(tabId));
  }, filter);
}

async function guardOnceThere(tabId: number, matches: readonly string[]): Promise<void> {
  for (const delay of looks) {
    await movedOrAfter(delay, tabId);
    const there = await browser.tabs.query({ url: [...matches] });
    if (there.some(({ id }) => id === tabId)) return void (await inject(tabId).catch(() => null));
  }
}

/** The browser says at once when a tab has another address: what is typed before the guard stands would go unseen. */
function movedOrAfter(delay: number, tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(heard);
      resolve();
    };
    const heard = (id: number, { url }: { readonly url?: string | undefined }) => {
      if (id === tabId && url !== undefined) end();
    };
    const timer = setTimeout(end, delay);
    browser.tabs.onUpdated.addListener(heard);
  });
}
