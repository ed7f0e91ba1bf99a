// Joins what own readings found with what the engine found: in the order of the text, no two overlapping, nothing that
// either would have covered left uncovered.
import type { Finding } from '../../contract/finding.ts';
import type { Class } from '../../contract/words.ts';
import { levelOf } from '../level.ts';
import type { Found } from './own.ts';

/** @param classOf class of an own rule. */
export function joined(
  engine: readonly Finding[],
  own: readonly Found[],
  classOf: (rule: string) => Class,
): Finding[] {
  if (own.length === 0) return [...engine];
  const narrow = own.filter(({ wide }) => !wide);
  const kept = apart([...engine, ...narrow.flatMap((found) => findingOf(found, classOf))]);
  const wide = own.filter((found) => found.wide).flatMap((found) => findingOf(found, classOf));
  return inOrder([...kept, ...apart(wide).flatMap((finding) => between(kept, finding))]);
}

const inOrder = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => a.start - b.start || b.end - a.end);

function apart(findings: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const next of inOrder(findings)) {
    const last = kept.at(-1);
    if (!last || last.end <= next.start) kept.push(next);
    else kept[kept.length - 1] = union(last, next);
  }
  return kept;
}

/** What a wide finding covers beside the others: it hides nothing of what stands inside, and leaves nothing out. */
function between(kept: readonly Finding[], wide: Finding): Finding[] {
  const pieces: Finding[] = [];
  let start = wide.start;
  for (const finding of kept) {
    if (finding.end <= start || finding.start >= wide.end) continue;
    if (finding.start > start) pieces.push({ ...wide, start, end: finding.start });
    start = finding.end;
  }
  if (start < wide.end) pieces.push({ ...wide, start });
  return pieces;
}

function findingOf(found: Found, classOf: (rule: string) => Class): Finding[] {
  const level = levelOf(found.confidence);
  if (!level) return [];
  const { rule, start, end, confidence } = found;
  return [{ rule, family: 'organisation', class: classOf(rule), level, confidence, start, end }];
}

const rank: Readonly<Record<Class, number>> = {
  public: 0,
  internal: 1,
  confidential: 2,
  restricted: 3,
};

/** Named after the surer one, of the stronger class of both, as wide as both. What was not read stays so. */
function union(a: Finding, b: Finding): Finding {
  const named = a.family === 'inspection' || (b.family !== 'inspection' && better(a, b)) ? a : b;
  const strongest = rank[a.class] >= rank[b.class] ? a.class : b.class;
  return {
    ...named,
    class: strongest,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
  };
}

/** The organisation's own word counts before an equally sure one. */
function better(a: Finding, b: Finding): boolean {
  const own = Number(a.family === 'organisation') - Number(b.family === 'organisation');
  const sure = Number(a.confidence >= 0.65) - Number(b.confidence >= 0.65);
  return (sure || own || a.confidence - b.confidence || b.start - a.start) >= 0;
}
