// When the worker sends and pulls: alarms survive the worker's end, timers make it quick while it lives.
import { browser } from './browser.ts';

const alarmName = 'sync';
/** Connections cost a collector more than events do, so browsers come every 15 minutes, spread at random. */
const periodMinutes = 15;
/** A held or changed submission is told soon, yet together with what follows at once (milliseconds). */
const soonDelay = 1_500;

let soon: ReturnType<typeof setTimeout> | undefined;

/** Registers on the first tick. */
export function onSync(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) run();
  });
}

export async function startSchedule(): Promise<void> {
  if (await browser.alarms.get(alarmName)) return;
  const delayInMinutes = 1 + Math.random() * periodMinutes;
  browser.alarms.create(alarmName, { delayInMinutes, periodInMinutes: periodMinutes });
}

/** One run for all calls within the delay. If the worker ends first, the alarm brings the run. */
export function runSoon(run: () => void): void {
  if (soon !== undefined) return;
  soon = setTimeout(() => {
    soon = undefined;
    run();
  }, soonDelay);
}
