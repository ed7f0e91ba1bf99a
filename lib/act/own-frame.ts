// Opens a page of the extension in a frame of this one, in a closed shadow root and out of sight, and gives a port to it.
// What the page does to the frame can cost the answer; it cannot change it, or listen.

export type OwnPage = {
  /** Address of the page, as the browser gives it to this extension alone. */
  readonly url: string;
  /** Whose page must be in the frame. Not that of `url`: Chromium gives out an address that it redirects. */
  readonly origin: string;
  readonly greeting: string;
  readonly signal: AbortSignal;
};

/** @param patience how long the frame may take to come (milliseconds). @returns null: it did not come. */
export function openOwnFrame(page: OwnPage, patience: number): Promise<MessagePort | null> {
  const host = document.createElement('div');
  host.hidden = true;
  const frame = document.createElement('iframe');
  frame.src = page.url;
  host.attachShadow({ mode: 'closed' }).append(frame);
  page.signal.addEventListener('abort', () => host.remove());
  const ready = new Promise<MessagePort | null>((resolve) => {
    setTimeout(() => resolve(null), patience);
    frame.addEventListener('load', () => resolve(greet(frame, page)), { once: true });
  });
  document.documentElement.append(host);
  return ready;
}

/** Only the extension's own page gets the port: the browser checks the origin. */
function greet(frame: HTMLIFrameElement, { origin, greeting }: OwnPage): MessagePort {
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow?.postMessage(greeting, origin, [port2]);
  port1.start();
  return port1;
}
