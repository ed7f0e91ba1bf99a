// What leads up to a sending or trails it: kept from the page while policy wants a say or is not known yet, without a word. The browser still
// makes its click of a press; that is asked about, and the release presses anew.

import type { Leavings } from '../capture/leavings.ts';
import type { Press } from '../capture/submission.ts';
import type { Parts } from './parts.ts';
import { isStopped } from './sending-flow.ts';

export function onPress(parts: Parts & { readonly leavings: Leavings }, press: Press): void {
  const { event, composers, leaves } = press;
  if (leaves && parts.leavings.isTelling()) return;
  const isEarly = !leaves && event.isTrusted && parts.policyComing() !== null;
  if (!parts.turn.isTaken() && !isStopped(parts, press, isEarly)) return;
  event.stopImmediatePropagation();
  if (leaves) for (const { element } of composers) parts.leavings.keep(event, element);
}
