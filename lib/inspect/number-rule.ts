// Builds rules for numbers that an authority issues: a shape, a check, the words that stand beside it.
import type { Finder, Rule } from './rule.ts';

export type NumberRow = {
  readonly id: string;
  readonly title: string;
  readonly label?: string;
  /** Shapes that are telling by themselves, and what they are worth without context. */
  readonly shapes: readonly string[];
  readonly score: number;
  /** Shapes that any number has: worth nothing without context. */
  readonly plain?: readonly string[];
  readonly plainScore?: number;
  /** Where a word must stand right before it. */
  readonly behind?: Finder;
  /** Letters and digits only, upper case. Absent: no public check exists. A number replaces the score. */
  readonly check?: (value: string, raw: string) => boolean | number;
  /** The shape or its alphabet is proof of arithmetic: false where `check` only knows ranges. */
  readonly checksum?: boolean;
  readonly near: NonNullable<Rule['near']>;
  readonly family?: Rule['family'];
  readonly class?: Rule['class'];
};

/** Any number of so many digits: with a check that holds it is likely enough to be told, if a policy asks. */
const checked = 0.4;
const noCheck = 0.34;

export function numberRule(row: NumberRow): Rule {
  const find: Finder[] = [];
  if (row.shapes.length > 0) find.push({ at: 'shape', shapes: row.shapes, score: row.score });
  const plainScore = row.plainScore ?? (row.checksum === false ? noCheck : checked);
  if (row.plain) find.push({ at: 'shape', shapes: row.plain, score: plainScore });
  if (row.behind) find.push(row.behind);
  return {
    id: row.id,
    family: row.family ?? 'identity',
    class: row.class ?? 'restricted',
    label: row.label ?? row.id.toUpperCase().replaceAll('-', '_'),
    title: row.title,
    find,
    score: row.score,
    proof: row.check && row.checksum !== false ? 'checksum' : 'none',
    ...(row.check ? { check: unlessCounted(row.check) } : {}),
    near: row.near,
    against: ['reference'],
  };
}

/** 123456789 and 111111111 pass a dozen checks and are nobody's number. */
const unlessCounted =
  (check: NonNullable<NumberRow['check']>) =>
  (value: string, raw: string): boolean | number =>
    !isCounted(value) && check(value, raw);

/** The same again and again, or up or down, digit by digit, 0 behind 9. */
export function isCounted(value: string): boolean {
  const step = (value.charCodeAt(1) - value.charCodeAt(0) + 10) % 10;
  if (step > 1 && step !== 9) return false;
  for (let index = 1; index < value.length; index++)
    if ((value.charCodeAt(index) - value.charCodeAt(index - 1) + 10) % 10 !== step) return false;
  return true;
}
