// The guard's ends of carrying a text to another page: gives one, or takes one, over a frame of the extension that is
// opened for it and closed after it.
import type { Cargo, CarryReply, CarryRequest } from '../contract/carry.ts';
import { type OwnPage, openOwnFrame } from './own-frame.ts';

/** For the frame to come (milliseconds). */
const patience = 10_000;

/** @returns true once the other page's guard has it. */
export async function giveCargo(page: OwnPage, nonce: string, cargo: Cargo): Promise<boolean> {
  const reply = await through(page, { role: 'give', nonce, cargo });
  return reply?.role === 'given';
}

/** @returns null where nobody gave one before `page.signal` ended it. */
export async function takeCargo(page: OwnPage, nonce: string): Promise<Cargo | null> {
  const reply = await through(page, { role: 'take', nonce });
  return reply?.role === 'taken' ? reply.cargo : null;
}

async function through(page: OwnPage, request: CarryRequest): Promise<CarryReply | null> {
  const ending = new AbortController();
  const signal = AbortSignal.any([page.signal, ending.signal]);
  const port = signal.aborted ? null : await openOwnFrame({ ...page, signal }, patience);
  const reply = port && !signal.aborted ? await answered(port, request, signal) : null;
  ending.abort();
  return reply;
}

function answered(
  port: MessagePort,
  request: CarryRequest,
  signal: AbortSignal,
): Promise<CarryReply | null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    port.addEventListener('message', ({ data }: MessageEvent<CarryReply>) => resolve(data), {
      once: true,
    });
    port.postMessage(request);
  });
}
