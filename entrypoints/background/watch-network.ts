// Puts the judge of requests on the browser's network: the catalogue's endpoints from the first tick on, those
// that policy adds as soon as it has been read.
import type { Signal } from '../../lib/contract/signal.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { buildInspector } from '../../lib/inspect/organisation/product.ts';
import { tellGuard } from '../../lib/platform/commands.ts';
import { type OnRequest, watchRequests } from '../../lib/platform/requests.ts';
import { endpointPatterns } from '../../lib/sites/endpoints.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { sites } from '../../lib/sites/index.ts';
import { followInspector, type LoadAsset } from '../guard.content/inspector.ts';
import { createNetworkJudge } from './network.ts';

export type Network = { readonly follow: (policy: EffectivePolicy) => void };

/**
 * @param report takes what went around the guard.
 * @param load has the assets that policy names.
 */
export function watchNetwork(report: (signal: Signal) => void, load: LoadAsset): Network {
  let policy = bundledPolicy();
  let guarded = guardedUnder(policy);
  let ownLife = new AbortController();
  const forGood = new AbortController().signal;
  const inspectors = followInspector(
    () => buildInspector,
    () => policy,
    load,
    forGood,
  );
  const world = { sites: () => guarded, policy: () => policy };
  const judge = createNetworkJudge(world, inspectors.current);
  const onRequest: OnRequest = (request, canStop) => {
    const { hold, bypass } = judge(request);
    if (!hold || !bypass) return hold;
    report({ ...bypass, held: canStop });
    const rules = [...new Set(bypass.findings.map(({ rule }) => rule))];
    if (canStop) tellGuard(request.tabId, request.frameId, { type: 'request-held', rules });
    return true;
  };
  const always = endpointPatterns(sites);
  watchRequests(always, onRequest, forGood);
  const follow = (next: EffectivePolicy) => {
    policy = next;
    inspectors.refresh();
    guarded = guardedUnder(next);
    ownLife.abort();
    ownLife = new AbortController();
    const more = endpointPatterns(guarded).filter((pattern) => !always.includes(pattern));
    watchRequests(more, onRequest, ownLife.signal);
  };
  return { follow };
}
