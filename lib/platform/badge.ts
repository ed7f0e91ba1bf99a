// The mark on the toolbar's button: none where the guard sees all, else how badly it does not.
import type { HealthState } from '../contract/signal.ts';
import { browser } from './browser.ts';

const marks: Record<HealthState, { readonly text: string; readonly colour: string }> = {
  active: { text: '', colour: '#3a7d44' },
  degraded: { text: '!', colour: '#b06a00' },
  blind: { text: '✕', colour: '#b3261e' },
};

/** The browser clears a tab's badge itself when the tab goes to another page. */
export async function showBadge(tabId: number, state: HealthState): Promise<void> {
  const { text, colour } = marks[state];
  // Firefox's build is of manifest version 2, where the button has its older name.
  const button = browser.action ?? browser.browserAction;
  // The tab may be gone by now.
  await Promise.allSettled([
    button.setBadgeText({ tabId, text }),
    button.setBadgeBackgroundColor({ tabId, color: colour }),
  ]);
}
