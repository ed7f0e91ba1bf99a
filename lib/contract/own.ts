// What an organisation adds to detection, as part of the policy: dictionaries, patterns, exact data, fingerprints of
// documents and values that are no findings. What is large is an asset, named by its hash and fetched apart.
import { z } from 'zod';
import { classes } from './words.ts';

export const assetLimits = {
  bytes: 16 * 1024 * 1024,
  /** Of all assets that one policy names: every guarded page holds them. */
  totalBytes: 32 * 1024 * 1024,
} as const;

export const asset = z.strictObject({
  /** SHA-256 of the bytes, in lower-case hex; also its name at the collector. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'),
  bytes: z.int().min(1).max(assetLimits.bytes),
});
export type Asset = z.infer<typeof asset>;

const head = {
  /** The rule of a finding is `own-<id>`, a slug of at most 48 characters. */
  id: z
    .string()
    .max(44)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
  /** For the employee, in plain words. */
  title: z.string().min(1).max(80),
  class: z.enum(classes),
};

/** A letter or digit alone would be found in every text. */
export const term = z
  .string()
  .max(80)
  .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, 'a term of at least two letters or digits');

export const dictionary = z
  .strictObject({
    ...head,
    terms: z.array(term).min(1).max(500).optional(),
    /** UTF-8, one term a line. */
    asset: asset.optional(),
    /** Not inside a longer word. Default: true. */
    wholeWord: z.boolean().optional(),
    caseSensitive: z.boolean().optional(),
    /** Different terms that must be in a text before any of them counts. Default: 1. */
    minimumDistinct: z.int().min(1).max(100).optional(),
  })
  .refine((own) => (own.terms === undefined) !== (own.asset === undefined), {
    error: 'needs either terms or an asset',
    path: ['terms'],
  });

/** Arithmetic that a match must pass; separators are left out before. */
export const validators = ['luhn', 'mod97', 'mod11-10', 'verhoeff'] as const;
export type Validator = (typeof validators)[number];

export const ownPattern = z.strictObject({
  ...head,
  /** RE2 syntax. */
  pattern: z.string().min(1).max(500),
  validator: z.enum(validators).optional(),
  /** One of these words must stand nearby; a match without one is of level low. */
  context: z.array(z.string().min(2).max(40)).min(1).max(40).optional(),
  /** How far a context word may be away (UTF-16 units). Default: 100. */
  proximity: z.int().min(10).max(1000).optional(),
});

export const exactData = z.strictObject({ ...head, asset });

export const fingerprints = z.strictObject({
  ...head,
  asset,
  /** Different fingerprints that must be shared. Default: 5, about a paragraph. */
  minimumHits: z.int().min(3).max(1000).optional(),
});

/** Values that are no findings, by their keyed hash (`spillway allow build`). */
export const allowList = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/, '32 bytes in lower-case hex'),
  hashes: z.array(z.string().regex(/^[0-9a-f]{32}$/, '16 bytes in lower-case hex')).max(5000),
});

export const ownSection = z
  .strictObject({
    dictionaries: z.array(dictionary).max(50).optional(),
    patterns: z.array(ownPattern).max(100).optional(),
    exactData: z.array(exactData).max(10).optional(),
    fingerprints: z.array(fingerprints).max(10).optional(),
    allow: allowList.optional(),
  })
  .refine((own) => new Set(idsOf(own)).size === idsOf(own).length, {
    error: 'uses an id twice',
  });

export type OwnSection = z.infer<typeof ownSection>;

type Identified = { readonly id: string };
type Parts = {
  readonly [K in 'dictionaries' | 'patterns' | 'exactData' | 'fingerprints']?:
    | readonly Identified[]
    | undefined;
};

export const idsOf = (own: Parts): string[] =>
  [own.dictionaries, own.patterns, own.exactData, own.fingerprints].flatMap((list) =>
    (list ?? []).map(({ id }) => id),
  );

/** Every asset the section names, with the field that names it. */
export function assetsOf(own: OwnSection): { readonly field: string; readonly asset: Asset }[] {
  return (['dictionaries', 'exactData', 'fingerprints'] as const).flatMap((part) =>
    (own[part] ?? []).flatMap((entry, index) =>
      entry.asset ? [{ field: `own.${part}.${index}.asset`, asset: entry.asset }] : [],
    ),
  );
}
