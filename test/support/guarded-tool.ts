// A page of the wire tool under the built extension: guard and wire script on its hosts, a policy of the test's choice,
// and what the guard reported to the worker.
import type { Page } from 'playwright-core';
import { guardFiles } from '../../lib/contract/package.ts';
import type { OwnSite } from '../../lib/contract/site.ts';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { type Dialog, dialogOn } from './dialog.ts';
import { type GuardedBrowser, policyOf } from './guarded-browser.ts';
import type { WireTool } from './wire-tool.ts';

/** Each is like another adapter: the first posts JSON, has drafts and uploads; the second sends over a socket. */
export const wireSites: OwnSite[] = [
  { id: 'poster', name: 'Poster', hosts: ['poster.localhost'], like: 'chatgpt' },
  { id: 'socket', name: 'Socket', hosts: ['socket.localhost'], like: 'copilot' },
];
export const promptPath = '/backend-api/f/conversation';
export const draftPath = '/backend-api/f/conversation/prepare';

export type ToolPage = { readonly page: Page; readonly dialog: Dialog };

type Kept = typeof globalThis & { signals?: Record<string, unknown>[] };

/** Once a browser: registers both scripts as the worker does for an organisation's own hosts. */
export async function guardTool({ inside }: GuardedBrowser): Promise<void> {
  await inside.evaluate(
    async (js) => {
      const where = {
        matches: ['http://poster.localhost/*', 'http://socket.localhost/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start' as const,
      };
      await chrome.scripting.registerContentScripts([
        { id: 'tool-guard', js, ...where },
        { id: 'tool-wire', js: ['content-scripts/wire.js'], world: 'MAIN', ...where },
      ]);
      const kept = globalThis as Kept;
      kept.signals = [];
      chrome.runtime.onMessage.addListener((message) => {
        if (message.type === 'signal-taken') kept.signals?.push(message.signal);
      });
    },
    [...guardFiles],
  );
}

export async function openTool(
  browser: GuardedBrowser,
  tool: WireTool,
  action: PolicyAction,
  host = 'poster.localhost',
): Promise<ToolPage> {
  await browser.setPolicy(policyOf(action, { sites: wireSites }));
  const page = await browser.context.newPage();
  await browser.visit(page, `http://${host}:${tool.port}/`);
  return { page, dialog: await dialogOn(page) };
}

/** What guards have reported since the last call, of one kind. */
export const takeSignals = ({ inside }: GuardedBrowser, kind: string) =>
  inside.evaluate((wanted) => {
    const kept = globalThis as Kept;
    const signals = kept.signals ?? [];
    kept.signals = [];
    return signals.filter((signal) => signal.kind === wanted);
  }, kind);
