// Checks what only the collector can check of a policy's own section before it is published: that the assets are there
// and are what they are used as, that patterns are proved, that words fit. The schema has checked the rest.
import { assetLimits, assetsOf, type OwnSection } from '../../lib/contract/own.ts';
import { effectiveOwn } from '../../lib/decide/effective-own.ts';
import { compileRules } from '../../lib/inspect/inspect.ts';
import {
  dictionaryRule,
  engineDictionaries,
  isTerm,
  termLines,
} from '../../lib/inspect/organisation/dictionary.ts';
import { openTable } from '../../lib/inspect/organisation/exact-data.ts';
import { openFingerprints } from '../../lib/inspect/organisation/fingerprints.ts';
import { isAnchored, patternRule, readyPatterns } from '../../lib/inspect/organisation/pattern.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import type { Assets } from '../store/assets.ts';

export type OwnFault = { readonly field: string; readonly message: string };

/** Terms of one dictionary. */
export const maxTerms = 50_000;

/** @returns the first thing that is wrong, or null. */
export async function ownFault(own: OwnSection, assets: Assets): Promise<OwnFault | null> {
  return (
    assetFault(own, assets) ??
    kindFault(own, assets) ??
    (await patternsFault(own)) ??
    insideWordsFault(own) ??
    roomFault(own)
  );
}

function assetFault(own: OwnSection, assets: Assets): OwnFault | null {
  let total = 0;
  for (const { field, asset } of assetsOf(own)) {
    const size = assets.size(asset.sha256);
    if (size === null)
      return {
        field: `${field}.sha256`,
        message: 'names an asset that is not here; add it with "spillway asset add FILE"',
      };
    if (size !== asset.bytes) return { field: `${field}.bytes`, message: `must be ${size}` };
    total += size;
    if (total > assetLimits.totalBytes)
      return {
        field,
        message: `makes all assets together larger than ${assetLimits.totalBytes >> 20} MB`,
      };
  }
  return null;
}

function kindFault(own: OwnSection, assets: Assets): OwnFault | null {
  const bytesOf = (sha256: string) => assets.read(sha256) ?? new Uint8Array();
  for (const [index, { asset }] of (own.exactData ?? []).entries())
    if (!openTable(bytesOf(asset.sha256)))
      return {
        field: `own.exactData.${index}.asset`,
        message: 'is not a file of "spillway edm build"',
      };
  for (const [index, { asset }] of (own.fingerprints ?? []).entries())
    if (!openFingerprints(bytesOf(asset.sha256)))
      return {
        field: `own.fingerprints.${index}.asset`,
        message: 'is not a file of "spillway fingerprint"',
      };
  for (const [index, { asset }] of (own.dictionaries ?? []).entries()) {
    const message = asset ? termsFault(bytesOf(asset.sha256)) : null;
    if (message) return { field: `own.dictionaries.${index}.asset`, message };
  }
  return null;
}

function termsFault(bytes: Uint8Array): string | null {
  const terms = termLines(bytes);
  if (terms.length === 0) return 'is not a UTF-8 text with one term a line';
  if (terms.length > maxTerms) return `has ${terms.length} terms where ${maxTerms} are allowed`;
  const bad = terms.findIndex((term) => !isTerm(term));
  return bad < 0
    ? null
    : `has a term that is none, the ${bad + 1}. of its terms: two letters or digits at least, 80 characters at most`;
}

/** What proves patterns is megabytes large: loaded when there are patterns. */
async function patternsFault(own: OwnSection): Promise<OwnFault | null> {
  if (!own.patterns?.length) return null;
  const { patternFault } = await import('./prove-pattern.ts');
  for (const [index, { pattern }] of own.patterns.entries()) {
    const message = patternFault(pattern);
    if (message)
      return { field: `own.patterns.${index}.pattern`, message: `cannot be used: ${message}` };
  }
  return null;
}

/** A dictionary that is looked up word by word cannot be found inside words. */
function insideWordsFault(own: OwnSection): OwnFault | null {
  const { dictionaries } = effectiveOwn(own);
  const fitting = engineDictionaries(dictionaries);
  const index = dictionaries.findIndex(
    (each) => !each.wholeWord && !fitting.includes(each) && !isAllEastern(each.terms),
  );
  return index < 0
    ? null
    : {
        field: `own.dictionaries.${index}.wholeWord`,
        message: 'can be false only for short dictionaries whose terms stand in the policy',
      };
}

/** Scripts in which every letter is looked up as a word. */
const isAllEastern = (terms: readonly string[]): boolean =>
  terms.length > 0 && terms.every((term) => /^[\u2e80-\uabff\uf900-\ufaff]+$/.test(term));

function roomFault(own: OwnSection): OwnFault | null {
  const { dictionaries, patterns } = effectiveOwn(own);
  try {
    compileRules([
      ...rules,
      ...engineDictionaries(dictionaries).map(dictionaryRule),
      ...readyPatterns(patterns).filter(isAnchored).map(patternRule),
    ]);
    return null;
  } catch {
    return { field: 'own.patterns', message: 'have more fixed text than there is room for' };
  }
}
