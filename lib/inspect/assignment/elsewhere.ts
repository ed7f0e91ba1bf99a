// Tells values that point to where the secret is, or are code pasted as text: paths, calls, constants, algorithms.
import {
  blank,
  bracket,
  colon,
  digit,
  dot,
  has,
  isOnly,
  letter,
  lower,
  mark,
  plain,
  slash,
  underscore,
} from './made-of.ts';

/** Names of algorithms and encodings. */
const algorithm =
  /^(?:argon2(?:id?|d)?$|(?:hs|rs|es|ps|sha|aes|utf|iso|des|md|tls|ssl)-?\d{1,4}\b|nullptr$)/i;

/** Pointers to elsewhere, several named steps of a path. */
const elsewhere =
  /^(?:[&*](?:mut )?[a-z]{1,12}$|(?:see|from|in|stored|ask|use|set|same|via) |\w{1,24}\{[\w.]{0,40}\}$|(?:AES|DES|RSA|EC)\/|[a-z][a-z.-]{0,30}(?:\/[a-z][\w.-]{0,30}){2,8}(?:\/\d{1,6})?$|[\w.-]{1,40}(?:\/[a-z_.-]{2,40}){3,8}(?:\/\d{1,6})?$)/i;

/** `NEXT_PUBLIC_KEY`: the name of a constant or a variable. */
const constant = /^_{0,2}[A-Z]{2,30}(?:_[A-Z]{1,30}\d{0,3}){1,8}$/;

/** `Ed25519PrivateKey`: a type. */
const typeName = /[a-z](?:Key|Token|Secret|Password|Credentials?)$/;

const endsAsType = (text: string): boolean => 'yntdls'.includes(text.charAt(text.length - 1));

/** `/etc/app/key`, but not a base64 value that happens to begin with its 63rd letter. */
const rooted = /^\/(?![A-Za-z0-9+/]{24,200}={1,2}$)/;

/** A call or a generic type in quotes: code pasted as text, or a documentation's cell. */
const quotedCode =
  /^[&*]?[A-Za-z_][\w.:]{1,60}(?:\([^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,40})?\)|\[[A-Za-z_:][\w, .:|]{0,40}\]|<[A-Za-z_][\w, .:|]{0,40}>)$|^[A-Za-z_][\w.]{1,60}\($/;

/** `bold #08547a`, `docs/a-test.deb`, `&lt;string`, `--verbose`, `tag:yaml.org,2002:str`: styles, files, markup, options, names. */
const written =
  /(?:^| )#[0-9a-f]{6}$|^[\w.-]{1,60}(?:\/[\w.-]{1,60}){1,8}\.[a-z]{2,5}$|^&(?:#x?[0-9a-f]{2,6}|lt|gt|quot)\b|^--?[a-z][\w-]{0,30}(?:[/=]|$)|^(?:tag|urn):[a-z]|^\.[a-z]{1,12}$/i;

/** `users[0].password`, `++ref.current`: an element of something. */
const element =
  /^[A-Za-z_][\w.]{0,40}\[\d{1,4}\][\w.[\]]{0,40}$|^(?:\+\+|--)[A-Za-z_]|^[a-z]{1,2}\.[\w.]{1,40}[+:?]/;

/** @param made what it is made of: each pattern is asked only where the value has what it looks for. */
export function isElsewhere(text: string, made: number): boolean {
  if ((has(made, digit) || text.length === 7) && algorithm.test(text)) return true;
  if (!has(made, lower) && has(made, underscore) && constant.test(text)) return true;
  if ((made & letter) === letter && endsAsType(text) && typeName.test(text)) return true;
  const first = text.charCodeAt(0);
  const signed = first === 43 || first === 45;
  if (isOnly(made, plain) && !has(made, slash) && !signed) return false;
  const points = first === 38 || first === 42;
  return (
    ((points || has(made, blank | bracket | slash)) && elsewhere.test(text)) ||
    ((signed || first === 46 || has(made, mark | slash | colon)) && written.test(text)) ||
    (first === 47 && rooted.test(text)) ||
    (has(made, bracket) && quotedCode.test(text)) ||
    ((signed || has(made, bracket | dot)) && element.test(text))
  );
}
