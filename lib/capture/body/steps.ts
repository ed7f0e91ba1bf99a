// Walks a parsed body along the steps of an endpoint and gathers the strings it meets. Bounded in depth and number:
// a body is made by a page.
import type { Endpoint } from '../../contract/site.ts';

type Steps = Endpoint['text'][number];

const maxDepth = 40;
const maxStrings = 20_000;

/** `undefined` where the text is no JSON. A number or a bare word is a text, not a structure. */
export function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const stringsAt = (root: unknown, steps: Steps): string[] =>
  valuesAt([root], steps).flatMap(stringsIn);

/** Every string below, keys not among them. Embedded files are no text. */
export function stringsIn(root: unknown): string[] {
  const found: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value === 'string' && !isEmbedded(value)) found.push(value);
    if (typeof value !== 'object' || value === null || depth > maxDepth) return;
    for (const entry of Object.values(value))
      if (found.length < maxStrings) visit(entry, depth + 1);
  };
  visit(root, 0);
  return found;
}

/** Only what is nothing but a file: words behind such a beginning are words. */
const isEmbedded = (value: string): boolean =>
  value === '' ||
  /^data:(?:image|audio|video|font|application)\/[\w.+-]+(?:;[\w=.+-]+)*;base64,[A-Za-z0-9+/=]*$/.test(
    value,
  );

function valuesAt(values: readonly unknown[], [step, ...rest]: Steps): unknown[] {
  if (step === undefined) return [...values];
  return valuesAt(
    values.flatMap((value) => take(value, step)),
    rest,
  );
}

function take(value: unknown, step: Steps[number]): unknown[] {
  if (step === '$json') return typeof value === 'string' ? present(parsed(value)) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value);
  if (step === '$last') return Array.isArray(value) ? value.slice(-1) : [];
  return Object.hasOwn(value, step) ? present((value as Record<string, unknown>)[step]) : [];
}

const present = (value: unknown): unknown[] => (value === undefined ? [] : [value]);
