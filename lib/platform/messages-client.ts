// Sends a command to the worker, and says plainly when there is no worker any more to send it to.
import type { Command, CommandReply, Told } from '../contract/messages.ts';
import { bare } from './bare.ts';

/** After an update or a reload of the extension the old content script lives on without an extension. */
export function isOrphaned(): boolean {
  try {
    return bare().runtime.id === undefined;
  } catch {
    return true;
  }
}

/** Never throws. `orphaned`: this page must be reloaded; nothing was recorded. */
export async function sendCommand(
  command: Command,
): Promise<CommandReply | { readonly ok: false; readonly why: 'orphaned' }> {
  if (isOrphaned()) return { ok: false, why: 'orphaned' };
  try {
    const reply: unknown = await bare().runtime.sendMessage(command);
    return isReply(reply) ? reply : { ok: false, why: 'refused' };
  } catch {
    return { ok: false, why: isOrphaned() ? 'orphaned' : 'refused' };
  }
}

/** A handler that failed answers in the polyfill's own way, and a worker that is being stopped not at all. */
const isReply = (reply: unknown): reply is CommandReply =>
  typeof reply === 'object' && reply !== null && typeof (reply as CommandReply).ok === 'boolean';

/** Hears what the worker tells this frame's guard. Pages cannot reach this door. */
export function onTold(take: (told: Told) => void, signal: AbortSignal): void {
  const hear = (message: unknown) => {
    if (isTold(message)) take(message);
  };
  bare().runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) bare().runtime.onMessage.removeListener(hear);
  });
}

const isTold = (message: unknown): message is Told =>
  typeof message === 'object' &&
  message !== null &&
  (message as Partial<Told>).type === 'request-held' &&
  Array.isArray((message as Partial<Told>).rules);
