// One review at a time, and what waits for it: carried out once when the text stands, never otherwise.
import { expect, test } from 'vitest';
import { createTurn } from '../../../lib/act/turn.ts';

test.each([
  [true, ['second']],
  [false, []],
])('when the review ends with %s, what waited happens accordingly', async (mayGo, expected) => {
  const turn = createTurn();
  const done: string[] = [];
  const review = Promise.withResolvers<boolean>();
  const ended = turn.take(() => review.promise);
  expect(turn.isTaken()).toBe(true);
  turn.wait(() => done.push('first'));
  turn.wait(() => done.push('second'));
  review.resolve(mayGo);
  await ended;
  expect(turn.isTaken()).toBe(false);
  expect(done).toEqual(expected);
});

test('a review that breaks frees the turn and carries nothing out', async () => {
  const turn = createTurn();
  const done: string[] = [];
  const ended = turn.take(async () => {
    turn.wait(() => done.push('act'));
    throw new Error('broken');
  });
  await expect(ended).rejects.toThrow('broken');
  expect([turn.isTaken(), done]).toEqual([false, []]);
});
