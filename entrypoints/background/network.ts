// Judges requests on the network by the same endpoints and the same policy as the page does. Holds what no choice can
// let pass; a warning that a person may have overridden in the page is not asked about again down here.

import type { Judgement } from '../../lib/act/brain.ts';
import { narrow, textOf } from '../../lib/act/settled.ts';
import { type BodyTexts, textsOf } from '../../lib/capture/body/texts.ts';
import type { Bypass } from '../../lib/contract/signal.ts';
import type { Endpoint, Site } from '../../lib/contract/site.ts';
import { leavesChoice } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import type { SeenRequest } from '../../lib/platform/requests.ts';
import { endpointAt } from '../../lib/sites/endpoints.ts';
import { siteForHost } from '../../lib/sites/match.ts';
import { createBrain } from '../guard.content/brain.ts';

export type NetworkVerdict = {
  readonly hold: boolean;
  /** Null where there is nothing to tell: a draft, or a request that may go. */
  readonly bypass: Omit<Bypass, 'held'> | null;
};

export type NetworkWorld = {
  readonly sites: () => readonly Site[];
  readonly policy: () => EffectivePolicy;
};

const passes: NetworkVerdict = { hold: false, bypass: null };

export function createNetworkJudge({ sites, policy }: NetworkWorld, inspector: () => Inspector) {
  return (request: SeenRequest): NetworkVerdict => {
    const found = request.body.kind === 'none' ? null : placeOf(request, sites());
    if (!found || request.body.kind === 'none') return passes;
    const { site, endpoint } = found;
    const world = { site: () => site, policy, account: () => 'unknown' as const };
    const brain = createBrain(world, inspector);
    const read = textsOf(request.body, endpoint);
    const judgement = withoutChoices(judged(brain, endpoint, read));
    if (!brain.interrupts(judgement.decision.action)) return passes;
    if (endpoint.kind === 'draft') return { hold: true, bypass: null };
    const { decision, text } = judgement;
    const note = brain.note(decision, 'request', 'blocked', text.length);
    const { site: id, standing, findings, policy: version } = note;
    const what = { site: id, standing, findings: [...findings], policy: version };
    return {
      hold: true,
      bypass: { kind: 'bypass', endpoint: endpoint.kind, layer: 'network', ...what },
    };
  };
}

/** A page of the tool itself, sending to one of its endpoints. */
function placeOf({ url, origin }: SeenRequest, sites: readonly Site[]) {
  const { hostname: host, pathname: path } = new URL(url);
  const site = siteForHost(URL.canParse(origin) ? new URL(origin).hostname : host, sites);
  const endpoint = site && endpointAt({ transport: 'http', host, path }, site);
  return endpoint && { site, endpoint };
}

type Brain = ReturnType<typeof createBrain>;

function judged(brain: Brain, { kind }: Endpoint, read: BodyTexts): Judgement {
  if (read.ok) return brain.judge(read.texts.join('\n'), 'request');
  // Uploads are files: they are read on their way into the page.
  return kind === 'upload' ? brain.judge('', 'request') : brain.judgeUnread('request');
}

const placeholder = /^\W*\[[A-Z][A-Z0-9_]*_\d+\]\W*$/;

const withoutChoices = (judgement: Judgement): Judgement =>
  narrow(
    judgement,
    (verdict) =>
      !leavesChoice(verdict.action) && !placeholder.test(textOf(judgement.text, verdict)),
  );
