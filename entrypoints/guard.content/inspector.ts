// The product's rules with what policy adds to them. Built anew when policy or its assets change, and swapped whole;
// until a new one stands, the one before inspects. Used by the guard, and by the parts of the extension that judge too.
import type { Asset } from '../../lib/contract/own.ts';
import { localCells } from '../../lib/contract/state.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { assetsIn, nothingOwn, type Own } from '../../lib/inspect/organisation/own.ts';
import type { BuildInspector } from '../../lib/inspect/organisation/product.ts';
import { watchCell, watchEffectivePolicy } from '../../lib/platform/storage.ts';
import { unread } from './unread.ts';

export type Inspectors = {
  /** Built here and now where there is none yet: a text does not wait. */
  readonly current: () => Inspector;
  /** Looks at the policy and builds ahead, when there is nothing else to do. */
  readonly refresh: () => Promise<void>;
};

/** null: it has not arrived, or cannot be had. */
export type LoadAsset = (asset: Asset) => Promise<Uint8Array | null>;

/** Watches the policy and its assets from the first moment. */
export function followInspector(...[engine, policy, load, signal]: InspectorParts): Inspectors {
  const inspectors = createInspectors(engine, policy, load, signal);
  inspectors.follow();
  return inspectors;
}

type InspectorParts = Parameters<typeof createInspectors>;

/** @param engine opens it at the first call. null: it does not open now. */
export function createInspectors(
  engine: () => BuildInspector | null,
  policy: () => EffectivePolicy,
  load: LoadAsset,
  signal: AbortSignal,
): Inspectors & { readonly follow: () => void } {
  const assets = new Map<string, Uint8Array>();
  let built: Inspector | null = null;
  let builtFor = '';
  const build = (): Inspector => {
    const own = ownOf(policy());
    const made = engine()?.(own, assets);
    if (!made) return nobodyReads;
    builtFor = nameOf(own, assets);
    built = made;
    return made;
  };
  const refresh = async () => {
    await idle();
    await gather(ownOf(policy()), assets, load);
    await idle();
    engine();
    await idle();
    if (signal.aborted || (built && builtFor === nameOf(ownOf(policy()), assets))) return;
    build();
  };
  const follow = () => {
    watchEffectivePolicy(refresh, signal);
    watchCell('local', localCells.assets, refresh, signal);
  };
  return { current: () => built ?? build(), refresh, follow };
}

/** No text counts as read, and policy says what then. Not kept: the next one asks again. */
const nobodyReads: Inspector = {
  inspect: (text) => ({ findings: [unread(text, 'confidential')], truncated: true }),
  titleOf: () => 'Text that cannot be checked',
  labelOf: () => 'UNREAD',
};

/** A policy that an earlier version stored has none. */
const ownOf = (policy: EffectivePolicy): Own => policy.own ?? nothingOwn;

const nameOf = (own: Own, assets: ReadonlyMap<string, Uint8Array>): string =>
  JSON.stringify([own, [...assets.keys()].sort()]);

/** A page that is never idle gets its engine all the same, before its first text (milliseconds). */
const soon = { timeout: 2_000 };

/** A worker has no idle time of a page to wait for. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, soon);
    else setTimeout(resolve);
  });

async function gather(own: Own, assets: Map<string, Uint8Array>, load: LoadAsset): Promise<void> {
  const wanted = assetsIn(own);
  for (const sha256 of [...assets.keys()])
    if (!wanted.some((asset) => asset.sha256 === sha256)) assets.delete(sha256);
  for (const asset of wanted) {
    if (assets.has(asset.sha256)) continue;
    const bytes = await load(asset);
    if (bytes) assets.set(asset.sha256, bytes);
  }
}
