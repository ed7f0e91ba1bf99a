// Joins the guard to the hand-over of texts: has a tool opened and gives, or takes what was given for this page.
import { giveCargo, takeCargo } from '../../lib/act/carry.ts';
import type { Carry } from '../../lib/act/parts.ts';
import { type Cargo, carryGreeting, carryPatience } from '../../lib/contract/carry.ts';
import type { CommandReply } from '../../lib/contract/messages.ts';
import { sendCommand } from '../../lib/platform/messages-client.ts';
import { pageOf } from '../../lib/platform/own-page.ts';

const page = () => ({ ...pageOf('carry.html'), greeting: carryGreeting });

export const carry: Carry = async (site, cargo, until) => {
  const reply = await sendCommand({ type: 'open-approved', site });
  if (!reply.ok || !('nonce' in reply)) return false;
  const signal = AbortSignal.any([until, AbortSignal.timeout(carryPatience)]);
  return giveCargo({ ...page(), signal }, reply.nonce, cargo);
};

/** @param reply the worker's to a guard that is ready. */
export async function takeCarried(
  reply: CommandReply | { readonly ok: false; readonly why: 'orphaned' },
  signal: AbortSignal,
): Promise<Cargo | null> {
  if (!reply.ok || !('nonce' in reply)) return null;
  const until = AbortSignal.any([signal, AbortSignal.timeout(carryPatience)]);
  return takeCargo({ ...page(), signal: until }, reply.nonce);
}
