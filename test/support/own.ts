// An inspector with an organisation's own detection, for tests: what is not given is not there.
import { ownSection } from '../../lib/contract/own.ts';
import { effectiveOwn } from '../../lib/decide/effective-own.ts';
import { createInspector, type Inspector } from '../../lib/inspect/organisation/inspector.ts';
import type { OwnAssets } from '../../lib/inspect/organisation/own.ts';
import { rules } from '../../lib/inspect/rules/index.ts';

/** @param section as in a policy file; it is parsed as one. */
export function inspectorWith(section: unknown, assets: OwnAssets = new Map()): Inspector {
  return createInspector(rules, effectiveOwn(ownSection.parse(section)), assets);
}

export const head = (id: string) => ({ id, title: 'Own', class: 'restricted' as const });

/** Own findings as the text they cover. */
export function ownIn(text: string, inspector: Inspector): string[] {
  return inspector
    .inspect(text)
    .findings.filter(({ family }) => family === 'organisation')
    .map(({ start, end }) => text.slice(start, end));
}
