// Tells health what passes through the guard: submissions from known and unknown composers, prompts on the wire.
import type { Submission } from '../capture/submission.ts';
import type { TypedTrace } from '../capture/typed-trace.ts';
import type { Site } from '../contract/site.ts';
import { plain } from '../dom/plain.ts';
import type { Health } from './health.ts';
import type { WireRequest } from './request-flow.ts';

export function watchSubmission(health: Health, submission: Submission, site: Site): void {
  if (submission.kind !== 'sending') return;
  const known = submission.composers.some(({ element }) => isFoundBy(site, element));
  health.submissionSeen(known, Date.now());
}

export function watchRequest(
  health: Health,
  { endpoint, read }: WireRequest,
  typed: TypedTrace,
): void {
  if (endpoint === 'prompt' && read.ok && read.texts.length > 0)
    health.promptSeen(typed.isIn(read.texts), Date.now());
}

/** A site without selectors takes whatever editable there is. A broken selector finds nothing. */
function isFoundBy({ composer }: Site, element: Element): boolean {
  return composer.length === 0 || composer.some(({ css }) => isWithin(element, css));
}

function isWithin(element: Element, css: string): boolean {
  try {
    return plain(element).closest(css) !== null || plain(element).querySelector(css) !== null;
  } catch {
    return false;
  }
}
