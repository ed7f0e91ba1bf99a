// Opens a tab for a text that a guard will hand over, and remembers under which secret the two guards meet: in session
// memory, for the one tab, once.
import { carryPatience } from '../contract/carry.ts';
import { type Meetings, meetingsCell } from '../contract/state.ts';
import { browser } from './browser.ts';
import type { From } from './commands.ts';
import { readCell, writeCell } from './storage.ts';

/** @returns the secret, 128 random bits in hex. */
export async function openMeeting(url: string, site: string, from: From): Promise<string> {
  const opener = await browser.tabs.get(from.tabId);
  const nonce = secret();
  const place = { index: opener.index + 1, openerTabId: from.tabId };
  // Opened within the change: a guard that is there before the secret is waits for it.
  await change(async (all) => {
    const { id } = await browser.tabs.create({ url, active: true, ...place });
    return { ...all, [`${id}`]: { nonce, site, until: Date.now() + carryPatience } };
  });
  return nonce;
}

/** For the guard of a tab's page; null: nobody has anything for it. Given out once. */
export async function takeMeeting(site: string, { tabId, frameId }: From): Promise<string | null> {
  if (frameId !== 0) return null;
  let found: Meetings[string] | undefined;
  await change(async (all) => {
    const { [`${tabId}`]: mine, ...others } = all;
    found = mine?.site === site ? mine : undefined;
    return found ? others : all;
  });
  return found && found.until > Date.now() ? found.nonce : null;
}

/** Reads and writes one after the other, and forgets what is over. */
function change(make: (all: Meetings) => Promise<Meetings>): Promise<void> {
  return navigator.locks.request('spillway-meetings', async () => {
    const all = (await readCell<Meetings>('session', meetingsCell)) ?? {};
    const open = Object.entries(all).filter(([, { until }]) => until > Date.now());
    await writeCell('session', meetingsCell, await make(Object.fromEntries(open)));
  });
}

function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
