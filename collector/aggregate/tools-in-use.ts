// Which tools are in use, how often, and how often something was held there?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';
import { countOf, isHeld, isRedacted } from './figures.ts';

export type ToolInUse = {
  readonly id: string;
  readonly submissions: number;
  readonly held: number;
  readonly redacted: number;
};

/** Most used first. */
export async function toolsInUse(db: Kysely<Tables>, days: Days): Promise<ToolInUse[]> {
  return db
    .selectFrom('tool_day')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .groupBy('site')
    .select('site as id')
    .select((eb) => eb.fn.sum<number>('events').as('submissions'))
    .select((eb) => countOf(eb, isHeld).as('held'))
    .select((eb) => countOf(eb, isRedacted).as('redacted'))
    .orderBy('submissions', 'desc')
    .orderBy('site')
    .execute();
}
