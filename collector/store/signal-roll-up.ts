// What a batch of signals adds to their one roll-up. Pure, as roll-up.ts is for decisions.
import type { SignalEvent } from '../../lib/contract/event.ts';
import { type Addition, summed } from './roll-up.ts';

type DatedSignal = { readonly day: number; readonly event: SignalEvent };

export const rollUpSignals = (signals: readonly DatedSignal[]): readonly Addition[] =>
  summed(
    signals.map(({ day, event }) => ({
      key: [day, event.kind, 'site' in event ? event.site : event.host, detailOf(event)],
      sums: [1],
    })),
  );

/** Words of closed lists, joined: as many rows a day as there are cases, however many browsers there are. */
function detailOf(event: SignalEvent): string {
  switch (event.kind) {
    case 'bypass':
      return `${event.endpoint} ${event.layer} ${event.held ? 'held' : 'passed'}`;
    case 'health':
      return `${event.state} ${event.reason}`;
    case 'tool-seen':
      return event.standing;
    case 'unknown-tool':
      return event.evidence;
    case 'shadow-api':
      return event.provider;
  }
}
