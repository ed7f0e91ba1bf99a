// For which reasons was something sent as it is, and how often?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';

export type ReasonGiven = { readonly id: string; readonly decisions: number };

/** Most frequent first. */
export async function reasonsGiven(db: Kysely<Tables>, days: Days): Promise<ReasonGiven[]> {
  return db
    .selectFrom('reason_day')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .groupBy('reason')
    .select('reason as id')
    .select((eb) => eb.fn.sum<number>('events').as('decisions'))
    .orderBy('decisions', 'desc')
    .orderBy('reason')
    .execute();
}
