// What reading a file can come to. A part that could not be read is told as such, never passed over.
import type { Unread, UnreadReason } from '../contract/reading.ts';

/** Text of one file, or of one part of it. `where`: path inside the file, `` for the file itself. */
export type TextPart = { readonly where: string; readonly text: string };

export type Extraction = {
  readonly parts: readonly TextPart[];
  readonly unread: readonly Unread[];
};

export const onlyText = (text: string): Extraction => ({
  parts: [{ where: '', text }],
  unread: [],
});
export const notRead = (why: UnreadReason): Extraction => ({
  parts: [],
  unread: [{ where: '', why }],
});

/** Puts what was found in a file within a file under that file's name. */
export function below(name: string, { parts, unread }: Extraction): Extraction {
  const under = (where: string): string => (where === '' ? name : `${name}/${where}`);
  return {
    parts: parts.map((part) => ({ ...part, where: under(part.where) })),
    unread: unread.map((part) => ({ ...part, where: under(part.where) })),
  };
}

export function together(extractions: readonly Extraction[]): Extraction {
  return {
    parts: extractions.flatMap(({ parts }) => parts),
    unread: extractions.flatMap(({ unread }) => unread),
  };
}
