// The value that a sentence hands over, once it is known where it begins: how far it goes, and what follows it.
import { endOf } from '../sticky.ts';
import { unitIn } from '../unit-at.ts';
import { type Found, readValue } from './connector.ts';
import { pastValue, spoken, spokenWide } from './extent.ts';

/** A number with its unit is no password: `is 12 characters long`. */
const unit =
  /[ \t]*(?:characters?|chars?|bits?|bytes?|digits?|letters?|days?|hours?|minutes?|seconds?|months?|years?|times?|zeichen|stellen|tage|caractères|caracteres|caratteri|%)/iy;

/** `from … to …`: the second is the one that counts, and both go. */
const second = /[ \t]{1,3}(?:to|zu|à|a|na|на)[ \t]{1,3}(?=[^\s"'`]{0,40}\d)[^\s"'`,;]{5,40}/y;
/** @param at where the value begins; `start` and `end` are those of the word that names it. */
export function valueAt(text: string, start: number, end: number, at: number): Found | null {
  // Chinese, Japanese and Korean write on: what begins so is no value, and is not read to its end.
  if (isEast(unitIn(text, at)) && unitIn(text, at) !== cornerQuote) return null;
  const found = readValue(text, at, spoken, nameOf(text, start, end));
  if (!found) return null;
  if (isUnit(text, found.end)) return null;
  const told = wider(text, found);
  const next = text.startsWith('from ', told.start - 5) ? endOf(second, text, told.end) : -1;
  return next > 0 ? { ...told, end: trimmedEnd(text, told.end, next) } : told;
}

/** Scripts without cases need not be asked for the lower one, which is slow. */
function nameOf(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  return unitIn(text, start) > 0x2fff ? name : name.toLowerCase();
}

/** The pattern is long, and one look tells most of the time. */
function isUnit(text: string, end: number): boolean {
  let at = end;
  while (unitIn(text, at) === 32 || unitIn(text, at) === 9) at++;
  const first = unitIn(text, at);
  const letter = first === 37 || (first >= 66 && first <= 122);
  return letter && endOf(unit, text, end) > 0;
}

const isEast = (unit: number): boolean =>
  (unit >= 0x3000 && unit <= 0xd7ff) || (unit >= 0xff00 && unit <= 0xffef);
const cornerQuote = 0x300c;

function wider(text: string, found: Found): Found {
  if (found.value.quoted || found.end === text.length) return found;
  const next = unitIn(text, found.end);
  if (next === 32 || next === 9 || next === 10 || next === 44 || next === 59) return found;
  const end = trimmedEnd(text, found.end, pastValue(text, found.start, spokenWide));
  if (end <= found.end) return found;
  return { ...found, end, value: { ...found.value, text: text.slice(found.start, end) } };
}

/** Marks of the sentence are no part of a value. */
function trimmedEnd(text: string, least: number, from: number): number {
  let end = from;
  while (end > least && '.,;:!?)]}>'.includes(text.charAt(end - 1))) end--;
  return end;
}
