// Builds rules for the many credentials that differ only in prefix, alphabet and length: one line of a table each.
import { isPlaceholder, isSequence, variety } from './checks/random.ts';
import type { Rule } from './rule.ts';

/** id, plain words (none where the id's own say it), prefixes as they stand in the text, pattern from the first character of the prefix. */
export type VendorRow = readonly [
  id: string,
  title: string,
  prefixes: string,
  pattern: RegExp,
  options?: VendorOptions,
];

export type VendorOptions = {
  /** Below the usual 0.9 where the form is less telling. */
  readonly score?: number;
  readonly class?: Rule['class'];
  readonly left?: 'any';
  readonly back?: number;
};

/** @returns one rule per row; a letter or digit behind the match means that it was something else. */
export function vendorRules(rows: readonly VendorRow[]): Rule[] {
  return rows.map(([id, title, prefixes, pattern, options = {}]) => ({
    id,
    family: 'credentials',
    class: options.class ?? 'restricted',
    label: id.toUpperCase().replaceAll('-', '_'),
    title: title || titled(id),
    find: [
      {
        at: 'word',
        words: prefixes.split(' '),
        pattern,
        closed: true,
        ...(options.left ? { left: options.left } : {}),
        ...(options.back ? { back: options.back } : {}),
      },
    ],
    score: options.score ?? 0.9,
    proof: 'vendor',
    check: (value) => plausible(value, options.score ?? 0.9),
    near: ['credential'],
    against: ['sample'],
  }));
}

/** `acme-api-key` → `Acme api key` */
function titled(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The vendor's own stand-ins are nobody's key; a sequence is one more often than not. */
function plausible(value: string, score: number): boolean | number {
  const tail = value.slice(-16);
  if (isPlaceholder(value) || variety(tail) < Math.min(5, tail.length / 2)) return false;
  return isSequence(tail) ? Math.min(score, 0.6) : true;
}
