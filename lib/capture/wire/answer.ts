// The guard's end of the line: hears what the script in the page's world asks, finds the endpoint, reads the body, and
// answers during the event.
import type { Endpoint, Site } from '../../contract/site.ts';
import { endpointAt } from '../../sites/endpoints.ts';
import { hostMatches } from '../../sites/match.ts';
import { fieldsOf } from '../body/fields.ts';
import { type Body, type BodyTexts, textsOf } from '../body/texts.ts';
import type { OnLine } from './line.ts';
import { type Question, questionType, taken } from './question.ts';

export type WireParts = {
  readonly site: () => Site;
  /** True: hold it. */
  readonly onRequest: (endpoint: Endpoint, read: BodyTexts) => boolean;
  /** Requests to addresses of the site that no endpoint describes: looked at where somebody wants to, never held. */
  readonly unknown: {
    readonly isWanted: () => boolean;
    readonly onRequest: (read: BodyTexts) => void;
  };
};

export function answerOn(onLine: OnLine, { site, onRequest, unknown }: WireParts): void {
  const answer = (event: Event) => {
    const question = taken((event as CustomEvent<unknown>).detail);
    const endpoint = question && endpointFor(question, site());
    if (!question) return;
    if (!endpoint) {
      if (isOwn(question, site()) && unknown.isWanted() && look(question)) event.preventDefault();
      return;
    }
    const yes = question.shape === '?' || onRequest(endpoint, textsOf(bodyOf(question), endpoint));
    if (yes) event.preventDefault();
  };
  /** True: let me see it. Only what is a string already is worth the look; a file would have to be read. */
  const look = (question: Question): boolean => {
    if (question.shape === '?') return question.body === 'String';
    if (question.shape === 't') unknown.onRequest(textsOf(bodyOf(question), anyJson));
    return false;
  };
  onLine(questionType, answer);
}

const anyJson: Pick<Endpoint, 'body' | 'text'> = { body: 'json', text: [] };

function isOwn({ url, transport }: Question, { hosts }: Site): boolean {
  if (transport !== 'http' || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hosts.some((pattern) => hostMatches(pattern, hostname));
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
