// The Overview's figures, put together from the aggregates. Each question has a file of its own in aggregate/.
import { generic } from '../../lib/sites/generic.ts';
import { sites } from '../../lib/sites/index.ts';
import { lastDays } from '../aggregate/days.ts';
import { decisionsByClass } from '../aggregate/decisions-by-class.ts';
import { devicesReporting } from '../aggregate/devices-reporting.ts';
import { eventsLost } from '../aggregate/events-lost.ts';
import { reasonsGiven } from '../aggregate/reasons-given.ts';
import { toolsInUse } from '../aggregate/tools-in-use.ts';
import { whatWasHeld } from '../aggregate/what-was-held.ts';
import { dateOf } from '../store/day.ts';
import { parsedPolicy } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import { type Overview, overviewReply } from './contract.ts';

export async function overview(store: Store, dayCount: number, now: number): Promise<Overview> {
  const { db } = store;
  const days = lastDays(dayCount, now);
  const published = store.policies.current();
  const policy = published ? parsedPolicy(published) : null;
  const names = namesOfTools([...(policy?.adapters ?? []), ...(policy?.sites ?? [])]);
  const tools = await toolsInUse(db, days);
  const decisions = await decisionsByClass(db, days);
  const reasons = await reasonsGiven(db, days);
  const labels = labelsOf(policy?.justification?.reasons ?? []);
  return overviewReply.parse({
    organisation: policy?.organisation.name ?? '',
    from: dateOf(days.from),
    to: dateOf(days.to),
    policy: { version: published?.version ?? 0, title: policy?.title ?? '' },
    totals: await whatWasHeld(db, days),
    tools: tools.map((tool) => ({ ...tool, name: names.get(tool.id) ?? tool.id })),
    decisions: decisions.map((row) => ({ ...row, day: dateOf(row.day) })),
    reasons: reasons.map((reason) => ({ ...reason, label: labels.get(reason.id) ?? reason.id })),
    devices: await devicesReporting(db, now),
    lost: await eventsLost(db, days),
  });
}

type Named = { readonly id: string; readonly name: string };
const namesOfTools = (own: readonly Named[]): Map<string, string> =>
  new Map([generic, ...sites, ...own].map(({ id, name }) => [id, name]));

/** A reason that the list no longer has goes by its id. */
type Labelled = { readonly id: string; readonly label: string };
const labelsOf = (reasons: readonly Labelled[]): Map<string, string> =>
  new Map(reasons.map(({ id, label }) => [id, label]));
