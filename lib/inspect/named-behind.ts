// A number whose name stands behind it: `C01X00T47 is my passport number`. The name before the number is for patterns.
import type { Read, Reader } from './rule.ts';

/** From the number's end to its name. */
const said =
  /[ \t]{1,3}(?:is|was|ist|war|est|es|è|é)[ \t]{1,3}(?:my|the|his|her|their|our|your|mein|meine|die|das|mon|ma|le|la|mi|mio|il mio|la mia|o meu|a minha|mijn)[ \t]{1,3}(?:[A-Za-z.]{2,12}[ \t]{1,3})?$/i;
const reach = 40;
const longest = 40;

export function namedBehind(words: readonly string[], pattern: RegExp, score: number): Reader {
  const whole = new RegExp(`(?:^|[\\s"'(:])(${pattern.source})$`, pattern.flags);
  return { at: 'reader', words, read: (text, start) => readBefore(text, start, whole, score) };
}

function readBefore(text: string, start: number, whole: RegExp, score: number): Read | null {
  if (text.charCodeAt(start - 1) !== 32) return null;
  const from = Math.max(0, start - reach);
  const link = said.exec(text.slice(from, start));
  if (!link) return null;
  const end = from + link.index;
  const found = whole.exec(text.slice(Math.max(0, end - longest), end))?.[1];
  return found ? { start: end - found.length, end, score } : null;
}
