// Takes a form apart: `a=b&c=d`, and multipart text as it travels. File parts that are no text are left out.
import type { Field } from './texts.ts';

export const fieldsOf = (text: string): readonly Field[] => [...new URLSearchParams(text)];

type Parts = { readonly fields: readonly Field[]; readonly whole: boolean };

/** `null` where the text does not begin with a boundary. (RFC 7578) */
export function partsOf(text: string): Parts | null {
  const boundary = /^--([^\r\n]{1,72})\r\n/.exec(text)?.[1];
  if (boundary === undefined) return null;
  const parts = text
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map(partOf);
  const fields = parts.flatMap(({ field }) => (field ? [field] : []));
  return { fields, whole: fields.length === parts.length };
}

function partOf(part: string): { readonly field: Field | null } {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return { field: null };
  const head = part.slice(0, end);
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? '';
  const isFile = /;\s*filename\*?=/i.test(head);
  const isText = /^content-type:\s*(?:text\/|application\/json)/im.test(head);
  if (isFile && !isText) return { field: null };
  return { field: [name, part.slice(end + 4).replace(/\r\n$/, '')] };
}
