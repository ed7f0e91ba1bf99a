// The events of one browser of the example organisation on one day. Decided by the same code that runs in the
// page, so that actions, classes and policy agree. The same browser and day always give the same events.
import type { DecisionEvent } from '../../lib/contract/event.ts';
import type { Finding } from '../../lib/contract/finding.ts';
import type { Level, Outcome, PolicyAction } from '../../lib/contract/words.ts';
import { decide } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { makeNote } from '../../lib/decide/note.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { dateOf, startOf } from '../store/day.ts';
import { type Department, dayShape, reasonsGiven, surfaces, weekShape } from './organisation.ts';
import { createRandom, type Random } from './random.ts';

export function eventsOfDay(
  department: Department,
  browser: number,
  day: number,
  policy: EffectivePolicy,
): DecisionEvent[] {
  const random = createRandom(`${department.name} ${browser} ${dateOf(day)}`);
  const weekday = new Date(startOf(day)).getUTCDay();
  const busy = department.perDay * (weekShape[weekday] ?? 1) * (0.4 + 1.2 * random.next());
  const count = Math.floor(busy + random.next());
  return Array.from({ length: count }, () => event(department, day, policy, random)).sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

function event(
  department: Department,
  day: number,
  policy: EffectivePolicy,
  random: Random,
): DecisionEvent {
  const at = startOf(day) + (random.weighted(dayShape) ?? 12) * 3_600_000 + random.below(3_600_000);
  const surface = random.weighted(surfaces) ?? 'typed';
  const context = {
    site: random.weighted(department.tools) ?? 'generic',
    account: 'unknown',
    surface,
  } as const;
  const findings = random.chance(department.findingRate) ? someFindings(department, random) : [];
  const decision = decide(findings, policy, context);
  const chars = Math.ceil(Math.exp(3.5 + 4 * random.next()));
  const outcome = random.weighted(outcomesOf[decision.action]) ?? 'cancelled';
  const reason = random.weighted(reasonsGiven) ?? 'needed';
  const asked = decision.action === 'justify' && outcome === 'proceeded';
  const justification = asked ? { reason, note: null } : null;
  return {
    id: idAt(at, random),
    at: new Date(at).toISOString(),
    kind: 'decision',
    ...makeNote(decision, context, outcome, chars, policy.version, justification),
  };
}

/** How people answer, by what policy asked of them. */
const outcomesOf: Record<PolicyAction, readonly (readonly [Outcome, number])[]> = {
  allow: [['proceeded', 1]],
  log: [['proceeded', 1]],
  warn: [
    ['redacted', 5],
    ['proceeded', 3],
    ['edited', 1],
    ['cancelled', 1],
  ],
  redact: [
    ['redacted', 8],
    ['edited', 1],
    ['cancelled', 1],
  ],
  justify: [
    ['redacted', 6],
    ['proceeded', 3],
    ['cancelled', 1],
  ],
  redirect: [
    ['redirected', 4],
    ['cancelled', 1],
  ],
  block: [['blocked', 1]],
};

const levels: readonly (readonly [Level, number])[] = [
  ['medium', 3],
  ['high', 5],
  ['verified', 2],
];

function someFindings(department: Department, random: Random): Finding[] {
  const family = random.weighted(department.families);
  const ofFamily = rules.filter((rule) => rule.family === family);
  const rule = ofFamily[random.below(ofFamily.length)];
  if (!rule) return [];
  const level = random.weighted(levels) ?? 'high';
  const { id, class: cls } = rule;
  const count = random.chance(0.15) ? 2 + random.below(12) : 1;
  return Array.from({ length: count }, (_, index) => ({
    rule: id,
    family: rule.family,
    class: cls,
    level,
    confidence: 0.9,
    start: index * 20,
    end: index * 20 + 16,
  }));
}

/** UUIDv7 (RFC 9562, 5.7) of that moment. */
function idAt(at: number, random: Random): string {
  const bytes = random.bytes(16);
  const view = Buffer.from(bytes);
  view.writeUIntBE(at, 0, 6);
  view[6] = 0x70 | ((view[6] ?? 0) & 0x0f);
  view[8] = 0x80 | ((view[8] ?? 0) & 0x3f);
  return view.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
