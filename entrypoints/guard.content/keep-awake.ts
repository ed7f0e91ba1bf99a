// Wakes the worker when a person begins to do something here: one that has just been started judges its first request
// on the network before it has read the organisation's policy. And while the tab is looked at, so that a new policy is
// in it within a minute.
import type { OnWindow } from '../../lib/capture/lasting.ts';
import { sendCommand } from '../../lib/platform/messages-client.ts';

/** The browser stops a worker after 30 seconds without work (milliseconds). */
const interval = 20_000;

export function keepAwake(onWindow: OnWindow, signal: AbortSignal): void {
  const wake = () => sendCommand({ type: 'wake' });
  let last = -interval;
  // Counted by itself: the browser may have ended the worker since the timer's last word.
  const byPerson = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted || timeStamp - last < interval) return;
    last = timeStamp;
    wake();
  };
  for (const type of ['keydown', 'pointerdown', 'paste', 'drop', 'focus'] as const)
    onWindow(type, byPerson);
  // One frame speaks for the tab.
  if (top === self) whileVisible(wake, signal);
}

function whileVisible(run: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    clearInterval(timer);
    if (signal.aborted || document.visibilityState !== 'visible') return;
    run();
    timer = setInterval(run, interval);
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', follow);
  follow();
}
