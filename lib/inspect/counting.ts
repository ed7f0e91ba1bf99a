// Counts what was found: many different values of one kind, or several kinds about one person close together, weigh
// more than each alone. Raises class and confidence; adds no findings.
import type { Finding } from '../contract/finding.ts';
import type { Class } from '../contract/words.ts';
import { levelOf } from './level.ts';

/** Different values of one rule from which they count as bulk, and as a great deal. */
const bulk = 10;
const greatDeal = 50;
/** Different personal rules within this many units are about one person. */
const near = 300;
const kindsForPerson = 3;

/** A number that only looks like one counts for nothing. */
const leastCounted = 0.52;

const personal = new Set(['identity', 'financial', 'health']);
/** Machines' addresses are many in any log and nobody's. */
const uncounted = new Set([
  'ip-address',
  'mac-address',
  'internal-host',
  'file-path',
  'uk-postcode',
]);
const raised: Readonly<Record<Class, Class>> = {
  public: 'internal',
  internal: 'confidential',
  confidential: 'restricted',
  restricted: 'restricted',
};

/** @param findings sorted by start, apart from each other. */
export function count(text: string, findings: readonly Finding[]): Finding[] {
  const counted = findings.filter(
    (finding) =>
      personal.has(finding.family) &&
      !uncounted.has(finding.rule) &&
      finding.confidence >= leastCounted,
  );
  if (counted.length < kindsForPerson) return [...findings];
  const values = distinct(text, counted);
  const together = combined(counted);
  // Both in the order of the text.
  let next = 0;
  return findings.map((finding) => {
    const isTogether = finding === counted[next] && together[next++] === 1;
    const many = finding.confidence < leastCounted ? 0 : (values.get(finding.rule)?.size ?? 0);
    const floor = many >= greatDeal ? 0.86 : many >= bulk ? 0.7 : isTogether ? 0.66 : 0;
    return floor === 0 ? finding : raise(finding, floor);
  });
}

function distinct(text: string, findings: readonly Finding[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { rule, start, end } of findings) {
    const known = values.get(rule);
    if (!known) values.set(rule, new Set([text.slice(start, end).toLowerCase()]));
    else if (known.size < greatDeal) known.add(text.slice(start, end).toLowerCase());
  }
  return values;
}

/** A window slides over the findings and counts rules; what stands in it when enough are there is marked once. */
function combined(findings: readonly Finding[]): Uint8Array {
  const together = new Uint8Array(findings.length);
  const inside = new Map<string, number>();
  let first = 0;
  let marked = 0;
  for (const [last, finding] of findings.entries()) {
    inside.set(finding.rule, (inside.get(finding.rule) ?? 0) + 1);
    for (
      let gone = findings[first];
      gone && gone.start < finding.end - near && first < last;
      gone = findings[first]
    ) {
      const left = (inside.get(gone.rule) ?? 1) - 1;
      if (left === 0) inside.delete(gone.rule);
      else inside.set(gone.rule, left);
      first++;
    }
    if (inside.size < kindsForPerson) continue;
    together.fill(1, Math.max(first, marked), last + 1);
    marked = last + 1;
  }
  return together;
}

function raise(finding: Finding, floor: number): Finding {
  const confidence = Math.max(finding.confidence, floor);
  return {
    rule: finding.rule,
    family: finding.family,
    class: raised[finding.class],
    level: levelOf(confidence) ?? finding.level,
    confidence,
    start: finding.start,
    end: finding.end,
  };
}
