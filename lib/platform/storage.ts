// Reads, writes and watches the cells of storage. What a cell holds is stated in lib/contract/state.ts.

import { localCells, type TabState, tabCellPrefix } from '../contract/state.ts';
import type { EffectivePolicy } from '../decide/effective-policy.ts';
import { bare } from './bare.ts';
import { isOrphaned } from './messages-client.ts';

type Area = 'local' | 'session';

/** `undefined` where the cell is empty. The shape is what the worker wrote: it validated before it did. */
export async function readCell<T>(area: Area, key: string): Promise<T | undefined> {
  const cells: Record<string, unknown> = await bare().storage[area].get(key);
  return cells[key] as T | undefined;
}

export async function writeCell(area: Area, key: string, value: unknown): Promise<void> {
  await bare().storage[area].set({ [key]: value });
}

export async function removeCell(area: Area, key: string): Promise<void> {
  await bare().storage[area].remove(key);
}

/** Calls back with each new value until `signal` ends it. Does not call with the present one. */
export function watchCell<T>(
  area: Area,
  key: string,
  onChange: (value: T | undefined) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, where: string) => {
    const change = changes[key];
    if (where === area && change) onChange(change.newValue as T | undefined);
  };
  bare().storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) bare().storage.onChanged.removeListener(listener);
  });
}

export async function readEffectivePolicy(): Promise<EffectivePolicy | null> {
  return (await readCell<EffectivePolicy>('local', localCells.effective)) ?? null;
}

export function watchEffectivePolicy(
  onChange: (policy: EffectivePolicy) => void,
  signal: AbortSignal,
): void {
  watchCell<EffectivePolicy>(
    'local',
    localCells.effective,
    (value) => value && onChange(value),
    signal,
  );
}

export const tabCell = (tabId: number): string => `${tabCellPrefix}${tabId}`;

export const readTabState = (tabId: number): Promise<TabState | undefined> =>
  readCell<TabState>('session', tabCell(tabId));
