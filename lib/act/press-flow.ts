// What leads up to a sending or trails it: kept from the page while policy wants a say, without a word. The browser still
// makes its click of a press; that is asked about, and the release presses anew.
import type { Press } from '../capture/submission.ts';
import { hold } from './hold.ts';
import type { Parts } from './parts.ts';
import { readComposers } from './sending-flow.ts';

export function onPress(parts: Parts, press: Press): void {
  const { event, instead } = press;
  const taken = parts.turn.isTaken();
  if (!taken && !isStopped(parts, press)) return;
  keep(event, instead !== null);
  if (!taken) instead?.();
}

function isStopped(parts: Parts, press: Press): boolean {
  const read = readComposers(parts, press);
  return read !== undefined && parts.brain.interrupts(read.judgement.decision.action);
}

function keep(event: Event, whole: boolean): void {
  if (whole) hold(event);
  else event.stopImmediatePropagation();
}
