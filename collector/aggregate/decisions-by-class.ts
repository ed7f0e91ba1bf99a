// What was decided on each day, by the most sensitive class found and the action?
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';

export type DecisionsOfDay = {
  readonly day: number;
  readonly class: string;
  readonly action: string;
  readonly decisions: number;
};

export async function decisionsByClass(db: Kysely<Tables>, days: Days): Promise<DecisionsOfDay[]> {
  return db
    .selectFrom('class_day')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .select(['day', 'class', 'action', 'events as decisions'])
    .orderBy('day')
    .orderBy('class')
    .orderBy('action')
    .execute();
}
