// Commands between the parts of the extension. State goes by storage; only commands go by message.
// Each command declares who may send it. None has a field for text.
import { z } from 'zod';
import { decisionNote } from './event.ts';
import { slug } from './ids.ts';
import { maxFindingRows } from './limits.ts';
import { asset, assetLimits } from './own.ts';
import { guardSignal } from './signal.ts';

export const senders = ['guard', 'extension-page'] as const;
export type Sender = (typeof senders)[number];

/** A guard says that it stands in a tab's page. */
export const guardReady = z.strictObject({ type: z.literal('guard-ready'), site: slug });
/** A decision was made and acted on. */
export const noteTaken = z.strictObject({ type: z.literal('note-taken'), note: decisionNote });
/** A guard saw that it was gone around, or how well it sees. */
export const signalTaken = z.strictObject({ type: z.literal('signal-taken'), signal: guardSignal });
/** A request was held in a frame that nobody sees. */
export const tellTop = z.strictObject({
  type: z.literal('tell-top'),
  rules: z.array(slug).max(maxFindingRows),
});
/** Open an approved tool in a tab beside this one, for a text that the guards hand over between themselves. */
export const openApproved = z.strictObject({ type: z.literal('open-approved'), site: slug });
/** A person is about to do something in a guarded page. */
export const wake = z.strictObject({ type: z.literal('wake') });
/** A guard needs a part of an asset that policy names, from this byte on. */
export const readAsset = z.strictObject({
  type: z.literal('read-asset'),
  sha256: asset.shape.sha256,
  from: z.int().min(0).max(assetLimits.bytes),
});
/** Pull the policy now. */
export const pullNow = z.strictObject({ type: z.literal('pull-now') });
/** Send what is queued now. */
export const sendNow = z.strictObject({ type: z.literal('send-now') });

export const command = z.discriminatedUnion('type', [
  guardReady,
  noteTaken,
  signalTaken,
  tellTop,
  openApproved,
  wake,
  readAsset,
  pullNow,
  sendNow,
]);
export type Command = z.infer<typeof command>;
export type CommandType = Command['type'];

export const whoMaySend = {
  'guard-ready': 'guard',
  'note-taken': 'guard',
  'signal-taken': 'guard',
  'tell-top': 'guard',
  'open-approved': 'guard',
  wake: 'guard',
  'read-asset': 'guard',
  'pull-now': 'extension-page',
  'send-now': 'extension-page',
} as const satisfies Record<CommandType, Sender>;

/** The worker to a guard: a request of its page was stopped on the network. Rules, never a text. */
export type Told = { readonly type: 'request-held'; readonly rules: readonly string[] };

/** Base64 of at most `assetPartBytes`; what comes from the collector, never from a page. */
export type AssetPart = { readonly ok: true; readonly part: string };
export const assetPartBytes = 512 * 1024;

/** The secret under which two guards meet; for a guard that is ready, that somebody has a text for it. */
export type Meeting = { readonly ok: true; readonly nonce: string };

export type CommandReply =
  | { readonly ok: true }
  | Meeting
  | AssetPart
  | {
      readonly ok: false;
      readonly why: 'unknown-command' | 'wrong-sender' | 'no-collector' | 'offline' | 'refused';
    };
