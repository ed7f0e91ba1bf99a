// While the figures are loading, and when they could not be loaded.
import type { Failure } from '../api.ts';
import { messages } from '../messages.ts';

const words = messages.overview;

/** Grey shapes where the figures will be, so that nothing jumps when they come. */
export const Loading = () => (
  <>
    <p role="status" class="unseen">
      {words.loading}
    </p>
    <div class="figures" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((key) => (
        <div key={key} class="card ghost" />
      ))}
    </div>
    <div class="columns" aria-hidden="true">
      <div class="card ghost tall" />
      <div class="card ghost tall" />
    </div>
  </>
);

type FailedProps = { readonly why: Failure['why']; readonly onRetry: () => void };

export const Failed = ({ why, onRetry }: FailedProps) => (
  <section class="card empty" role="alert">
    <h2>{words.failed}</h2>
    <p class="quiet">{why === 'wait' ? messages.failure.wait(60) : messages.failure[why]}</p>
    <button type="button" class="primary" onClick={onRetry}>
      {words.retry}
    </button>
  </section>
);
