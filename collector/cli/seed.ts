// `spillway seed`: history of the example organisation, for trying the console.
import { organisationName } from '../seed/organisation.ts';
import { seedStore } from '../seed/seed-store.ts';
import { failed, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';
import { wholeNumber } from './words.ts';

const defaultDays = 30;
const mostDays = 400;

export async function seed(words: Words): Promise<number> {
  const days = wholeNumber(words.flags, 'days', defaultDays, mostDays);
  if (!days.ok) return failed(days.message, 2);
  return withStore(words, async (store) => {
    const { devices, accepted } = await seedStore(store, days.value);
    say(`${organisationName}: ${devices} browsers, ${accepted} events of ${days.value} days.`);
    return 0;
  });
}
