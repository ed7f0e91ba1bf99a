// What a batch of accepted events adds to the roll-ups. Pure: rows in, sums out; the store writes them.
import type { DecisionEvent } from '../../lib/contract/event.ts';
import { type Class, classes } from '../../lib/contract/words.ts';

export type DatedEvent = { readonly day: number; readonly event: DecisionEvent };
/** A key's parts in the order of the table's key, and what is added to its sums. */
export type Addition = {
  readonly key: readonly (string | number)[];
  readonly sums: readonly number[];
};
export type RollUps = {
  readonly tools: readonly Addition[];
  readonly classes: readonly Addition[];
  readonly rules: readonly Addition[];
  readonly reasons: readonly Addition[];
};

/** An event in which nothing was found has no class. */
export const noClass = 'none';

export function rollUp(events: readonly DatedEvent[]): RollUps {
  return {
    tools: summed(events.map(toolRow)),
    classes: summed(events.map(classRow)),
    rules: summed(events.flatMap(ruleRows)),
    reasons: summed(events.flatMap(reasonRows)),
  };
}

const toolRow = ({ day, event }: DatedEvent): Addition => ({
  key: [day, event.site, event.action, event.outcome, event.surface],
  sums: [1, event.chars],
});

/** A decision counts once, under the most sensitive class found, so that the classes of a day add up. */
const classRow = ({ day, event }: DatedEvent): Addition => ({
  key: [day, highestClass(event), event.action],
  sums: [1],
});

const ruleRows = ({ day, event }: DatedEvent): Addition[] =>
  event.findings.map(({ rule, level, count }) => ({ key: [day, rule, level], sums: [1, count] }));

const reasonRows = ({ day, event }: DatedEvent): Addition[] =>
  event.justification
    ? [{ key: [day, event.justification.reason, highestClass(event)], sums: [1] }]
    : [];

function highestClass(event: DecisionEvent): Class | typeof noClass {
  const rank = Math.max(-1, ...event.findings.map((finding) => classes.indexOf(finding.class)));
  return classes[rank] ?? noClass;
}

export function summed(rows: readonly Addition[]): Addition[] {
  const byKey = new Map<string, Addition>();
  for (const row of rows) {
    const name = row.key.join('\n');
    const known = byKey.get(name);
    const sums = known ? known.sums.map((sum, index) => sum + (row.sums[index] ?? 0)) : row.sums;
    byKey.set(name, { key: row.key, sums });
  }
  return [...byKey.values()];
}
