// What the guard knows of where it is: the policy (bundled until storage has answered) and the site of this page.
import { followAccount } from '../../lib/capture/account.ts';
import type { Site } from '../../lib/contract/site.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { isOrphaned } from '../../lib/platform/messages-client.ts';
import { readEffectivePolicy, watchEffectivePolicy } from '../../lib/platform/storage.ts';
import { generic } from '../../lib/sites/generic.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { siteForHost } from '../../lib/sites/match.ts';
import type { World } from './brain.ts';

export type WorldParts = {
  /** What storage has answered already. null: it holds none; undefined: it has not answered yet. */
  readonly stored: EffectivePolicy | null | undefined;
  /** Called once after `follow`, when the policy that storage holds is in force. */
  readonly onKnown: (site: Site) => void;
  /** Called with each policy: whether the description of this page's tool can be used as it is. */
  readonly onAdapter: (stands: boolean) => void;
  readonly signal: AbortSignal;
};

export type FollowedWorld = World & {
  /** Looks for the policy in storage, and heeds its changes from now on. */
  readonly follow: () => void;
  /** Resolves with storage's answer, after `follow`. null: it has answered. */
  readonly policyComing: () => Promise<void> | null;
};

/** Longer than storage takes. A guard that is orphaned meanwhile gets no answer (milliseconds). */
const patience = 5_000;

export function createWorld({ stored, onKnown, onAdapter, signal }: WorldParts): FollowedWorld {
  let policy = stored ?? bundledPolicy();
  let found: ReturnType<typeof siteUnder> | null = null;
  const site = () => {
    found ??= siteUnder(policy);
    return found.site;
  };
  let come = () => {};
  const answered = new Promise<void>((resolve) => {
    come = resolve;
  });
  let coming = stored === undefined ? answered : null;
  const known = () => {
    coming = null;
    come();
  };
  const use = (next: EffectivePolicy) => {
    policy = next;
    found = siteUnder(next);
    known();
    onAdapter(found.sound);
  };
  const follow = async () => {
    setTimeout(known, patience);
    if (!isOrphaned()) watchEffectivePolicy(use, signal);
    const now = await readEffectivePolicy().catch(() => null);
    if (signal.aborted) return;
    if (now) use(now);
    known();
    onKnown(site());
  };
  // An effective policy that an older version stored has no domains yet.
  const domains = () => policy.organisation.domains ?? [];
  return {
    site,
    policy: () => policy,
    account: followAccount(domains),
    follow,
    policyComing: () => coming,
  };
}

/** The organisation's own tools first; `generic` where the host is not known (yet). */
function siteUnder(policy: EffectivePolicy): { readonly site: Site; readonly sound: boolean } {
  const site = siteForHost(hostOfPage(), guardedUnder(policy)) ?? generic;
  const unread = policy.brokenAdapters?.some(({ id }) => id === site.id) ?? false;
  // Those of the catalogue are tried by tests, and to read them takes a page half a millisecond. An organisation's own
  // tool may be like one of its policy.
  const isOurs = (policy.adapters ?? []).length === 0;
  if (isOurs || [...site.composer, ...site.send].every(({ css }) => isSelector(css)))
    return { site, sound: !unread };
  const { composer, send } = generic;
  return { site: { ...site, composer, send }, sound: false };
}

/** The browser's own word: the collector has looked already, and may know others. */
function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}

/** about:blank and srcdoc frames have their parent's origin, a sandboxed one has none of its own. */
function hostOfPage(): string {
  const origin = [self.origin, ...(location.ancestorOrigins ?? [])].find((each) => each !== 'null');
  return origin && URL.canParse(origin) ? new URL(origin).hostname : location.hostname;
}
