// How many events are missing from the figures: given up by a browser, or refused here?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';

export type Lost = { readonly browser: number; readonly refused: number };

export async function eventsLost(db: Kysely<Tables>, days: Days): Promise<Lost> {
  const rows = await db
    .selectFrom('lost_day')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .groupBy('reason')
    .select('reason')
    .select((eb) => eb.fn.sum<number>('events').as('events'))
    .execute();
  const of = (reason: string) => rows.find((row) => row.reason === reason)?.events ?? 0;
  return { browser: of('browser'), refused: of('refused') };
}
