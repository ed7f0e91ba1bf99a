// How well the guard sees on this page, from what was really seen: submissions, prompts on the wire, write-backs.
// Pure: it is told, and says when its answer changes. A reason goes when the opposite has been seen.
import type { HealthReason, HealthState } from '../contract/signal.ts';

export type Health = {
  /** The script in the page's own world answers, or will not come. */
  readonly wireStands: (stands: boolean) => void;
  /** @param known the text came from an element that the site's selectors find. */
  readonly submissionSeen: (known: boolean, now: number) => void;
  /** A prompt left on the wire. @param typed it carries what was just typed here. */
  readonly promptSeen: (typed: boolean, now: number) => void;
  readonly readBack: (ok: boolean) => void;
  /** What stands unsent in the composer left. @param known to an endpoint that the site's description has. */
  readonly draftSeen: (known: boolean) => void;
  /** The description of this tool can be used as it is. */
  readonly adapterStands: (stands: boolean) => void;
  /** Says the present state once, changed or not. */
  readonly say: () => void;
};

type Change = { readonly state: HealthState; readonly reason: HealthReason };

/** A prompt this long after a submission belongs to it: files are uploaded in between (milliseconds). */
const explainedFor = 60_000;

/** Worst first. */
const order: readonly HealthReason[] = [
  'send-not-seen',
  'read-back-failed',
  'composer-not-found',
  'draft-endpoint-unknown',
  'adapter-broken',
  'wire-absent',
];

export function createHealth(onChange: (change: Change) => void): Health {
  const reasons = new Set<HealthReason>();
  let last: { readonly known: boolean; readonly at: number } | null = null;
  let said: HealthReason | null = null;
  const say = () => {
    const reason = order.find((each) => reasons.has(each)) ?? 'none';
    if (reason === said) return;
    said = reason;
    onChange({ state: stateOf(reason), reason });
  };
  const set = (reason: HealthReason, stands: boolean) => {
    if (stands) reasons.add(reason);
    else reasons.delete(reason);
    if (said !== null || stands) say();
  };
  return {
    say,
    wireStands: (stands) => set('wire-absent', !stands),
    draftSeen: (known) => set('draft-endpoint-unknown', !known),
    adapterStands: (stands) => {
      // Another description may know what the one before did not.
      reasons.delete('draft-endpoint-unknown');
      set('adapter-broken', !stands);
    },
    readBack: (ok) => set('read-back-failed', !ok),
    submissionSeen: (known, now) => {
      last = { known, at: now };
    },
    promptSeen: (typed, now) => {
      const explained = last !== null && now - last.at < explainedFor;
      if (last && explained) set('composer-not-found', !last.known);
      if (explained) set('send-not-seen', false);
      else if (typed) set('send-not-seen', true);
    },
  };
}

function stateOf(reason: HealthReason): HealthState {
  if (reason === 'none') return 'active';
  return reason === 'send-not-seen' ? 'blind' : 'degraded';
}
