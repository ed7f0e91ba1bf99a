// Says whether a composer now holds what was written, and no more of what had to go.
// Compared by letters and digits alone: editors turn spaces, breaks and Markdown signs into structure.
import { squash } from '../dom/squash.ts';

export type Expected = {
  readonly before: string;
  readonly written: string;
  /** Values that must not have come in. */
  readonly gone: readonly string[];
  /** The whole text was replaced, not a selection. */
  readonly whole: boolean;
};

export function isAsWritten(after: string, expected: Expected): boolean {
  return isGone(after, expected) && isThere(after, expected);
}

/** Once it stood there exactly, a person may have typed on while it is read again; only that may have been added. */
export function isStillWritten(after: string, expected: Expected, typed: string): boolean {
  const { written } = expected;
  return (
    isGone(after, { ...expected, written: `${written}\n${typed}` }) &&
    squash(after).includes(squash(written))
  );
}

/** An editor was late, and a person has typed before it took the text: nothing else may have been added, and nothing twice. */
export function isWrittenAmid(after: string, expected: Expected, typed: string): boolean {
  const { before, written, whole } = expected;
  const longest = squash(written + typed).length + (whole ? 0 : squash(before).length);
  return (
    squash(typed) !== '' &&
    squash(after).length <= longest &&
    isStillWritten(after, expected, typed)
  );
}

/** A value may still stand where it stood before, or where the person left it. */
export function isGone(after: string, { before, written, gone, whole }: Expected): boolean {
  const now = squash(after);
  const allowed = squash(written) + (whole ? '' : `\n${squash(before)}`);
  return gone
    .map(squash)
    .filter((value) => value !== '')
    .every((value) => count(now, value) <= count(allowed, value));
}

function isThere(after: string, { before, written, whole }: Expected): boolean {
  const now = squash(after);
  const text = squash(written);
  if (whole) return now === text;
  return now.includes(text) && now.length <= squash(before).length + text.length;
}

/**
 * Whether words of two lines became one.
 * @param replaced what of the text before gave way. A text put into a word joins it at both ends, and splits it.
 */
export function joinsLines(after: string, expected: Expected, replaced: string): boolean {
  const { before, written, whole } = expected;
  if (!written.includes('\n')) return false;
  const around = whole ? 0 : words(before) - words(replaced) - 1;
  return words(after) < words(written) + around;
}

const words = (text: string): number =>
  text.split(/\s+/).filter((part) => squash(part) !== '').length;

export const isSameText = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

const count = (text: string, value: string): number => text.split(value).length - 1;
