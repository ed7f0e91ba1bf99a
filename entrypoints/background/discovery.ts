// What is in use that nobody has listed: pages that talk to a model in the usual way, and pages that call a provider
// with a key in their own code. Each is said once a day and browser, by host and never by address.
import { registrableDomain } from '../../lib/contract/registrable.ts';
import type { Signal } from '../../lib/contract/signal.ts';
import { standingOf } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { ModelCall } from '../../lib/platform/observe.ts';
import { toolsUnder } from '../../lib/sites/all-tools.ts';
import { hostMatches, toolAt } from '../../lib/sites/match.ts';
import { isStreamed, providerAt, shapeOf } from '../../lib/sites/model-apis.ts';

/** Null: a tool that is listed, or nothing to do with a model. */
export function signalOfCall(call: ModelCall, policy: EffectivePolicy): Signal | null {
  if (call.origin === '' || !URL.canParse(call.url)) return null;
  const { hostname: page } = new URL(call.origin);
  if (isListed(page, policy)) return null;
  const { hostname, pathname } = new URL(call.url);
  const provider = providerAt(hostname);
  if (provider && call.hasKey)
    return { kind: 'shadow-api', host: registrableDomain(page), provider };
  const evidence = shapeOf(pathname);
  return evidence ? { kind: 'unknown-tool', host: registrableDomain(page), evidence } : null;
}

/** A call whose answer is streamed: there an address tells that says little by itself. */
export function signalOfStream(call: ModelCall, policy: EffectivePolicy): Signal | null {
  if (call.origin === '' || !URL.canParse(call.url)) return null;
  const { hostname: page } = new URL(call.origin);
  if (isListed(page, policy) || !isStreamed(new URL(call.url).pathname)) return null;
  return { kind: 'unknown-tool', host: registrableDomain(page), evidence: 'stream' };
}

export function signalOfVisit(url: string, policy: EffectivePolicy): Signal | null {
  const { hostname, pathname } = new URL(url);
  const tool = toolAt(hostname, pathname, toolsUnder(policy));
  return tool ? { kind: 'tool-seen', site: tool.id, standing: standingOf(policy, tool.id) } : null;
}

/** By host alone: what else a host of a listed tool serves is the tool's business. */
const isListed = (host: string, policy: EffectivePolicy): boolean =>
  toolsUnder(policy).some(({ hosts }) => hosts.some((pattern) => hostMatches(pattern, host)));

/** Who is told today: at most so many, so that a page of a thousand hosts cannot fill the queue. */
const maxADay = 500;
export type SaidToday = { readonly day: number; readonly keys: readonly string[] };

/** @returns what is to be remembered, or null where it has been said today, or too much has been. */
export function sayOnce(said: SaidToday, signal: Signal, now: number): SaidToday | null {
  const day = Math.floor(now / 86_400_000);
  const keys = said.day === day ? said.keys : [];
  const key = JSON.stringify(signal);
  return keys.includes(key) || keys.length >= maxADay ? null : { day, keys: [...keys, key] };
}
