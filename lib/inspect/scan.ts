// The one fused pass over the text: keywords by automaton, numbers and codes by shape, long tokens by length.
// It proposes candidates; what they are worth is decided later, when all context is known.
import {
  columnBits,
  firstBoundary,
  firstLetter,
  firstRare,
  highColumn,
  lowColumn,
  suspicious,
} from './alphabet.ts';
import { addHit, type Call, propose } from './call.ts';
import type { Use } from './compile.ts';
import { readShapes } from './shapes.ts';
import { endOf } from './sticky.ts';

/** Tokens shorter than this are left to keywords and shapes. */
const longToken = 24;

/** @returns where the scan stopped, and whether it stopped because the text must be normalised first. */
export function scan(
  call: Call,
  from: number,
  normalised: boolean,
): { at: number; suspicious: boolean } {
  const { text, set } = call;
  const { fold, next, outAt } = set.automaton;
  const length = text.length;
  let state = 0;
  let shapesEnd = 0;
  let tokenStart = from;
  for (let index = from; index < length; index++) {
    let symbol = fold[text.charCodeAt(index)] ?? 0;
    if (symbol < firstLetter) {
      if (index >= shapesEnd) shapesEnd = readShapes(call, index);
    } else if (symbol >= firstBoundary) {
      if (index - tokenStart >= longToken) readToken(call, tokenStart, index);
      tokenStart = index + 1;
      if (call.budget <= 0) return { at: index, suspicious: false };
      if (symbol === suspicious && !normalised) return { at: index, suspicious: true };
      if (symbol >= firstRare) {
        if (!normalised && mixesScripts(fold, text, index)) return { at: index, suspicious: true };
        state = next[(state << columnBits) | highColumn(symbol)] ?? 0;
        symbol = lowColumn(symbol);
      }
    }
    state = next[(state << columnBits) | symbol] ?? 0;
    const out = outAt[state] ?? 0;
    if (out !== 0) readWords(call, index + 1, out);
  }
  if (length - tokenStart >= longToken) readToken(call, tokenStart, length);
  return { at: length, suspicious: false };
}

const isLatin = (symbol: number): boolean => symbol >= firstLetter && symbol < firstLetter + 26;

/** A letter of another script that touches a Latin one: a look-alike, more often than not. */
function mixesScripts(fold: Uint16Array, text: string, index: number): boolean {
  const before = index > 0 ? (fold[text.charCodeAt(index - 1)] ?? 0) : 0;
  const after = index + 1 < text.length ? (fold[text.charCodeAt(index + 1)] ?? 0) : 0;
  return isLatin(before) || isLatin(after);
}

function readWords(call: Call, end: number, out: number): void {
  const { words } = call.set.automaton;
  for (let index = out, word = words[index] ?? -1; word >= 0; word = words[++index] ?? -1) {
    const start = end - (call.set.lengths[word] ?? 0);
    const uses = call.set.uses[word] ?? [];
    for (const use of uses) if (!use.left || startsToken(call, start)) apply(call, use, start, end);
  }
}

function apply(call: Call, use: Use, start: number, end: number): void {
  if (use.kind === 'group') {
    if (!use.right || !isWordUnit(call, end)) addHit(call.hits, start, use.group);
    return;
  }
  call.budget--;
  if (use.kind === 'reader') {
    const read = use.read(call.text, start, end);
    if (read) propose(call, use.rule, read.start, read.end, read.score);
    return;
  }
  const from = Math.max(0, start - use.back);
  const at = use.head ? endOf(use.head, call.text, from) : from;
  const stop = at < 0 ? -1 : endOf(use.pattern, call.text, at);
  if (stop > at) propose(call, use.rule, at, stop, use.score);
}

/** Letters and digits of any script. */
function isWordUnit(call: Call, index: number): boolean {
  if (index >= call.text.length) return false;
  const symbol = call.set.automaton.fold[call.text.charCodeAt(index)] ?? 0;
  return symbol < firstLetter + 26 || symbol >= firstRare;
}

/** Start of a word: after no letter or digit, at a camelCase hump, or after an escape such as `\n` or `%20`. */
function startsToken(call: Call, start: number): boolean {
  if (start === 0 || !isWordUnit(call, start - 1)) return true;
  const { text } = call;
  const before = text.charCodeAt(start - 1);
  const here = text.charCodeAt(start);
  if (here >= 65 && here <= 90 && before >= 97 && before <= 122) return true;
  if (start < 2) return false;
  if (text[start - 2] === '\\' && 'nrt'.includes(text.charAt(start - 1))) return true;
  return start > 2 && text[start - 3] === '%';
}

function readToken(call: Call, start: number, end: number): void {
  const length = end - start;
  for (const use of call.set.tokens) {
    if (length < use.min || length > use.max) continue;
    call.budget--;
    if (endOf(use.pattern, call.text, start) === end)
      propose(call, use.rule, start, end, use.score);
  }
}
