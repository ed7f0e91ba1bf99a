// Has files read in a frame of the extension: made when the first file comes, in a closed shadow root, out of sight.
// What the page does to the frame can cost the answer, which then counts as unread; it cannot change it.
import type { ReadReply, ReadRequest } from '../contract/reading.ts';

/** Longer than a 60 MB file takes on a slow machine (milliseconds). */
const patience = 30_000;

export type ReadFile = (file: File) => Promise<ReadReply | null>;

type Parts = {
  /** Address of the reading page, as the browser gives it to this extension alone. */
  readonly url: string;
  /** Whose page must be in the frame. Not that of `url`: Chromium gives out an address that it redirects. */
  readonly origin: string;
  readonly greeting: string;
  readonly signal: AbortSignal;
};

/** @returns a function whose `null` means: nobody read it. */
export function createReadingFrame(parts: Parts): ReadFile {
  let opened: Promise<MessagePort | null> | null = null;
  let next = 0;
  return async (file) => {
    opened ??= open(parts);
    const port = await opened;
    if (!port) opened = null;
    return port ? ask(port, { id: next++, file }) : null;
  };
}

function open({ url, origin, greeting, signal }: Parts): Promise<MessagePort | null> {
  const host = document.createElement('div');
  host.hidden = true;
  const frame = document.createElement('iframe');
  frame.src = url;
  host.attachShadow({ mode: 'closed' }).append(frame);
  signal.addEventListener('abort', () => host.remove());
  const ready = new Promise<MessagePort | null>((resolve) => {
    setTimeout(() => resolve(null), patience);
    frame.addEventListener('load', () => resolve(greet(frame, origin, greeting)), { once: true });
  });
  document.documentElement.append(host);
  return ready;
}

/** Only the extension's own page gets the port: the browser checks the origin. */
function greet(frame: HTMLIFrameElement, origin: string, greeting: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow?.postMessage(greeting, origin, [port2]);
  port1.start();
  return port1;
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
