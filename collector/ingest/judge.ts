// Judges the events of a batch one by one: one that is broken must not block the others for ever.
// Pure; taking the good ones in is the store's part.
import type { z } from 'zod';
import type { EventsReply, rejectionCodes } from '../../lib/contract/api.ts';
import { type WireEvent, wireEvent } from '../../lib/contract/event.ts';
import { eventId } from '../../lib/contract/ids.ts';
import type { Justification } from '../../lib/contract/justification.ts';
import { maxEventAgeDays, maxEventLeadMinutes } from '../../lib/contract/limits.ts';
import { registrableDomain } from '../../lib/contract/registrable.ts';
import type { TimedEvent } from '../store/events.ts';

export type Known = {
  readonly site: (id: string) => boolean;
  readonly rule: (id: string) => boolean;
  readonly reason: (id: string) => boolean;
  /** Inspection finds nothing in a note. The browser has looked already; a changed one may not have. */
  readonly clean: (note: string) => boolean;
};
export type Rejection = EventsReply['rejected'][number];
export type Judged = {
  readonly events: readonly TimedEvent[];
  readonly rejected: readonly Rejection[];
};

/** @param now milliseconds since 1970. */
export function judge(events: readonly unknown[], known: Known, now: number): Judged {
  const taken: TimedEvent[] = [];
  const rejected: Rejection[] = [];
  events.forEach((candidate, index) => {
    const event = wireEvent.safeParse(candidate);
    const fault = event.success ? faultOf(event.data, known) : unreadable(event.error);
    if (fault) rejected.push({ index, id: idOf(candidate), ...fault });
    else if (event.success) taken.push(timed(withoutSubdomain(event.data), now));
  });
  return { events: taken, rejected };
}

type Fault = { readonly code: (typeof rejectionCodes)[number]; readonly field: string | null };

/** Ids are free slugs in the schema; only these checks keep a sentence from being sent as one. */
function faultOf(event: WireEvent, known: Known): Fault | null {
  if ('site' in event && !known.site(event.site)) return { code: 'unknown-site', field: 'site' };
  if (!('findings' in event)) return null;
  const rule = event.findings.findIndex((finding) => !known.rule(finding.rule));
  if (rule >= 0) return { code: 'unknown-rule', field: `findings.${rule}.rule` };
  return 'justification' in event && event.justification
    ? justificationFault(event.justification, known)
    : null;
}

function justificationFault({ reason, note }: Justification, known: Known): Fault | null {
  if (!known.reason(reason)) return { code: 'unknown-reason', field: 'justification.reason' };
  return note === null || known.clean(note)
    ? null
    : { code: 'note-refused', field: 'justification.note' };
}

/** The path holds the schema's own names and positions; an unknown key is not in it. */
function unreadable(error: z.ZodError): Fault {
  const path = error.issues[0]?.path ?? [];
  return { code: 'bad-event', field: path.length > 0 ? path.map(String).join('.') : null };
}

function idOf(candidate: unknown): string | null {
  if (typeof candidate !== 'object' || candidate === null || !('id' in candidate)) return null;
  const id = eventId.safeParse(candidate.id);
  return id.success ? id.data : null;
}

/** The browser has done so already; one that did not must not leave more here. */
const withoutSubdomain = (event: WireEvent): WireEvent =>
  'host' in event ? { ...event, host: registrableDomain(event.host) } : event;

/** A clock that is wrong costs the event its place in time, not its being counted. */
function timed(event: WireEvent, now: number): TimedEvent {
  const own = Date.parse(event.at);
  const oldest = now - maxEventAgeDays * 86_400_000;
  if (own < oldest) return { event, at: oldest, clamped: true };
  if (own > now + maxEventLeadMinutes * 60_000) return { event, at: now, clamped: true };
  return { event, at: own, clamped: false };
}
