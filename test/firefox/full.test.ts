// The whole matrix in Firefox: composer × way × choice. Run by `npm run proof:firefox`.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type GuardedFirefox, startGuardedFirefox } from '../support/guarded-firefox.ts';
import { composers } from '../support/practice.ts';
import { type Choice, choices, prove, ways } from './cases.ts';

let firefox: GuardedFirefox;
beforeAll(async () => {
  firefox = await startGuardedFirefox();
});
afterAll(() => firefox?.close());

describe.each(composers)('$id', ({ id }) => {
  describe.each(ways)('%s', (way) => {
    test.each(Object.keys(choices) as Choice[])('%s', (choice) => prove(firefox, id, way, choice));
  });
});
