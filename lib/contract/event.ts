// What may leave a browser about a decision: ids, enums, counts, bounded numbers. No field can hold a prompt; the one
// line that a person may write, a justification's note, is bounded in ./justification.ts.
// Strict on both ends: an unknown key is refused, so a field cannot be added by mistake.
import { z } from 'zod';
import { findingCount } from './finding-count.ts';
import { eventId, instant, slug, version } from './ids.ts';
import { justification } from './justification.ts';
import { maxBatchEvents, maxFindingRows } from './limits.ts';
import { signalParts } from './signal.ts';
import { accounts, actions, outcomes, standings, surfaces } from './words.ts';

const noteFields = {
  site: slug,
  standing: z.enum(standings),
  account: z.enum(accounts),
  surface: z.enum(surfaces),
  action: z.enum(actions),
  outcome: z.enum(outcomes),
  findings: z.array(findingCount).max(maxFindingRows),
  /** Length of the text in UTF-16 units, rounded to two significant digits; for volume and cost estimates. */
  chars: z.int().min(0).max(100_000_000),
  /** The policy that decided. 0 = the one bundled with the extension. */
  policy: z.int().min(0).max(2_000_000_000),
  /** Only where policy asked for a reason and the person gave one. */
  justification: justification.optional(),
};

/** What the page hands to the worker: the one place where text has been left behind. */
export const decisionNote = z.strictObject(noteFields);
export type DecisionNote = z.infer<typeof decisionNote>;

export const decisionEvent = z.strictObject({
  id: eventId,
  at: instant,
  kind: z.literal('decision'),
  ...noteFields,
});
export type DecisionEvent = z.infer<typeof decisionEvent>;

const stamp = { id: eventId, at: instant };
const [bypass, health, toolSeen, unknownTool, shadowApi] = signalParts;

/** Everything that may be in a batch. */
export const wireEvent = z.discriminatedUnion('kind', [
  decisionEvent,
  bypass.extend(stamp),
  health.extend(stamp),
  toolSeen.extend(stamp),
  unknownTool.extend(stamp),
  shadowApi.extend(stamp),
]);
export type WireEvent = z.infer<typeof wireEvent>;
export type SignalEvent = Exclude<WireEvent, DecisionEvent>;

export const batch = z.strictObject({
  schema: z.literal(1),
  extension: version,
  /** Set by the administrator through managed storage; nobody types it. */
  department: z.string().max(64).nullable(),
  /** Events this browser had to drop since the last acknowledged batch. */
  dropped: z.int().min(0).max(1_000_000),
  /** Each is parsed by itself: one bad event must not block the others for ever. */
  events: z.array(z.unknown()).min(1).max(maxBatchEvents),
});

export type Batch = Omit<z.infer<typeof batch>, 'events'> & { events: WireEvent[] };
