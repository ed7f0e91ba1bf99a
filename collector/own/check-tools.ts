// Checks of a policy, before it is published, what it says of tools: that those it sends people to are known, have an
// address and are not forbidden, and that an own tool is opened on its own hosts.
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { homeOf, isOn } from '../../lib/sites/home.ts';
import type { OwnFault } from './check-own.ts';

/** @returns the first thing that is wrong, or null. */
export function toolsFault(document: PolicyDocument): OwnFault | null {
  return homeFault(document) ?? approvedFault(document);
}

function homeFault({ sites = [] }: PolicyDocument): OwnFault | null {
  const index = sites.findIndex(({ home, hosts }) => home !== undefined && !isOn(home, hosts));
  return index < 0
    ? null
    : {
        field: `sites.${index}.home`,
        message: 'must be on one of the hosts, over https (http on this machine alone)',
      };
}

function approvedFault(document: PolicyDocument): OwnFault | null {
  const { approvedTools = [], overrides = [], sites = [], adapters = [] } = document;
  const named = [
    ...approvedTools.map((id, index) => ({ id, field: `approvedTools.${index}` })),
    ...overrides.flatMap(({ to }, index) =>
      to ? [{ id: to, field: `overrides.${index}.to` }] : [],
    ),
  ];
  const tools = guardedUnder({ sites, adapters });
  for (const { id, field } of named) {
    const tool = tools.find((each) => each.id === id);
    if (!tool) return { field, message: 'names no tool that can be guarded' };
    if (!homeOf(tool, sites)) return { field, message: 'names a tool without an address to open' };
    if (standingOf(document, id) === 'forbidden')
      return { field, message: 'names a tool that the policy forbids' };
  }
  return null;
}

const standingOf = ({ standing }: PolicyDocument, id: string): string =>
  Object.entries(standing.tools ?? {}).find(([tool]) => tool === id)?.[1] ?? standing.default;
