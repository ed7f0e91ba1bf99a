// Writes out the defaults of the policy's own section; part of the border where optional fields end.
import type { OwnSection } from '../contract/own.ts';
import type { Own } from '../inspect/organisation/own.ts';

export function effectiveOwn(section: OwnSection): Own {
  return {
    dictionaries: (section.dictionaries ?? []).map((own) => ({
      ...own,
      terms: own.terms ?? [],
      asset: own.asset ?? null,
      wholeWord: own.wholeWord ?? true,
      caseSensitive: own.caseSensitive ?? false,
      minimumDistinct: own.minimumDistinct ?? 1,
    })),
    patterns: (section.patterns ?? []).map((own) => ({
      ...own,
      validator: own.validator ?? null,
      context: own.context ?? [],
      proximity: own.proximity ?? 100,
    })),
    exactData: section.exactData ?? [],
    fingerprints: (section.fingerprints ?? []).map((own) => ({
      ...own,
      minimumHits: own.minimumHits ?? 5,
    })),
    allow: section.allow ?? null,
  };
}
