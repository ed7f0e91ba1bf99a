// Makes the note of a decision: ids, counts, enums and one rounded length. This is the one place where
// text is left behind; nothing after it has ever seen a prompt.
import type { DecisionNote } from '../contract/event.ts';
import type { FindingCount } from '../contract/finding-count.ts';
import type { Justification } from '../contract/justification.ts';
import type { Outcome } from '../contract/words.ts';
import type { Context, Decision, Verdict } from './decision.ts';

// The contract's bounds; lib/contract/limits.ts and event.ts state them, a test compares.
const maxRows = 64;
const maxCount = 10_000;
const maxChars = 100_000_000;

/** @param chars length of the inspected text in UTF-16 units. */
export function makeNote(
  decision: Decision,
  context: Context,
  outcome: Outcome,
  chars: number,
  policyVersion: number,
  justification: Justification | null = null,
): DecisionNote {
  return {
    site: context.site,
    standing: decision.standing,
    account: context.account,
    surface: context.surface,
    action: decision.action,
    outcome,
    findings: countFindings(decision.because),
    chars: Math.min(maxChars, roundToTwoDigits(chars)),
    policy: policyVersion,
    ...(justification ? { justification } : {}),
  };
}

function countFindings(verdicts: readonly Verdict[]): FindingCount[] {
  const rows = new Map<string, FindingCount>();
  for (const { finding, class: cls, action } of verdicts) {
    if (action === 'allow') continue;
    const key = `${finding.rule} ${finding.level}`;
    const known = rows.get(key);
    if (known) rows.set(key, { ...known, count: Math.min(maxCount, known.count + 1) });
    else
      rows.set(key, {
        rule: finding.rule,
        family: finding.family,
        class: cls,
        level: finding.level,
        count: 1,
      });
  }
  return [...rows.values()].slice(0, maxRows);
}

/** An exact length can recognise a document; two digits are enough for volume and cost. */
export function roundToTwoDigits(value: number): number {
  if (value < 100) return Math.ceil(value / 10) * 10;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
