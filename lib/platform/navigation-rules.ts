// Keeps tabs from opening forbidden tools: one rule a tool in the browser's own blocker, which needs no worker to be
// awake, and a page of ours in place of the browser's error.
import { browser } from './browser.ts';

export type Forbidden = {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
};

type Rule = chrome.declarativeNetRequest.Rule;

/** The browser takes 1,000 rules with a regular expression; beyond it the last tools stay open. */
const maxRules = 900;

/** `||host/path` filters miss addresses with a port; a domain and an expression do not. */
export function rulesFor(tools: readonly Forbidden[]): Rule[] {
  return tools
    .flatMap(({ hosts, paths }) => hosts.map((host) => ({ host, paths })))
    .slice(0, maxRules)
    .map(({ host, paths }, index) => ({
      id: index + 1,
      priority: 1,
      action: { type: 'block' },
      condition: {
        requestDomains: [host.replace('*.', '')],
        regexFilter: expressionFor(host, paths),
        resourceTypes: ['main_frame', 'sub_frame'],
      },
    })) as Rule[];
}

function expressionFor(host: string, paths: readonly string[]): string {
  const quoted = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const name = host.startsWith('*.') ? `(?:[^/:]+\\.)?${quoted(host.slice(2))}` : quoted(host);
  const path = paths.length > 0 ? `(?:${paths.map(quoted).join('|')})` : '/';
  return `^https?://${name}(?::\\d+)?${path}`;
}

/** Replaces the rules of the policy before, all at once. */
export async function forbid(tools: readonly Forbidden[]): Promise<void> {
  const addRules = rulesFor(tools);
  const before = await chrome.declarativeNetRequest.getDynamicRules();
  if (JSON.stringify(before) === JSON.stringify(addRules)) return;
  const removeRuleIds = before.map(({ id }) => id);
  await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
}

/** Registers on the first tick. @param pageFor address of the page to show instead; null: leave the error. */
export function onForbidden(pageFor: (url: string) => Promise<string | null>): void {
  const filter = { urls: ['https://*/*', 'http://*.localhost/*'], types: ['main_frame' as const] };
  browser.webRequest.onErrorOccurred.addListener(async ({ tabId, url, error }) => {
    if (error !== 'net::ERR_BLOCKED_BY_CLIENT') return;
    const page = await pageFor(url);
    if (page) await browser.tabs.update(tabId, { url: browser.runtime.getURL(page) });
  }, filter);
}
