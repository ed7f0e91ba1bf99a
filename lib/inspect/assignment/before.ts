// A secret that stands before its name: `"…" == user.password`, `SELECT '…' AS password`, `@Value("…") String secret`.
// What stands behind the name is connector.ts's.
import { unitAt, unitIn } from '../unit-at.ts';
import type { Found } from './connector.ts';

const reach = 160;
/** A quoted value, what ties it to a name, and the owner of the name. */
const tied =
  /(assert\w{0,16}\( ?)?["'`]([^"'`\n]{4,120})["'`](?:( ?[!=]={1,2} ?|\.equals\(| AS )|(, ?)|\)(?: (?:private|protected|public|final|static)){0,3} String )[\w$.>-]{0,40}$/i;

/** @param start where the word stands that names the secret. @returns only what looks like no word. */
export function valueBefore(text: string, start: number, end: number): Found | null {
  if (!isTied(text, start)) return null;
  const found = tied.exec(text.slice(Math.max(0, start - reach), start));
  const value = found?.[2];
  // Arguments of a call have names of their own; what is expected has the one that follows.
  if (!found || !value || (found[4] && !found[1]) || !/\d/.test(value)) return null;
  const quote = found[0].indexOf(value, found[1]?.length ?? 0);
  const from = start - found[0].length + quote;
  return {
    start: from,
    end: from + value.length,
    value: { text: value, quoted: true, bare: false, loose: false },
    name: text.slice(start, end).toLowerCase(),
  };
}

/**
 * One look tells most of the time: `==` or `!=`, a quote and `,`, the bracket of `equals`, or the end of `AS` and `String`
 * before the name and its owner.
 */
function isTied(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 40 && isOwner(unitAt(text, at))) at--;
  const apart = at > 0 && unitIn(text, at) === 32;
  if (apart) at--;
  if (at < 1) return false;
  const mark = unitIn(text, at);
  const before = unitIn(text, at - 1);
  if (mark === 44) return isQuote(before);
  if (mark === 61) return before === 61 || before === 33;
  if (mark === 40) return (before | 32) === 115;
  if (apart && (mark | 32) === 115) return at > 2 && isQuote(unitIn(text, at - 3));
  return mark === 115 || mark === 83 || mark === 103;
}

const isQuote = (unit: number): boolean => unit === 34 || unit === 39 || unit === 96;

/** Letters, digits, `_`, `$`, `.`, `-`, `>`. */
const isOwner = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95 ||
  unit === 36 ||
  unit === 46 ||
  unit === 45 ||
  unit === 62;
