// The worker's door for commands: parses each one and checks that its sender is who the contract says.
import {
  type Command,
  type CommandReply,
  type CommandType,
  command as commandSchema,
  type Sender,
  type Told,
  whoMaySend,
} from '../contract/messages.ts';
import { browser } from './browser.ts';

/** What is known of the sender; the URL is the browser's word, not the sender's. */
export type From = { readonly tabId: number; readonly frameId: number; readonly origin: string };

export type Handlers = {
  readonly [T in CommandType]: (
    command: Extract<Command, { type: T }>,
    from: From,
  ) => Promise<CommandReply>;
};

type MessageSender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined }
    | undefined;
};

/** Registers on the first tick, so that a message that wakes the worker is not lost. */
export function onCommand(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(((raw: unknown, sender: MessageSender) =>
    answer(raw, sender, handlers)) as never);
}

async function answer(
  raw: unknown,
  sender: MessageSender,
  handlers: Handlers,
): Promise<CommandReply> {
  const parsed = commandSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'unknown-command' };
  if (senderOf(sender) !== whoMaySend[parsed.data.type]) return { ok: false, why: 'wrong-sender' };
  const handle = handlers[parsed.data.type] as (
    command: Command,
    from: From,
  ) => Promise<CommandReply>;
  const { tab, frameId = -1 } = sender;
  return handle(parsed.data, { tabId: tab?.id ?? -1, frameId, origin: originOf(sender) });
}

/** The browser's number for the frame that is the tab's page. */
export const topFrame = 0;

/** To the guard of one frame; a tab without one is told nothing. */
export async function tellGuard(tabId: number, frameId: number, told: Told): Promise<void> {
  await browser.tabs.sendMessage(tabId, told, { frameId }).catch(() => undefined);
}

/** An extension page has our own origin, also when it is open in a tab. A guard has a tab and a page's origin. */
function senderOf(sender: MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'extension-page';
  return sender.tab?.id === undefined ? null : 'guard';
}

/** The tab's page where the frame has no origin of its own (about:blank, srcdoc). */
function originOf(sender: MessageSender): string {
  const url = sender.tab?.url ?? sender.origin ?? sender.url ?? '';
  return URL.canParse(url) ? new URL(url).origin : '';
}
