// Of how many browsers do the figures speak, and how many of them were heard of in the last 24 hours?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

export type Devices = { readonly enrolled: number; readonly seenLastDay: number };

export async function devicesReporting(db: Kysely<Tables>, now: number): Promise<Devices> {
  const { enrolled } = await db
    .selectFrom('devices')
    .where('revoked_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('enrolled'))
    .executeTakeFirstOrThrow();
  const { seenLastDay } = await db
    .selectFrom('devices')
    .where('revoked_at', 'is', null)
    .where('seen_at', '>', now - 86_400_000)
    .select((eb) => eb.fn.countAll<number>().as('seenLastDay'))
    .executeTakeFirstOrThrow();
  return { enrolled, seenLastDay };
}
