// The one writer: jobs that arrive together share one durable commit. Each job is a savepoint of its own,
// so that one that fails does not undo the others; its promise settles after the commit, never before.
import type { Handle } from './database.ts';

/** More jobs than this in one commit make the first wait too long. */
const maxGroup = 64;

type Job = { readonly run: () => void; readonly settle: (failure: unknown) => void };

export type Writer = {
  /** @param job synchronous; runs inside the transaction. Rejects with what it throws, or with what the commit throws. */
  write<T>(job: () => T): Promise<T>;
  /** Jobs that wait for a commit. */
  backlog(): number;
};

export function createWriter(handle: Handle): Writer {
  const waiting: Job[] = [];
  const commit = handle.transaction((jobs: readonly Job[]) => jobs.map(attempt));
  const savepoint = handle.transaction((run: () => void) => run());

  function attempt(job: Job): unknown {
    try {
      savepoint(job.run);
      return null;
    } catch (error) {
      return error;
    }
  }

  function flush(): void {
    const jobs = waiting.splice(0, maxGroup);
    if (waiting.length > 0) setImmediate(flush);
    try {
      const failures = commit.immediate(jobs);
      jobs.forEach((job, index) => {
        job.settle(failures[index]);
      });
    } catch (error) {
      for (const job of jobs) job.settle(error);
    }
  }

  function write<T>(job: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | undefined;
      const settle = (failure: unknown) =>
        result && !failure ? resolve(result.value) : reject(failure);
      const run = () => {
        result = { value: job() };
      };
      if (waiting.push({ run, settle }) === 1) setImmediate(flush);
    });
  }

  return { write, backlog: () => waiting.length };
}
