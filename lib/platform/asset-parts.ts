// Fetches an asset from the worker, part by part: a content script has no database of its own, and a message has a limit.
import type { Asset } from '../contract/own.ts';
import { sendCommand } from './messages-client.ts';

/** null where the worker does not have it, or is gone. The worker has checked it against its name. */
export async function assetInParts({ sha256, bytes: size }: Asset): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; ) {
    const reply = await sendCommand({ type: 'read-asset', sha256, from });
    if (!reply.ok || !('part' in reply)) return null;
    const units = atob(reply.part);
    if (units.length === 0 || from + units.length > size) return null;
    for (let index = 0; index < units.length; index++)
      bytes[from + index] = units.charCodeAt(index);
    from += units.length;
  }
  return bytes;
}
