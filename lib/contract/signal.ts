// What a browser reports besides decisions: a guard that was gone around, a guard that does not see, tools in use,
// and pages that call a model themselves. Ids, enums, counts and names of hosts; no path, no header, no content.
import { z } from 'zod';
import { findingCount } from './finding-count.ts';
import { slug } from './ids.ts';
import { maxFindingRows } from './limits.ts';
import { endpointKinds } from './site.ts';
import { standings } from './words.ts';

/** A host name in lower case, no pattern, no port: the registrable part of it (./registrable.ts). */
export const hostName = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/);

export const healthStates = ['active', 'degraded', 'blind'] as const;
export type HealthState = (typeof healthStates)[number];

export const healthReasons = [
  'none',
  /** A text came from an element that none of the site's selectors finds. */
  'composer-not-found',
  /** A prompt left on the wire, and no submission was seen before it. */
  'send-not-seen',
  /** The editor did not take what was written. */
  'read-back-failed',
  /** What stands unsent in the composer went to an address that the site's description does not know. */
  'draft-endpoint-unknown',
  /** The policy's description of this tool cannot be used; the guard takes any composer. */
  'adapter-broken',
  /** The check on the wire does not stand in this page. */
  'wire-absent',
] as const;
export type HealthReason = (typeof healthReasons)[number];

/** Where a request was caught: by the page's own functions, or by the browser's network. */
export const wireLayers = ['page', 'network'] as const;

export const evidences = [
  'chat-completions',
  'responses',
  'messages',
  'generate-content',
  /** A socket as clients of speech and live models open it. */
  'realtime',
  /** An address as chats of one's own making have it, and an answer that comes word by word. */
  'stream',
] as const;
export type Evidence = (typeof evidences)[number];

const bypass = z.strictObject({
  kind: z.literal('bypass'),
  site: slug,
  standing: z.enum(standings),
  endpoint: z.enum(endpointKinds),
  layer: z.enum(wireLayers),
  /** False where the browser let nobody stop it. */
  held: z.boolean(),
  findings: z.array(findingCount).max(maxFindingRows),
  policy: z.int().min(0).max(2_000_000_000),
});

const health = z.strictObject({
  kind: z.literal('health'),
  site: slug,
  state: z.enum(healthStates),
  reason: z.enum(healthReasons),
});

/** A tool of the catalogue was opened; at most once a day and browser. */
const toolSeen = z.strictObject({
  kind: z.literal('tool-seen'),
  site: slug,
  standing: z.enum(standings),
});

/** A page that nobody has listed talks to a model in the usual way. */
const unknownTool = z.strictObject({
  kind: z.literal('unknown-tool'),
  host: hostName,
  evidence: z.enum(evidences),
});

/** A page calls a model's own API, with a key in its own code. Never the key. */
const shadowApi = z.strictObject({
  kind: z.literal('shadow-api'),
  host: hostName,
  provider: slug,
});

const parts = [bypass, health, toolSeen, unknownTool, shadowApi] as const;

export const signal = z.discriminatedUnion('kind', parts);
export type Signal = z.infer<typeof signal>;
export type Bypass = z.infer<typeof bypass>;
export type Health = z.infer<typeof health>;

/** What a guard may report; the others are the worker's own. */
export const guardSignal = z.discriminatedUnion('kind', [bypass, health]);
export type GuardSignal = z.infer<typeof guardSignal>;
export const signalParts = parts;
