// The organisation's own detection as the engine takes it: the policy's section with every default written out.
// Where the assets come from is not known here; they are handed in by their hash.
import type { Asset, Validator } from '../../contract/own.ts';
import type { Class } from '../../contract/words.ts';

type Head = { readonly id: string; readonly title: string; readonly class: Class };

export type OwnDictionary = Head & {
  /** Empty where they come with the asset. */
  readonly terms: readonly string[];
  readonly asset: Asset | null;
  readonly wholeWord: boolean;
  readonly caseSensitive: boolean;
  readonly minimumDistinct: number;
};
export type OwnPattern = Head & {
  readonly pattern: string;
  readonly validator: Validator | null;
  /** Empty: none is asked for. */
  readonly context: readonly string[];
  readonly proximity: number;
};
export type OwnExactData = Head & { readonly asset: Asset };
export type OwnFingerprints = Head & { readonly asset: Asset; readonly minimumHits: number };
export type AllowList = { readonly key: string; readonly hashes: readonly string[] };

export type Own = {
  readonly dictionaries: readonly OwnDictionary[];
  readonly patterns: readonly OwnPattern[];
  readonly exactData: readonly OwnExactData[];
  readonly fingerprints: readonly OwnFingerprints[];
  readonly allow: AllowList | null;
};

/** Bytes by SHA-256 in lower-case hex; checked against it by whoever fetched them. */
export type OwnAssets = ReadonlyMap<string, Uint8Array>;

/** Also what a policy has that an earlier version stored. */
export const nothingOwn: Own = {
  dictionaries: [],
  patterns: [],
  exactData: [],
  fingerprints: [],
  allow: null,
};

/** All assets that are named, each once. */
export function assetsIn(own: Own = nothingOwn): Asset[] {
  const named = [...own.dictionaries, ...own.exactData, ...own.fingerprints];
  const assets = named.flatMap(({ asset }) => (asset ? [asset] : []));
  return [...new Map(assets.map((asset) => [asset.sha256, asset])).values()];
}

export const wantedAssets = (own: Own = nothingOwn): string[] =>
  assetsIn(own).map(({ sha256 }) => sha256);

/** What a reading of its own says about a text, before it is joined with what the engine found. */
export type Found = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** A stretch in which other findings stand on their own. */
  readonly wide?: true;
};

/** Placeholder word of an own rule: `[A-Z][A-Z0-9_]*`. */
export function labelFor(id: string): string {
  const label = id.toUpperCase().replaceAll('-', '_');
  return /^[A-Z]/.test(label) ? label : `OWN_${label}`;
}

/** Rule of a finding. */
export const ruleOf = (id: string): string => `own-${id}`;
