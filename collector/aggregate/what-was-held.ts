// How many submissions were inspected, how many were held, and what became of those?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';
import { countOf, isBlocked, isHeld, isRedacted, isSentAsIs, isWithdrawn } from './figures.ts';

export type Totals = {
  readonly inspected: number;
  readonly held: number;
  readonly redacted: number;
  readonly sentAsIs: number;
  readonly blocked: number;
  readonly withdrawn: number;
};

export async function whatWasHeld(db: Kysely<Tables>, days: Days): Promise<Totals> {
  return db
    .selectFrom('tool_day')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('events'), eb.lit(0)).as('inspected'))
    .select((eb) => countOf(eb, isHeld).as('held'))
    .select((eb) => countOf(eb, isRedacted).as('redacted'))
    .select((eb) => countOf(eb, isSentAsIs).as('sentAsIs'))
    .select((eb) => countOf(eb, isBlocked).as('blocked'))
    .select((eb) => countOf(eb, isWithdrawn).as('withdrawn'))
    .executeTakeFirstOrThrow();
}
