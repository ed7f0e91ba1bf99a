// What was sent as it is for a reason, one by one: day, tool, class, reason and note. Neither device nor department nor
// time of day: who looks at reasons has to learn about the policy, not about a person. For the command line alone.
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Days } from './days.ts';

export type Justified = {
  readonly day: number;
  readonly tool: string;
  readonly surface: string;
  readonly reason: string | null;
  readonly note: string | null;
};

/** Oldest day first; within a day by tool and words, so that the order says nothing about when. */
export async function justifications(db: Kysely<Tables>, days: Days): Promise<Justified[]> {
  return db
    .selectFrom('events')
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .where('reason', 'is not', null)
    .select(['day', 'site as tool', 'surface', 'reason', 'note'])
    .orderBy('day')
    .orderBy('site')
    .orderBy('reason')
    .orderBy('note')
    .execute();
}
