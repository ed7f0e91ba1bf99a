// From a secret's name over some words to the verb that leads to its value: `the password for the staging server is …`.
// What may stand there instead of a verb is prose.ts's, and the value itself spoken-value.ts's.
import { endOf } from '../sticky.ts';
import { unitAt, unitIn } from '../unit-at.ts';

/** Up to so many words stand between the name and the verb: `the password for the staging server is …`. */
const wordsBetween = 6;
const longestBetween = 24;
const english =
  'was changed from|has been changed from|is now|is still|is|was|are|will be|has been set to|was set to|is set to|set to|changed to|reset to|becomes|equals|remains|should be|must be|has been changed to|has been updated to|was updated to|is now set to|turned out to be|happens to be|used to be';
const foreign =
  'ist jetzt|ist|lautet jetzt|lautet nun|lautet|heißt|war|wurde auf|este|est|sera|devient|es|será|ahora es|è|sarà|é|são|is nu|is|to|jest|brzmi|är|er|on|je|zní|olarak|это|есть|стал|буде|це|هو|هي|है';
/** English words with the verbs of the languages that borrowed them: `la password è …`. */
const loaned = 'è|est|ist|lautet|es|é|är|jest|это|zní|brzmi';

/** By first letter, in the order of the list: most words are no verb and cost one look. */
type Verbs = {
  /** Of the keyboard; a map would be asked for each word. */
  readonly plain: readonly (readonly string[] | undefined)[];
  readonly others: ReadonlyMap<number, readonly string[]>;
};
function verbsOf(list: string): Verbs {
  const others = new Map<number, string[]>();
  for (const verb of list.split('|'))
    for (const first of new Set([verb.charCodeAt(0), verb.toUpperCase().charCodeAt(0)])) {
      const known = others.get(first);
      if (known) known.push(verb);
      else others.set(first, [verb]);
    }
  return { plain: Array.from({ length: 0x80 }, (_, unit) => others.get(unit)), others };
}
const englishVerbs = /* @__PURE__ */ verbsOf(`${english}|${loaned}`);
const foreignVerbs = /* @__PURE__ */ verbsOf(foreign);
export const loanVerbs = /* @__PURE__ */ verbsOf(loaned);
/** Between a verb and the value. */
const still =
  /[ \t]*(?:also |simply |just |still |now |currently |set to |changed to )?[:=]?[ \t]*/y;
