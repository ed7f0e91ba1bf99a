// Has files read in a frame of the extension: made when the first file comes, in a closed shadow root, out of sight.
// What the page does to the frame can cost the answer, which then counts as unread; it cannot change it.
import type { ReadReply, ReadRequest } from '../contract/reading.ts';
import { type OwnPage, openOwnFrame } from './own-frame.ts';

/** Longer than a 60 MB file takes on a slow machine (milliseconds). */
const patience = 30_000;

export type ReadFile = (file: File) => Promise<ReadReply | null>;

/** @returns a function whose `null` means: nobody read it. */
export function createReadingFrame(page: () => OwnPage): ReadFile {
  let opened: Promise<MessagePort | null> | null = null;
  let next = 0;
  return async (file) => {
    opened ??= open(page);
    const port = await opened;
    if (!port) opened = null;
    return port ? ask(port, { id: next++, file }) : null;
  };
}

/** A guard that an update has left behind has no page any more. */
async function open(page: () => OwnPage): Promise<MessagePort | null> {
  try {
    return await openOwnFrame(page(), patience);
  } catch {
    return null;
  }
}

function ask(port: MessagePort, request: ReadRequest<File>): Promise<ReadReply | null> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const end = (reply: ReadReply | null) => {
      ending.abort();
      resolve(reply);
    };
    setTimeout(() => end(null), patience);
    const listen = ({ data }: MessageEvent<ReadReply>) => {
      if (data.id === request.id) end(data);
    };
    port.addEventListener('message', listen, { signal: ending.signal });
    port.postMessage(request);
  });
}
