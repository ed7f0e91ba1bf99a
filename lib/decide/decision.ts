// Findings + effective policy + context → what is to be done, and because of which findings.
// Pure and synchronous: it runs in the page at the moment of a paste, and in the console's policy tester.
import type { Finding } from '../contract/finding.ts';
import type { Account, Class, Level, PolicyAction, Standing, Surface } from '../contract/words.ts';
import type { EffectiveCondition, EffectivePolicy } from './effective-policy.ts';
import { failAction } from './fail-mode.ts';

export type Context = {
  readonly site: string;
  readonly account: Account;
  readonly surface: Surface;
};

/** One finding, the class that policy gives it, and what policy says about it. */
export type Verdict = {
  readonly finding: Finding;
  readonly class: Class;
  readonly action: PolicyAction;
  readonly by: 'matrix' | 'override' | 'fail-mode';
  /** Position in the policy's overrides, or -1. */
  readonly override: number;
};

export type Decision = {
  /** The strongest action of all verdicts; `allow` where there is none. */
  readonly action: PolicyAction;
  readonly standing: Standing;
  /** Strongest first, then in the order of the text. */
  readonly because: readonly Verdict[];
};

// Typed records, so that a word added to a vocabulary cannot be forgotten here.
const levelRank: Record<Level, number> = { low: 0, medium: 1, high: 2, verified: 3 };
const strength: Record<PolicyAction, number> = {
  allow: 0,
  log: 1,
  warn: 2,
  redact: 3,
  justify: 4,
  redirect: 5,
  block: 6,
};

/** True for actions that stop the text and ask the person. */
export const interrupts = (action: PolicyAction): boolean => strength[action] >= strength.warn;

/** True for actions that a person may overrule: by a plain yes, or by giving a reason. */
export const leavesChoice = (action: PolicyAction): boolean =>
  action === 'warn' || action === 'justify';

export function decide(
  findings: readonly Finding[],
  policy: EffectivePolicy,
  context: Context,
): Decision {
  const standing = standingOf(policy, context.site);
  const because = findings
    .filter((finding) => countsUnder(finding, policy))
    .map((finding) => judge(finding, policy, context, standing))
    .sort((a, b) => strength[b.action] - strength[a.action] || a.finding.start - b.finding.start);
  return { action: because[0]?.action ?? 'allow', standing, because };
}

export function standingOf(policy: EffectivePolicy, site: string): Standing {
  return own(policy.standingOfTool, site) ?? policy.defaultStanding;
}

export function classOf(finding: Finding, policy: EffectivePolicy): Class {
  return (
    own(policy.classOfRule, finding.rule) ??
    own(policy.classOfFamily, finding.family) ??
    finding.class
  );
}

/** Findings below the policy's minimum level count for nothing. Inspection findings always count. */
export function countsUnder(finding: Finding, policy: EffectivePolicy): boolean {
  return (
    finding.family === 'inspection' ||
    levelRank[finding.level] >= levelRank[policy.minimumLevel] ||
    policy.overrides.some(({ when }) => asksFor(when, finding))
  );
}

/** A rule named together with its level is wanted below the minimum: source code, which is only ever likely. */
const asksFor = (when: EffectiveCondition, finding: Finding): boolean =>
  (when.rules?.includes(finding.rule) ?? false) && (when.levels?.includes(finding.level) ?? false);

function judge(
  finding: Finding,
  policy: EffectivePolicy,
  context: Context,
  standing: Standing,
): Verdict {
  const cls = classOf(finding, policy);
  const facts = { finding, class: cls, standing, context };
  const override = policy.overrides.findIndex((entry) => holds(entry.when, facts));
  const found = policy.overrides[override];
  if (found) return { finding, class: cls, action: found.action, by: 'override', override };
  if (finding.family === 'inspection')
    return { finding, class: cls, action: failAction(policy, cls), by: 'fail-mode', override: -1 };
  return { finding, class: cls, action: policy.matrix[cls][standing], by: 'matrix', override: -1 };
}

type Facts = {
  readonly finding: Finding;
  readonly class: Class;
  readonly standing: Standing;
  readonly context: Context;
};

function holds(when: EffectiveCondition, facts: Facts): boolean {
  return (
    allows(when.rules, facts.finding.rule) &&
    allows(when.families, facts.finding.family) &&
    allows(when.classes, facts.class) &&
    allows(when.levels, facts.finding.level) &&
    allows(when.tools, facts.context.site) &&
    allows(when.standings, facts.standing) &&
    allows(when.accounts, facts.context.account) &&
    allows(when.surfaces, facts.context.surface)
  );
}

const allows = <T>(list: readonly T[] | null, value: T): boolean =>
  list === null || list.includes(value);

/** `constructor` is a legal rule id; a plain lookup would find the prototype's. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
