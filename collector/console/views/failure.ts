// A failure of a call to the collector, in words.
import type { Failure } from '../api.ts';
import { messages } from '../messages.ts';

export const explain = (failure: Failure): string =>
  failure.why === 'wait' ? messages.failure.wait(failure.seconds) : messages.failure[failure.why];
