// The guard's end of the line: hears what the script in the page's world asks, finds the endpoint, reads the body, and
// answers during the event.
import type { Endpoint, Site } from '../../contract/site.ts';
import { endpointAt } from '../../sites/endpoints.ts';
import { fieldsOf } from '../body/fields.ts';
import { type Body, type BodyTexts, textsOf } from '../body/texts.ts';
import { type Question, questionType, taken } from './question.ts';

export type WireParts = {
  readonly site: () => Site;
  /** True: hold it. */
  readonly onRequest: (endpoint: Endpoint, read: BodyTexts) => boolean;
  readonly signal: AbortSignal;
};

export function answerOn(line: Element, { site, onRequest, signal }: WireParts): void {
  const answer = (event: Event) => {
    const question = taken((event as CustomEvent<unknown>).detail);
    const endpoint = question && endpointFor(question, site());
    if (!question || !endpoint) return;
    const yes = question.shape === '?' || onRequest(endpoint, textsOf(bodyOf(question), endpoint));
    if (yes) event.preventDefault();
  };
  line.addEventListener(questionType, answer, { signal });
}

function endpointFor({ url, transport }: Question, site: Site): Endpoint | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  return endpointAt({ transport, host: hostname, path: pathname }, site);
}

function bodyOf({ shape, body }: Question): Body {
  if (shape === 't') return { kind: 'text', text: body };
  if (shape === 'x') return { kind: 'opaque' };
  return { kind: 'fields', fields: fieldsOf(body), whole: shape === 'f' };
}