/** `the password for the server, it's …`: only before what looks like a password. */
export const aside =
  /(?:,[ \t]|[ \t]?\()(?:(?:it|that|which|this)(?: (?:is|was)|[’']s)|c['’]est|das ist|es|è|é|to|det är|det er|это)[ \t]{1,3}(?:now[ \t])?(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{0,60}[A-Za-z])(?=[^\s"'`]{6})/y;
/** `password for bob: …`, `mot de passe du serveur : …`: only before what looks like a password. */
const colonBehind =
  /[ \t]?:[ \t]{1,3}(?=[^\s"'`]{0,60}(?:\d|[a-z][A-Z]))(?=[^\s"'`]{0,60}[A-Za-z])(?=[^\s"'`]{7})/y;
const wordsBeforeColon = 4;

// Words that are no verb and end nothing: where each begins and ends, twice for the two kinds of verbs. In a text full of
// names the same words lie behind seven of them.
const slots = 128;
const wordStarts = /* @__PURE__ */ new Int32Array(slots);
const wordEnds = /* @__PURE__ */ new Int32Array(slots);
let wordsOf = '';

/** Nothing of a text is kept behind its inspection. */
export function forgetWords(text = ''): void {
  wordsOf = text;
  wordStarts.fill(0);
}

/** Word by word, without going back: a pattern would try every way to split them. */
export function afterVerb(text: string, name: number, from: number, isEnglish: boolean): number {
  const verbs = isEnglish ? englishVerbs : foreignVerbs;
  if (text !== wordsOf) forgetWords(text);
  let at = from;
  for (let word = 0; word <= wordsBetween; word++) {
    const start = pastBlanks(text, at);
    if (start === at) return -1;
    // The name once more: what is said of it is read from there.
    if (isSame(text, name, start)) return -1;
    const slot = (start * 2 + Number(isEnglish)) & (slots - 1);
    if (wordStarts[slot] === start) {
      at = wordEnds[slot] ?? start;
      continue;
    }
    const stop = pastVerb(text, start, verbs);
    if (stop > 0) return aboutOther(text, from, start) ? -1 : endOf(still, text, stop);
    at = pastWord(text, start);
    if (unitIn(text, at) === 44 && at > start) return endOf(aside, text, at);
    // A full stop ends the sentence, and what is said of the name.
    if (at === start || negates(text, start) || unitIn(text, at - 1) === 46) return -1;
    if (isColonAhead(text, at)) {
      if (word >= wordsBeforeColon) continue;
      const told = endOf(colonBehind, text, at);
      return told > 0 && !aboutOther(text, from, at) ? told : -1;
    }
    wordStarts[slot] = start;
    wordEnds[slot] = at;
  }
  return -1;
}

/** The first letters tell: a sentence has hardly another word that begins so. */
function isSame(text: string, name: number, at: number): boolean {
  for (let index = 0; index < 4; index++)
    if (unitIn(text, name + index) !== unitIn(text, at + index)) return false;
  return true;
}

export function pastVerb(text: string, start: number, verbs: Verbs): number {
  const first = unitIn(text, start);
  const list = first < 0x80 ? verbs.plain[first] : verbs.others.get(first);
  if (!list) return -1;
  for (const verb of list) {
    const end = start + verb.length;
    if (isVerbAt(text, start, verb) && !wordGoesOn(text, end)) return end;
  }
  return -1;
}

/** In either case; letter by letter, because most words leave after two. */
function isVerbAt(text: string, start: number, verb: string): boolean {
  for (let index = 0; index < verb.length; index++) {
    const own = verb.charCodeAt(index);
    const unit = unitIn(text, start + index);
    if (unit === own) continue;
    const isSame =
      own < 0x80
        ? own >= 97 && (unit | 32) === own
        : text.charAt(start + index).toLowerCase() === verb.charAt(index);
    if (!isSame) return false;
  }
  return true;
}

const anyLetter = /\p{L}/u;

/** Beyond ASCII. The Cyrillic ones are told at once: words of Russian ask for each. */
export const isLetterBeyond = (point: number): boolean =>
  (point >= 0x400 && point <= 0x481) || anyLetter.test(String.fromCodePoint(point));

function wordGoesOn(text: string, at: number): boolean {
  const unit = unitIn(text, at);
  const point = unit < 0xd800 ? unit : (text.codePointAt(at) ?? 32);
  if (point >= 0x80) return isLetterBeyond(point);
  return (point >= 97 && point <= 122) || (point >= 48 && point <= 57) || isUpperOrBar(point);
}

const isUpperOrBar = (unit: number): boolean => (unit >= 65 && unit <= 90) || unit === 95;

export const isColon = (unit: number): boolean => unit === 58 || unit === 0xff1a;
export const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

export function pastBlanks(text: string, from: number): number {
  let index = from;
  while (isBlank(unitIn(text, index))) index++;
  return index;
}

/** Brackets, quotes, operators and marks end a sentence's way to its verb. @returns `from` where no word stands. */
function pastWord(text: string, from: number): number {
  let index = from;
  const most = Math.min(text.length, from + longestBetween + 1);
  while (index < most && isInWord(unitAt(text, index))) index++;
  return index - from > longestBetween ? from : index;
}

/** Not `!"(),:;<=>?`, blanks and what ends a line. */
const isInWord = (unit: number): boolean =>
  unit > 63 || (unit > 34 && unit < 58 && unit !== 40 && unit !== 41 && unit !== 44);

/** The sentence is about something that belongs to passwords, not about one. */
const others =
  /^[ \t]{0,3}(?:manager|policy|reset|field|hash|generator|app|tool|vault|length|hint|prompt|expiry|protection|strength|requirement|rule|box|form|page|link|mail|input|file|history|check|change|screen|salt|column)s?\b/i;

const aboutOther = (text: string, from: number, to: number): boolean =>
  to - from > 3 && others.test(text.slice(from, to));

const isColonAhead = (text: string, at: number): boolean =>
  unitIn(text, unitIn(text, at) === 32 ? at + 1 : at) === 58;

const negates = (text: string, at: number): boolean =>
  unitIn(text, at) === 110 && text.startsWith('not', at) && !/[a-z]/i.test(text.charAt(at + 3));
