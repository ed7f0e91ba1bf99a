// Wakes the worker when a person begins to do something here: one that has just been started judges its first request
// on the network before it has read the organisation's policy.
import { sendCommand } from '../../lib/platform/messages-client.ts';

/** The browser stops a worker after 30 seconds without work (milliseconds). */
const interval = 20_000;

export function keepAwake(signal: AbortSignal): void {
  let last = -interval;
  const wake = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted || timeStamp - last < interval) return;
    last = timeStamp;
    sendCommand({ type: 'wake' });
  };
  for (const type of ['keydown', 'pointerdown', 'paste', 'drop', 'focus'])
    addEventListener(type, wake, { capture: true, passive: true, signal });
}
