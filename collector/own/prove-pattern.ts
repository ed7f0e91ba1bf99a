// Proves a pattern of an administrator before it is published: RE2 itself takes it, a browser can say it, and no text
// makes it backtrack more than a constant for each place. What cannot be proved is refused.
import { RE2JS } from 're2js';
import { checkSync } from 'recheck';
import { compileRe2 } from '../../lib/inspect/organisation/re2.ts';

/** Milliseconds; an honest pattern takes a few. */
const timeout = 5_000;

/** @returns null where it is proved, else why not. */
export function patternFault(pattern: string): string | null {
  // First our own reader: it names what RE2's error only quotes.
  const compiled = compileRe2(pattern);
  if (!compiled.ok) return compiled.why;
  const syntax = re2Fault(pattern);
  if (syntax) return `it is not RE2 syntax: ${syntax}`;
  return backtracking(compiled.unbounded, compiled.regexp.flags.includes('s') ? 'su' : 'u');
}

function re2Fault(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it cannot be read';
    return message.replace(/^error parsing regexp: /, '');
  }
}

/**
 * Anchored, as it is tried at one place; without bounds, because a bounded repeat can be slow and finite at once.
 * Case folding is left out: it multiplies the alphabet and adds no ambiguity.
 */
function backtracking(unbounded: string, flags: string): string | null {
  // The backend in JavaScript is there on every platform.
  process.env.RECHECK_BACKEND ??= 'pure';
  const { status } = checkSync(`^${unbounded}`, flags, { timeout, checker: 'automaton' });
  if (status === 'safe') return null;
  return status === 'vulnerable'
    ? 'it can be made to backtrack without end: two repeats beside or within each other match the same text'
    : 'it could not be proved free of endless backtracking; make it simpler';
}
