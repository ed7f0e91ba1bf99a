// Scores the engine on the corpus: recall and precision per family, false alarms of what must stay silent.
import type { Finding } from '../../lib/contract/finding.ts';
import { inspect, type RuleSet } from '../../lib/inspect/inspect.ts';
import type { Case } from './cases.ts';

export type Score = {
  wanted: number;
  found: number;
  right: number;
  wrong: number;
  wrongHigh: number;
  rightHigh: number;
};
export type Report = {
  readonly families: ReadonlyMap<string, Score>;
  readonly missed: string[];
  readonly wrong: string[];
};

const strong = (finding: Finding): boolean =>
  finding.level === 'high' || finding.level === 'verified';

export function scoreCases(cases: readonly Case[], set: RuleSet): Report {
  const families = new Map<string, Score>();
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const one of cases) {
    const score = families.get(one.family) ?? {
      wanted: 0,
      found: 0,
      right: 0,
      wrong: 0,
      wrongHigh: 0,
      rightHigh: 0,
    };
    families.set(one.family, score);
    const findings = inspect(one.text, set).findings.filter((finding) => finding.level !== 'low');
    for (const span of one.spans) {
      score.wanted++;
      if (findings.some((finding) => finding.start < span.end && finding.end > span.start))
        score.found++;
      else missed.push(`${one.family}: ${one.text}`);
    }
    for (const finding of findings) {
      const right = one.spans.some((span) => finding.start < span.end && finding.end > span.start);
      if (right) score.right++;
      else score.wrong++;
      if (strong(finding) && right) score.rightHigh++;
      if (strong(finding) && !right) score.wrongHigh++;
      if (!right) wrong.push(`${finding.rule}:${finding.level}: ${one.text}`);
    }
  }
  return { families, missed, wrong };
}
