// The administrator's keys: managed storage, else what was last read from it, else what the package carries.
// Managed storage is empty for about three seconds after a browser's start, and get() may stay pending: nothing waits for it.
import {
  type ManagedKey,
  managedKeys,
  managedValue,
  noSettings,
  type Settings,
} from '../contract/managed.ts';
import { localCells } from '../contract/state.ts';
import { browser } from './browser.ts';
import { readCell, writeCell } from './storage.ts';

/** Values of the wrong kind count as absent, each by itself. */
export function parseSettings(raw: unknown): Settings {
  const values = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const read = (key: ManagedKey): string | null =>
    managedValue[key].safeParse(values[key]).data ?? null;
  return {
    collectorUrl: read('collectorUrl'),
    enrolToken: read('enrolToken'),
    department: read('department'),
    userHint: read('userHint'),
    policyKey: read('policyKey') ?? (isGiven(values.policyKey) ? unreadable : null),
  };
}

/** A key with a mistake in it must not mean that any key is believed: this one has signed nothing. */
const unreadable = 'unreadable';
const isGiven = (value: unknown): boolean => value !== undefined && value !== '';

export async function currentSettings(): Promise<Settings> {
  return (await readCell<Settings>('local', localCells.settings)) ?? packaged();
}

/** Writes managed values to their cell whenever they arrive or change, and says that they did. */
export function followManaged(onChange: () => void): void {
  const take = async (raw: unknown, cleared: boolean) => {
    if (!cleared && Object.keys((raw ?? {}) as object).length === 0) return;
    const settings = parseSettings(raw);
    if (same(settings, await readCell<Settings>('local', localCells.settings))) return;
    await writeCell('local', localCells.settings, settings);
    onChange();
  };
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') readManaged().then((raw) => take(raw, true));
  });
  readManaged().then((raw) => take(raw, false));
}

/** Firefox rejects where there is no policy for the extension. */
const readManaged = (): Promise<unknown> =>
  browser.storage.managed.get(Object.keys(managedKeys)).catch(() => ({}));

/** settings.json in the package: empty in a release, filled in the copy that a trial loads unpacked. */
async function packaged(): Promise<Settings> {
  const url = browser.runtime.getURL('settings.json');
  const raw = await fetch(url)
    .then((response) => response.json())
    .catch(() => ({}));
  return parseSettings(raw);
}

const same = (a: Settings, b: Settings = noSettings): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
