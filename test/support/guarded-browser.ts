// A real Chromium with the built extension, a policy of the test's choice and the practice chat under guard.
// No collector: what a collector would have sent is written to storage by an extension page.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser, launchWithExtension } from '../../collector/cli/browser.ts';
import { type PracticeChat, startPracticeChat } from '../../collector/practice/server.ts';
import { guardFiles } from '../../lib/contract/package.ts';
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';

export const extensionDir = path.join(import.meta.dirname, '../../.output/chrome-mv3');

export type GuardedBrowser = {
  readonly context: BrowserContext;
  readonly chat: PracticeChat;
  /** An extension page, for storage and for messages. */
  readonly inside: Page;
  /** After a reload of the extension, which closes its pages. */
  readonly reopenInside: () => Promise<void>;
  readonly extensionId: string;
  readonly setPolicy: (document: PolicyDocument) => Promise<void>;
  /** Loads an address and waits until the guard there follows the policy that storage holds. */
  readonly visit: (page: Page, url: string) => Promise<void>;
  /** Notes that guards have sent to the worker since the last call. */
  readonly takeNotes: () => Promise<Note[]>;
  readonly close: () => Promise<void>;
};

export type Note = {
  readonly site: string;
  readonly surface: string;
  readonly action: string;
  readonly outcome: string;
  readonly findings: readonly { readonly rule: string; readonly count: number }[];
  readonly chars: number;
  readonly justification?: { readonly reason: string; readonly note: string | null };
};

/** Everything that is found gets `action`, whatever its class. */
export function policyOf(action: PolicyAction, more: Partial<PolicyDocument> = {}): PolicyDocument {
  const row = { approved: action, tolerated: action, unapproved: action, forbidden: action };
  return {
    ...defaultPolicy,
    version: 7,
    organisation: { name: 'Example Works', helpUrl: 'https://help.example.com/ai' },
    matrix: { public: row, internal: row, confidential: row, restricted: row },
    sites: [
      { id: 'practice', name: 'Practice chat', hosts: ['practice.localhost'], like: 'generic' },
    ],
    ...more,
  };
}

/** @param without arguments of Playwright's that this browser shall not have. */
export async function startGuardedBrowser(
  without: readonly string[] = [],
): Promise<GuardedBrowser> {
  const found = await findBrowser(false);
  if (!found.ok) throw new Error(found.message);
  const profile = await mkdtemp(path.join(tmpdir(), 'spillway-guard-'));
  const ending = new AbortController();
  const chat = await startPracticeChat({ port: 0, signal: ending.signal });
  if (!chat.ok) throw new Error(chat.message);
  const context = await launchWithExtension({
    browserPath: found.path,
    extensionDir,
    userDataDir: profile,
    headless: true,
    without,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: chat.url });
  const extensionId = await idOf(context);
  const openInside = async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.evaluate(keepNotes);
    return page;
  };
  let inside = await openInside();
  await inside.evaluate(guardPractice, [...guardFiles]);
  await inside.evaluate(untilRestored);
  const close = async () => {
    await context.close();
    ending.abort();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    context,
    chat,
    get inside() {
      return inside;
    },
    reopenInside: async () => {
      inside = await openInside();
    },
    extensionId,
    setPolicy: (document) =>
      inside.evaluate(writePolicy, { policy: document, effective: effectivePolicy(document) }),
    visit: async (page, url) => {
      const before = await inside.evaluate(guardsReady, url);
      await page.goto(url);
      await inside.waitForFunction(
        ({ at, count }) =>
          ((globalThis as Kept).ready ?? []).filter((each) => each === at).length > count,
        { at: url, count: before },
        { timeout: 15_000, polling: 20 },
      );
    },
    takeNotes: () => inside.evaluate(takeNotes),
    close,
  };
}

/** By its worker, or where that came and went before anybody looked, by its folder as Chromium does. */
async function idOf(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null));
  if (worker) return new URL(worker.url()).host;
  const hash = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

type Kept = typeof globalThis & { notes?: Note[]; ready?: string[] };

/**
 * Runs in the extension page: registers both scripts as the worker does for an organisation's own hosts. Below
 * `/unguarded` stands none, so that a test can see what the browser does by itself.
 */
async function guardPractice(js: string[]): Promise<void> {
  const where = {
    matches: ['http://practice.localhost/*'],
    excludeMatches: ['http://practice.localhost/unguarded*'],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
  };
  await chrome.scripting.registerContentScripts([
    { id: 'practice-under-test', js, ...where },
    { id: 'practice-wire-under-test', js: ['content-scripts/wire.js'], world: 'MAIN', ...where },
  ]);
}

/** The worker, when it starts, writes what guards follow: a policy of a test must come after that. */
async function untilRestored(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { 'effective-policy': there } = await chrome.storage.local.get('effective-policy');
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function keepNotes(): void {
  const kept = globalThis as Kept;
  kept.notes = [];
  kept.ready = [];
  chrome.runtime.onMessage.addListener((message, { url, frameId }) => {
    if (message.type === 'note-taken') kept.notes?.push(message.note);
    if (message.type === 'guard-ready' && frameId === 0) kept.ready?.push(url ?? '');
  });
}

const guardsReady = (url: string): number =>
  ((globalThis as Kept).ready ?? []).filter((each) => each === url).length;

/** Both cells, as the worker writes them: it makes the second one anew from the first when it starts. */
async function writePolicy(cells: { policy: unknown; effective: unknown }): Promise<void> {
  await chrome.storage.local.set({
    policy: cells.policy,
    'effective-policy': cells.effective,
  });
}

async function takeNotes(): Promise<Note[]> {
  const kept = globalThis as Kept;
  const notes = kept.notes ?? [];
  kept.notes = [];
  return notes;
}
