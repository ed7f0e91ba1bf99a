// What the steps of the proof share: everything that is running meanwhile, and how a step says that it does not hold.
import type { BrowserContext, Page } from 'playwright-core';
import type { Planted } from './planted.ts';
import type { Recorder } from './recorder.ts';
import type { Trial } from './trial.ts';

/** Everything that is running while the proof goes on. */
export type Scene = {
  readonly trial: Trial;
  readonly recorder: Recorder;
  readonly context: BrowserContext;
  readonly options: Page;
  readonly page: Page;
  readonly dataDir: string;
  readonly profile: string;
  readonly log: readonly string[];
  readonly planted: Planted;
};

export function fail(message: string): never {
  throw new Error(message);
}
