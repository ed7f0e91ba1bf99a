// Text → findings. Pure, synchronous, linear in the text; never throws, whatever the text holds.
import type { Finding } from '../contract/finding.ts';
import { type Call, createCall } from './call.ts';
import type { RuleSet } from './compile.ts';
import { levelOf } from './level.ts';
import { scan } from './scan.ts';
import { settle, type Weighed } from './settle.ts';

export { compileRules, type RuleSet } from './compile.ts';

export type InspectOptions = {
  /** UTF-16 units that are read; the rest is reported as `inspection-truncated`. */
  readonly maxLength?: number;
};

export type Inspection = { readonly findings: Finding[]; readonly truncated: boolean };

/** About a tenth of a second of work on a laptop. */
const defaultMaxLength = 8_000_000;

/** @returns findings sorted by start, never overlapping, with UTF-16 offsets into `text`. */
export function inspect(text: string, rules: RuleSet, options: InspectOptions = {}): Inspection {
  const limit = Math.min(text.length, options.maxLength ?? defaultMaxLength);
  const call = createCall(limit < text.length ? text.slice(0, limit) : text, rules);
  const { at } = scan(call, true);
  const findings = settle(call).flatMap((weighed) => findingOf(call, weighed));
  if (at >= text.length) return { findings, truncated: false };
  const read = findings.filter((finding) => finding.end <= at);
  return { findings: [...read, truncatedFrom(at, text.length)], truncated: true };
}

function findingOf(call: Call, weighed: Weighed): Finding[] {
  const rule = call.set.rules[weighed.rule];
  const level = levelOf(weighed.confidence);
  if (!rule || !level) return [];
  const { start, end, confidence } = weighed;
  return [{ rule: rule.id, family: rule.family, class: rule.class, level, confidence, start, end }];
}

/** Never a silent pass: what was not read is itself a finding. */
function truncatedFrom(start: number, end: number): Finding {
  return {
    rule: 'inspection-truncated',
    family: 'inspection',
    class: 'confidential',
    level: 'verified',
    confidence: 1,
    start,
    end,
  };
}
