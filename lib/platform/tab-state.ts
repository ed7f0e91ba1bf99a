// What the popup shows about a tab: written by the worker when a guard reports, gone with the tab.
import type { DecisionNote } from '../contract/event.ts';
import type { TabState } from '../contract/state.ts';
import { browser } from './browser.ts';
import type { From } from './commands.ts';
import { readTabState, removeCell, tabCell, writeCell } from './storage.ts';

export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => removeCell('session', tabCell(tabId)));
}

/** A frame that reports a site of its own does not erase what was decided in the tab before. */
export async function tabGuarded(site: string, from: From): Promise<void> {
  const known = await readTabState(from.tabId);
  const last = known?.origin === from.origin ? known.last : null;
  await writeCell('session', tabCell(from.tabId), {
    site,
    origin: from.origin,
    last,
  } satisfies TabState);
}

export async function tabDecided(note: DecisionNote, from: From, at = Date.now()): Promise<void> {
  const { surface, action, outcome } = note;
  const rules = note.findings.map(({ rule }) => rule);
  const state: TabState = {
    site: note.site,
    origin: from.origin,
    last: { at, surface, action, outcome, rules },
  };
  await writeCell('session', tabCell(from.tabId), state);
}
