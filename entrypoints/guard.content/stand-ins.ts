// Whether a stand-in fits into a text: it is no value that stands there already, and where it would stand the rules that
// guard this page find nothing else in it.
import type { Finding } from '../../lib/contract/finding.ts';
import { countsUnder } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import type { Place, StandIn } from '../../lib/decide/redaction.ts';
import { isStandIn, standIn } from '../../lib/decide/stand-in.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';

/** Words around a value decide about it; those further away do not (UTF-16 units). */
const around = 80;

export const fittingStandIns =
  (text: string, policy: () => EffectivePolicy, inspector: () => Inspector) =>
  ({ rule, value, start, end }: Place): StandIn =>
  (number) => {
    const made = standIn(rule, value, number);
    if (made === null) return null;
    const before = text.slice(Math.max(0, start - around), start);
    const placed = `${before}${made}${text.slice(end, end + around)}`;
    const isFound = withoutStandIns(inspector().inspect(placed).findings, placed).some(
      (finding) =>
        finding.start < before.length + made.length &&
        finding.end > before.length &&
        countsUnder(finding, policy()),
    );
    return isFound || text.includes(made) ? 'taken' : made;
  };

/** Numbers that are kept free look like any other to a rule; whoever uses them as stand-ins is not asked about them. */
export const withoutStandIns = (findings: readonly Finding[], text: string): readonly Finding[] =>
  findings.filter(({ start, end }) => !isStandIn(text.slice(start, end).trim()));
