// `spillway justification list`: one JSON line for each text that was sent as it is for a reason. That somebody looked
// is noted in the audit record.
import { lastDays } from '../aggregate/days.ts';
import { justifications } from '../aggregate/justifications.ts';
import { dateOf } from '../store/day.ts';
import { failed, operator, withStore } from './with-store.ts';
import { type Words, wholeNumber } from './words.ts';

const defaultDays = 30;

export async function listJustifications(words: Words): Promise<number> {
  const days = wholeNumber(words.flags, 'days', defaultDays, 3650);
  if (!days.ok) return failed(days.message, 2);
  return withStore(words, async (store) => {
    const found = await justifications(store.db, lastDays(days.value, Date.now()));
    await store.audit.note(operator, 'justifications-read', `${days.value} days`);
    for (const { day, ...rest } of found)
      process.stdout.write(`${JSON.stringify({ day: dateOf(day), ...rest })}\n`);
    return 0;
  });
}
