// The one writer: a job that fails undoes itself and nobody else, and nothing is reported before the commit.
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createWriter } from '../../../collector/store/writer.ts';

function opened() {
  const handle = new Sqlite(':memory:');
  handle.exec('create table t (n integer primary key)');
  const insert = handle.prepare('insert into t (n) values (?)');
  const rows = () => handle.prepare<[], number>('select n from t order by n').pluck().all();
  return { handle, insert, rows, writer: createWriter(handle) };
}

test('jobs that arrive together are each taken or undone as a whole', async () => {
  const { insert, rows, writer } = opened();
  const jobs = [
    writer.write(() => insert.run(1).changes),
    writer.write(() => {
      insert.run(2);
      return insert.run(1);
    }),
    writer.write(() => insert.run(3).changes),
  ];
  const results = await Promise.allSettled(jobs);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(rows()).toEqual([1, 3]);
});

test('more jobs than one commit takes all come through, in order', async () => {
  const { insert, rows, writer } = opened();
  const numbers = Array.from({ length: 500 }, (_, n) => n);
  const done = numbers.map((n) => writer.write(() => insert.run(n)));
  expect(writer.backlog()).toBe(500);
  await Promise.all(done);
  expect(rows()).toEqual(numbers);
  expect(writer.backlog()).toBe(0);
});

test('a commit that fails is everybody’s failure', async () => {
  const { handle, insert, writer } = opened();
  const job = writer.write(() => insert.run(1));
  handle.close();
  await expect(job).rejects.toThrow();
});

test('a job that returns nothing is done as well', async () => {
  const { writer } = opened();
  await expect(writer.write(() => undefined)).resolves.toBeUndefined();
});
