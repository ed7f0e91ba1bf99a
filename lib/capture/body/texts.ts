// From a request's body to the texts a person may have written, by the way that an endpoint describes. Says plainly
// what it could not read; whether that may go is policy's to say. Nothing is kept.
import type { Endpoint } from '../../contract/site.ts';
import { fieldsOf, partsOf } from './fields.ts';
import { parsed, stringsAt, stringsIn } from './steps.ts';

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A form that somebody has taken apart already; `whole` is false where a part was left out, e.g. a file. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly whole: boolean }
  /** A Blob in a call that cannot wait, a stream, a document. */
  | { readonly kind: 'opaque' };

export type Field = readonly [name: string, value: string];

/** `too-large`: beyond `maxBody`. `not-text`: compressed, encrypted or a picture. `opaque`: out of reach. */
export type Unread = 'too-large' | 'not-text' | 'opaque';

export type BodyTexts =
  /** `whole` is false where a part of the body, e.g. a file, could not be read. */
  | { readonly ok: true; readonly texts: readonly string[]; readonly whole: boolean }
  | { readonly ok: false; readonly why: Unread };

/** UTF-16 units or bytes. A conversation of 10 MB that travels with each prompt is still read. */
export const maxBody = 16 << 20;

/** @param endpoint `body` and `text` of a site's endpoint. */
export function textsOf(body: Body, endpoint: Pick<Endpoint, 'body' | 'text'>): BodyTexts {
  if (body.kind === 'opaque') return { ok: false, why: 'opaque' };
  if (body.kind === 'fields') return read(byField(body.fields), endpoint, body.whole);
  if ((body.kind === 'text' ? body.text : body.bytes).length > maxBody)
    return { ok: false, why: 'too-large' };
  const text = body.kind === 'text' ? unwrapped(body.text) : decoded(body.bytes);
  return text !== null && !text.slice(0, 2_048).includes('\0')
    ? readText(text, endpoint)
    : { ok: false, why: 'not-text' };
}

function readText(text: string, endpoint: Pick<Endpoint, 'body' | 'text'>): BodyTexts {
  // A page may send its form either way, whatever it did when the adapter was written.
  const parts = partsOf(text);
  if (parts) return read(byField(parts.fields), endpoint, parts.whole);
  if (endpoint.body === 'form') return read(byField(fieldsOf(text)), endpoint, true);
  const found = (endpoint.body === 'frames' ? framesOf(text) : [text]).map(parsed);
  const roots = found.filter((value) => value !== undefined);
  return roots.length > 0 ? readAll(roots, endpoint) : { ok: true, texts: [text], whole: true };
}

function readAll(roots: readonly unknown[], endpoint: Pick<Endpoint, 'text'>): BodyTexts {
  const texts = roots.flatMap((root) => described(root, endpoint));
  return { ok: true, texts: [...new Set(texts)], whole: true };
}

/** Shorter than any prompt that matters, longer than the name of a model (UTF-16 units). */
const sideFields = 40;

/** A part out of reach may be a file, or the prompt itself where nothing that was read could be one. */
function read(root: unknown, endpoint: Pick<Endpoint, 'text'>, whole: boolean): BodyTexts {
  const missing = endpoint.text.every((steps) => stringsAt(root, steps).length === 0);
  const onlySides = missing && stringsIn(root).every(({ length }) => length < sideFields);
  if (!whole && endpoint.text.length > 0 && onlySides) return { ok: false, why: 'opaque' };
  return { ok: true, texts: [...new Set(described(root, endpoint))], whole };
}

/** Where the description finds nothing, the site has changed: then every string counts. */
function described(root: unknown, { text: ways }: Pick<Endpoint, 'text'>): string[] {
  const found = ways.flatMap((steps) => stringsAt(root, steps));
  return found.length > 0 ? found : stringsIn(root);
}

/** SignalR ends each frame with 0x1e; socket.io puts a number before it. */
const framesOf = (text: string): string[] =>
  text
    .split('\x1e')
    .map((frame) => frame.replace(/^\d+(?:\/[\w-]+,)?(?=[[{])/, ''))
    .filter((frame) => frame !== '');

function byField(fields: readonly Field[]): Record<string, string | string[]> {
  const record: Record<string, string[]> = Object.create(null);
  for (const [name, value] of fields) record[name] = [...(record[name] ?? []), value];
  return Object.fromEntries(
    Object.entries(record).map(([name, values]) => [
      name,
      values.length === 1 ? values[0] : values,
    ]),
  ) as Record<string, string | string[]>;
}

/** Null where the bytes are no UTF-8. A replacement character that somebody wrote is a character. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      isFramed(bytes[0], bytes[5]) ? bytes.subarray(5) : bytes,
    );
  } catch {
    return null;
  }
}

/** Connect and gRPC-web put one byte of flags and four of length before a message. */
const isFramed = (flags = 255, first = 0): boolean =>
  flags <= 2 && (first === 0x5b || first === 0x7b);

const unwrapped = (text: string): string =>
  isFramed(text.charCodeAt(0), text.charCodeAt(5)) ? text.slice(5) : text;
