// What the popup and the badge show about a tab: written by the worker when a guard reports, gone with the tab.
import type { DecisionNote } from '../contract/event.ts';
import type { Health } from '../contract/signal.ts';
import { healthCell, type TabState } from '../contract/state.ts';
import { showBadge } from './badge.ts';
import { browser } from './browser.ts';
import type { From } from './commands.ts';
import { readCell, readTabState, removeCell, tabCell, writeCell } from './storage.ts';

export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => removeCell('session', tabCell(tabId)));
}

/** A frame that reports a site of its own does not erase what was decided in the tab before. */
export async function tabGuarded(site: string, from: From): Promise<void> {
  await change(from, (known) => ({ ...known, site }));
}

export async function tabDecided(note: DecisionNote, from: From, at = Date.now()): Promise<void> {
  const { site, surface, action, outcome } = note;
  const rules = note.findings.map(({ rule }) => rule);
  await change(from, (known) => ({
    ...known,
    site,
    last: { at, surface, action, outcome, rules },
  }));
}

/** @returns true where this session has not said it of the site yet: then it is worth an event. */
export async function tabHealth({ site, state, reason }: Health, from: From): Promise<boolean> {
  await change(from, (known) => ({ ...known, site, health: { state, reason } }));
  await showBadge(from.tabId, state);
  const said = (await readCell<Record<string, string>>('session', healthCell)) ?? {};
  if (said[site] === `${state} ${reason}`) return false;
  await writeCell('session', healthCell, { ...said, [site]: `${state} ${reason}` });
  return true;
}

/** Another origin in the same tab is another page: nothing of the one before holds for it. */
function change({ tabId, origin }: From, make: (known: TabState) => TabState): Promise<void> {
  return navigator.locks.request('spillway-tab', async () => {
    const stored = await readTabState(tabId);
    const fresh: TabState = { site: '', origin, health: null, last: null };
    await writeCell('session', tabCell(tabId), make(stored?.origin === origin ? stored : fresh));
  });
}
