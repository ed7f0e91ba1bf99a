// `spillway site show ID`: a tool's description from the catalogue, as a policy's `adapters` takes it, to be changed there.
import type { Site } from '../../lib/contract/site.ts';
import { sites } from '../../lib/sites/index.ts';
import { known } from '../../lib/sites/known.ts';
import { closeIds } from './close-names.ts';
import { failed } from './with-store.ts';
import type { Words } from './words.ts';

export async function showSite({ positionals }: Words): Promise<number> {
  const found = describedSite(positionals[0] ?? '');
  if (!found.ok) return failed(found.message);
  process.stdout.write(`${JSON.stringify({ adapters: [found.site] }, null, 2)}\n`);
  return 0;
}

export type Found =
  | { readonly ok: true; readonly site: Site }
  | {
      readonly ok: false;
      readonly why: 'unknown-site' | 'host-only';
      readonly message: string;
    };

export function describedSite(id: string): Found {
  const site = sites.find((each) => each.id === id);
  if (site) return { ok: true, site };
  const byHost = known.find((each) => each.id === id);
  return byHost ? hostOnly(byHost.name) : unknown(id);
}

const hostOnly = (name: string): Found => ({
  ok: false,
  why: 'host-only',
  message: `${name} is known by its hosts alone. To guard it, name it in the policy's "sites", with "like": "generic".`,
});

function unknown(id: string): Found {
  const named = sites.map(({ id, name, vendor }) => ({ id, names: [name, vendor] }));
  const close = closeIds(id, named);
  const ids = close.length > 0 ? close : sites.map((each) => each.id);
  const says = close.length > 0 ? 'Close to it' : 'There are';
  const message = `There is no description of "${id.slice(0, 40)}". ${says}: ${ids.join(', ')}.`;
  return { ok: false, why: 'unknown-site', message };
}
