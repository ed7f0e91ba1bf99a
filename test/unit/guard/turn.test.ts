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

test('what is queued takes the turn in its order, each after the one before, also after one that broke', async () => {
  const turn = createTurn();
  const done: string[] = [];
  const first = Promise.withResolvers<boolean>();
  turn.take(() => first.promise);
  const last = Promise.withResolvers<void>();
  turn.queue(async () => {
    done.push(`a ${turn.isTaken()}`);
    throw new Error('broken');
  });
  turn.queue(async () => {
    done.push(`b ${turn.isTaken()}`);
    last.resolve();
  });
  await Promise.resolve();
  expect(done).toEqual([]);
  first.resolve(true);
  await last.promise;
  expect(done).toEqual(['a true', 'b true']);
});
