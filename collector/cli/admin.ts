// `spillway admin reset`: the way back in for somebody who lost the password and can reach the data folder.
import { firstAdmin, resetAdmin } from '../admin/first-start.ts';
import { operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

export const resetAdministrator = (words: Words): Promise<number> =>
  withStore(words, async (store) => {
    process.stdout.write(`${await resetAdmin(store, operator)}\n`);
    say(`One-time password of ${firstAdmin}. The sign-in with it asks for a new one.`);
    return 0;
  });
