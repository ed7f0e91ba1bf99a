// Inspects and decides as a guard would, for a text that somebody tries out. Keeps and sends nothing.
import type { Trial } from '../../components/TryText.tsx';
import { decide } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { revealed } from '../../lib/inspect/reveal.ts';

export function tryText(
  text: string,
  tool: string,
  policy: EffectivePolicy,
  { inspect, titleOf }: Inspector,
): Trial {
  const { findings } = inspect(text);
  const decision = decide(findings, policy, { site: tool, account: 'unknown', surface: 'paste' });
  return {
    action: decision.action,
    findings: decision.because.map(({ finding, class: cls, action }) => ({
      title: titleOf(finding.rule),
      class: cls,
      level: finding.level,
      action,
      shown: revealed(text.slice(finding.start, finding.end)),
      start: finding.start,
      end: finding.end,
    })),
  };
}
