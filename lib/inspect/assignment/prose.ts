// "The password is …": sentences that hand over a secret, in the languages the guard reads.
import { endOf } from '../sticky.ts';
import { type Found, readValue } from './connector.ts';

/** Up to six words between the name and the verb: `the password for the staging server is …`. */
const between = String.raw`(?:[ \t]+(?!not\b|n't)[^\s,;:!?()"<>=]{1,24}){0,6}?`;
const english =
  'is now|is still|is|was|are|will be|has been set to|was set to|is set to|set to|changed to|reset to|becomes|equals|remains|should be|must be|has been changed to';
const foreign =
  'ist jetzt|ist|lautet|heißt|war|wurde auf|est|sera|devient|es|será|ahora es|è|sarà|é|são|is nu|is|to|jest|brzmi|är|er|on|je|zní|olarak|это|есть|стал|буде|це|هو|هي|है';
const joinedBy = (verbs: string, endings: string): RegExp =>
  new RegExp(
    `(?:${endings})?${between}[ \\t]+(?:${verbs})[ \\t]*(?:also |simply |just |still |now |currently |set to |changed to )?[:=]?[ \\t]*`,
    'y',
  );
const joined = joinedBy(english, "'s|s");
const joinedForeign = joinedBy(foreign, 's|et|en|n|ni|nya|m|im|i|niz|iniz|ası|سر|um|umuz');
const cjk = /(?:[^\n\s。，,]{0,12}?(?:是|为|為|は|が|는|은|:|：))[ \t]{0,2}/y;
/** English words with the verbs of the languages that borrowed them: `la password è …`. */
const loanVerb = /[ \t]+(?:è|est|ist|lautet|es|é|är|jest|это|zní|brzmi)[ \t]*:?[ \t]*/y;
/** `password Zk82mvQx`, `password "…"`, `password – …`: only after the word for password itself. */
const direct =
  /[ \t]{1,3}(?:[\u2013\u2014-][ \t]{1,3})?(?=["“„«「][^\s"]{4,40}["”“»」]|(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{0,40}[A-Za-z])[^\s"'`]{6,40}(?:\s|$))/y;
const passwordWord =
  /^(?:pass(?:word|wd|phrase|wort)|kennwort|contraseña|senha|wachtwoord|mot de passe|hasło|lösenord|пароль)$/i;
/** A number with its unit is no password: `is 12 characters long`. */
const unit =
  /[ \t]*(?:characters?|chars?|bits?|bytes?|digits?|letters?|days?|hours?|minutes?|seconds?|months?|years?|times?|zeichen|stellen|tage|caractères|caracteres|caratteri|%)/iy;

/** @param end first unit behind the word that names the secret. */
export function valueInProse(text: string, start: number, end: number): Found | null {
  const at = afterVerb(text, start, end);
  if (at < 0) return null;
  const found = readValue(text, at, false, text.slice(start, end).toLowerCase());
  if (!found) return null;
  return endOf(unit, text, found.end) > 0 ? null : wider(text, found);
}

const isEnglish = (text: string, start: number, end: number): boolean =>
  /^(?:pass(?:word|wd|phrase|code)?|pwd|pw|api ?key|secret.*|access.*|token|login.*|credentials)$/i.test(
    text.slice(start, end),
  );

function afterVerb(text: string, start: number, end: number): number {
  const verb = endOf(isEnglish(text, start, end) ? joined : joinedForeign, text, end);
  if (verb > 0) return verb;
  const loan = endOf(loanVerb, text, end);
  if (loan > 0) return loan;
  const east = text.charCodeAt(end - 1) > 0x2fff ? endOf(cjk, text, end) : -1;
  if (east > 0) return east;
  return passwordWord.test(text.slice(start, end)) ? endOf(direct, text, end) : -1;
}

/** In prose brackets and the like belong to a password; it ends at the space. */
const word = /[^\s"'`，。,;<>{}\\]{1,200}/y;

function wider(text: string, found: Found): Found {
  if (found.value.quoted) return found;
  let end = endOf(word, text, found.start);
  while (end > found.end && '.,;:!?)]}>'.includes(text.charAt(end - 1))) end--;
  if (end <= found.end) return found;
  return { ...found, end, value: { ...found.value, text: text.slice(found.start, end) } };
}
