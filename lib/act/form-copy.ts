// Says whether a form would still send what was taken out of a composer: a page may have copied the text into another field
// before it submitted the form.
import type { SendAct } from '../capture/submission.ts';
import { readingsOf } from '../dom/readings.ts';
import { squash } from '../dom/squash.ts';

/** @param gone values that must not leave. */
export function stillCarries(act: SendAct, gone: readonly string[]): boolean {
  if (gone.length === 0 || (act.by !== 'form' && act.by !== 'script')) return false;
  const sent = [...new FormData(act.target).values()].flatMap((value) =>
    typeof value === 'string' ? readingsOf(value) : [],
  );
  return gone
    .map(squash)
    .filter((value) => value !== '')
    .some((value) => sent.some((each) => each.includes(value)));
}
