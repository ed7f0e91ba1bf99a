// Reads a number as people write phone numbers: digits in groups, with brackets and up to two separators between them.
import { unitAt } from './unit-at.ts';

export type DigitRun = { readonly end: number; readonly digits: string; readonly groups: number };

const maxDigits = 16;

/** @returns null where no digit stands at `start` or where the number goes on as something else. */
export function digitRun(text: string, start: number): DigitRun | null {
  const { length } = text;
  let count = 0;
  let end = start;
  let groups = 0;
  let gap = 1;
  let marks = 0;
  for (let index = start; index < length && marks < 3 && count <= maxDigits; index++) {
    const unit = unitAt(text, index);
    if (unit >= 48 && unit <= 57) {
      if (gap > 0) groups++;
      count++;
      end = index + 1;
      gap = 0;
      marks = 0;
    } else if (isMark(unit)) {
      gap++;
      marks++;
    } else break;
  }
  if (count === 0 || count > maxDigits || goesOn(text, end)) return null;
  return {
    end: unitAt(text, end) === 41 && text.lastIndexOf('(', end) >= start ? end + 1 : end,
    digits: digitsOf(text.slice(start, end), count),
    groups,
  };
}

const digitsOf = (run: string, count: number): string =>
  run.length === count ? run : run.replace(/\D/g, '');

/** Space, brackets, hyphen, dash, dot, slash. */
const isMark = (unit: number): boolean =>
  unit === 32 ||
  unit === 0xa0 ||
  unit === 40 ||
  unit === 41 ||
  (unit >= 45 && unit <= 47) ||
  unit === 0x2013 ||
  unit === 0x2011;

/** A letter, a sign of a sum or a decimal comma behind the digits. */
function goesOn(text: string, end: number): boolean {
  const next = unitAt(text, end);
  if ((next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next === 95 || next === 64)
    return true;
  const beyond = unitAt(text, end + 1);
  return next === 44 && beyond >= 48 && beyond <= 57;
}
