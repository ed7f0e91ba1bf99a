// From the end of a secret's name to its value, over the dialects: env, YAML, JSON, TOML, INI, XML, code, SQL, flags,
// headers, tables. Reads forward only and at most some hundred units; knows nothing of what values mean.
import { endOf } from '../sticky.ts';
import { unitAt, unitIn } from '../unit-at.ts';
import { isFlag, isSetter, isStatement } from './command.ts';
import { anywhere, inShell, pastValue } from './extent.ts';
import {
  beginsOperator,
  isLetterOrDigit,
  isTypeAhead,
  isWhole,
  mayBeType,
  mayOpen,
} from './first-look.ts';
import { nameEndOf } from './name.ts';
import { isPassword, type Value } from './value.ts';

export type Found = {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly name: string;
};

/** A type between name and value: `password: String = "…"`, `const pw: &str = …`. */
/** Go, C#, Basic, C, SQL: `var password string = "…"`, `string Password { get; set; } = "…"`, `char password[] = "…"`. */
const typedBehind =
  /[ \t]{0,3}(?:(?:As[ \t]{1,3})?[sS]tring|str|\[\d{0,4}\]|N?VARCHAR\((?:\d{1,4}|MAX)\)|\{[ \t]{0,3}get;[ \t]{0,3}(?:(?:private |protected |internal )?(?:set|init);)?[ \t]{0,3}\})[ \t]{0,3}=[ \t]{0,3}(?=N?["'`])/iy;
const typed = /[?!]?:[ \t]{0,4}[&*]?[\w<>[\]?.]{2,24}[ \t]{0,4}=(?![=>])[ \t]{0,8}(?=\S)/y;
const operator =
  /(?::{1,2}=|\.=|=>|->|\u2192|\?\?=?|={1,3}|!={1,2}|\?=|\+=|\|\|=?|<-|::|:|\uff1a|\uff1d)[ \t]{0,12}(?:!!\w{3,6} |\[(?=["'])|\{\s{0,24}["']?[vV]alue["']?[ \t]{0,4}:[ \t]{0,4}(?=["'])|\r?\n[ \t]{1,16}(?=["']|[\w+/=.-]{16,200}[ \t]{0,4}(?:[\r\n]|$)))?/y;
/** `"password", "…"`, `setPassword("…")`, `<password>…`, `<add key="password" value="…"`, `| password | … |`. */
const quotedOnly = /,[ \t]{0,20}(?:with: ?)?(?=[brfu@]?["'`])|[({][ \t]{0,4}(?=[brfu@]?["'`])/y;
/** Typed into the field of that name, or compared: `find("password").send_keys("…")`, `expect(token).toBe("…")`. */
const chained =
  /\.(?:send_?keys|fill|type|val|value|set_?value|to_?be|to_?equal|is_?equal_?to|eq)[ ]?[(=][ ]?(?=["'`])/iy;
/** A form's part as it goes over the wire: its name, an empty line, its value. */
const part = /\r?\n\r?\n(?=[^\s-]\S{3,80}\r?(?:\n|$))/y;
const element =
  /(?:<\/(?:key|name))?>\s{0,24}<(?:string|value)>(?=[^\s<])|>{1,3}[ \t]{0,4}(?=[^\s<>])|[ \t]{0,4}[vV]alue[ \t]?=[ \t]?(?=["'])|\|[ \t]{0,12}(?=[^\s|])/y;
/** Kubernetes and compose: `name: DB_PASSWORD` and the value on the next line. */
const nextLine =
  /[ \t]{0,4}(?:,?\r?\n[ \t]{0,24}|,[ \t]{0,8})["']?(?:default|initial|string)?[Vv]alue["']?[ \t]{0,4}[:=][ \t]{0,8}/y;
/** Terraform: `variable "db_password" {` and the value some lines below. */
const defaulted =
  /\{[ \t]{0,4}\r?\n(?:[ \t]{0,12}(?:description|type|sensitive|nullable)[ \t]{0,12}=[^\n]{0,120}\n){0,4}[ \t]{0,12}default[ \t]{0,12}=[ \t]{0,12}(?=")/y;
/** The value has a line for itself: `Konan key` and the key below. */
const ownLine = /\r?\n[ \t]{0,12}(?=[\w+/=.-]{16,200}[ \t]{0,4}(?:[\r\n]|$))/y;
/** A form that was copied: `Password`, perhaps with a colon, and what was in the field below. */
const fieldLine =
  /:?[ \t]{0,2}\r?\n[ \t]{0,12}(?=[^\s]{0,40}\d)(?=[^\s]{0,40}[A-Za-z])(?=[^\s"'`<>(){}[\]=:;,/]{6,40}[ \t]{0,4}(?:[\r\n]|$))/y;
const flagged = /[ \t]{1,8}(?=[^\s-])/y;
const open =
  /(?:![A-Za-z]{2,12} |[brfuLN@$#]{0,2}|new String\(|String\(|Buffer\.from\(|SecureString\(|b64decode\(|\[\]byte\()\\?(["'`\u201c\u201e\u00ab\u300c])/y;
/** What only turns one form of a text into another: the value is what it is given. */
const converts =
  /(?:bytes?|[sS]tring|[eE]ncode|[dD]ecode|Secret\w{0,12}|Password|Token|Key|Some|Ok|from|b64\w{0,10}|GetBytes|of|wrap|unhexlify|atob|DecodeString|lazy)$/;
/** `os.getenv("PW", "…")`: what stands in the environment, or else what stands here; words are a stand-in. */
const looksUp = /(?:[eE]nv|environ\.get|getOrElse|getProperty|fetch)$/;
const fallback = /\([ \t]{0,2}["'][\w.-]{1,40}["'],[ \t]{0,2}(?=["'][^"'\n]{0,40}\d)/y;
const givenText = /[({][ \t]{0,2}(?=["'`])/y;
/** @param end first unit behind the word. @returns the value, or null where nothing is assigned. */
export function valueAfter(text: string, start: number, end: number): Found | null {
  const nameEnd = nameEndOf(text, end);
  if (nameEnd < 0) return null;
  const closed = pastClosing(text, nameEnd);
  const at = connected(text, start, nameEnd, closed);
  if (at < 0) return null;
  const name = text.slice(start, nameEnd).toLowerCase();
  const bare = text[nameEnd] === '=' && at === nameEnd + 1;
  const between = text.slice(closed, at);
  // A comparison with a variable tells nothing.
  if (isComparison(text, closed, at) && !/["'`]/.test(text.charAt(at))) return null;
  const tab = between === '' && unitIn(text, at - 1) === 9;
  const loose =
    tab ||
    between.endsWith('[') ||
    (between.startsWith(',') && !between.includes('alue') && !isSet(text, start)) ||
    (name.endsWith('s') && /(?<!\..{0,40}|pas)s$/.test(name));
  const found = readValue(text, at, bare ? inShell : anywhere, name, loose);
  // A call takes many words, and so does a sentence; a secret among them has a digit.
  const apart =
    (between === '' && !name.startsWith('identified')) ||
    /^(?:[({]|\.\w)/.test(between) ||
    (between.startsWith(',') && looked.test(text.slice(Math.max(0, start - 64), start)));
  return found && apart && !/\d/.test(found.value.text) ? null : found;
}

/** `==`, `!=` */
const isComparison = (text: string, from: number, to: number): boolean =>
  to - from > 1 &&
  unitIn(text, from + 1) === 61 &&
  (unitIn(text, from) === 61 || unitIn(text, from) === 33);

/** `define('DB_PASSWORD', …)`, `props.setProperty("password", …)`: the name is what is set, not one word of a list. */
const sets =
  /(?:define|\b(?:[sS]et|[pP]ut|[aA]dd|append|store|write|getenv|get|fetch|fill(?:_in)?|type|strn?cmp|[eE]quals)\w{0,16}|(?:Property|Header|Param|Option|Env|Variable|Config|Secret))[ (][ \t]{0,4}(?:[brfu@N]?["'`]|:\w{1,20}, ?:)?[\w .#>="'[-]{0,40}$|(?:^|\n)[ \t]{0,8}set :\w{0,40}$|["']--[\w-]{0,40}$/;

/** What it falls back on may be a word. */
const looked = /(?:get\w{0,16}|fetch)\([^(\n]{0,40}$/;

const isSet = (text: string, start: number): boolean =>
  sets.test(text.slice(Math.max(0, start - 64), start));

/** Brackets and quotes that close the name, then blanks. */
function pastClosing(text: string, from: number): number {
  let index = from;
  if (unitIn(text, index) === 92 && isCloser(unitIn(text, index + 1))) index++;
  while (index < from + 4 && isCloser(unitIn(text, index))) index++;
  for (let left = 12; left > 0 && isBlank(unitIn(text, index)); left--) index++;
  return index;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
/** `"` `'` `)` `*` `]` `` ` `` `}` */
const isCloser = (unit: number): boolean =>
  unit === 34 ||
  unit === 39 ||
  unit === 41 ||
  unit === 42 ||
  unit === 93 ||
  unit === 96 ||
  unit === 125;

/** `密码Zk82mvQx`: what the keyboard writes right behind such a name is its value, and the next line is another's. */
const isWrittenOn = (text: string, start: number, end: number): boolean =>
  unitIn(text, start) > 0x2fff && unitIn(text, end - 1) < 0x80;

/** Which dialects can follow is told by one character; most often none can. */
function connected(text: string, start: number, nameEnd: number, closed: number): number {
  const unit = unitIn(text, closed);
  const isLast = unit === 10 || unit === 13 || (unit === 58 && unitIn(text, closed + 1) === 10);
  if (isLast && !isWrittenOn(text, start, nameEnd)) {
    const below = isPassword(text.slice(start, nameEnd)) ? endOf(fieldLine, text, closed) : -1;
    if (below > 0) return below;
  }
  if (unit >= 0x3040 && unit < 0xd800) return -1;
  const mark = unit < 0x80 ? text.charAt(closed) : '';
  if (mark === ',' || mark === '(') {
    const next = endOf(mark === ',' ? nextLine : spaced, text, mark === ',' ? closed : nameEnd);
    return next > 0 ? next : endOf(quotedOnly, text, closed);
  }
  if (mark === '\n' || mark === '\r') {
    let from = closed + 1;
    while (from < closed + 26 && unitIn(text, from) <= 32) from++;
    const next = '"\'dDiIsSvV'.includes(text.charAt(from)) ? endOf(nextLine, text, closed) : -1;
    if (next > 0) return next;
    const own = isLongAhead(text, from) ? endOf(ownLine, text, closed) : -1;
    return own < 0 && text.startsWith('name="', start - 6) ? endOf(part, text, closed) : own;
  }
  if (mark === '.' && text[closed + 1] !== '=')
    return closed > nameEnd ? endOf(chained, text, closed) : -1;
  if (mark === '>' || mark === 'v' || mark === 'V') {
    const tagged = endOf(element, text, closed);
    if (tagged > 0) return tagged;
  }
  if (beginsOperator(unit)) {
    const type = unit === 58 || unit === 63 || unit === 33 ? endOf(typed, text, closed) : -1;
    if (type > 0) return type;
    if (isWhole(unit)) {
      const next = unitIn(text, closed + 1) === 32 ? closed + 2 : closed + 1;
      if (isLetterOrDigit(unitIn(text, next))) return next;
    }
    const plain = endOf(operator, text, closed);
    return plain > 0 ? plain : endOf(element, text, closed);
  }
  if (mayBeType(unit)) {
    const typedAfter = isTypeAhead(text, closed) ? endOf(typedBehind, text, closed) : -1;
    if (typedAfter > 0) return typedAfter;
    if (mark === '{') {
      const below = endOf(defaulted, text, closed);
      return below > 0 ? below : endOf(quotedOnly, text, closed);
    }
  }
  if ((mark === '"' || mark === "'") && text[closed - 1] === ' ') return closed;
  if (closed > nameEnd && isStatement(text, start)) return closed;
  if (closed > nameEnd && unitIn(text, closed - 1) === 9) return closed;
  if (!isBlank(unitIn(text, nameEnd))) return -1;
  const named = isFlag(text, start) || isSetter(text, start);
  if (named) return endOf(flagged, text, nameEnd);
  if (!isLongAhead(text, closed)) return -1;
  const next = endOf(spaced, text, nameEnd);
  if (next > 0 || !numberless.test(text.slice(start, nameEnd))) return next;
  return endOf(spacedUuid, text, nameEnd);
}

/** `ACCESS_KEY 4f9c…`, `the token (4f9c…)`: a blank alone leads to what has letters and many digits in one run. */
const spaced =
  /[ \t]{1,4}\(?(?=[a-zA-Z]{0,60}\d[a-zA-Z]{0,60}\d)(?=\d{0,20}[a-zA-Z])(?=[A-Za-z0-9+/_=-]{16,200}(?:[\s,;")]|\.?$|\.\s))(?![\da-f]{8}-)/iy;
/** A UUID behind a blank is a number of something, unless of what has no number. */
const spacedUuid = /[ \t](?=[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?:[\s,;")]|\.?$))/iy;
const numberless = /(?:secret|credential|api[_ -]?key|access[_ -]?key)$/i;

/** Most words are short. */
function isLongAhead(text: string, from: number): boolean {
  for (let index = from; index < from + 16; index++) if (!(unitIn(text, index) > 32)) return false;
  return true;
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u201e': '\u201c',
  '\u00ab': '\u00bb',
  '\u300c': '\u300d',
};
const maxValue = 600;

/** @param ending what ends a value without quotes. */
export function readValue(
  text: string,
  at: number,
  ending: number,
  name: string,
  loose = false,
): Found | null {
  const first = unitIn(text, at);
  const quote = first === 34 || first === 39 ? text.charAt(at) : '';
  const tripled = quote !== '' && text.startsWith(quote.repeat(3), at) ? 2 : 0;
  const opened = mayOpen(first) ? endOf(open, text, at + tripled) : -1;
  if (opened > 0) return readQuoted(text, opened, name, loose);
  const bare = ending === inShell;
  const stop = pastValue(text, at, ending);
  const end = trimmed(text, at, bare ? unbalanced(text, at, stop) : stop);
  if (end <= at) return null;
  // A template goes on where the value seems to end; an ellipsis stands for what is not shown.
  const next = unitIn(text, end);
  const opens = next === 40 || next === 91 || next === 123;
  const callee = next === 40 ? text.slice(at, end) : '';
  if (callee !== '' && converts.test(callee)) {
    const given = endOf(givenText, text, end);
    return given > 0 ? readValue(text, given, anywhere, name, loose) : null;
  }
  const otherwise = callee !== '' && looksUp.test(callee) ? endOf(fallback, text, end) : -1;
  if (otherwise > 0) return readValue(text, otherwise, anywhere, name, loose);
  const whole = opens ? throughBrackets(text, at, end) : -1;
  if (whole > 0)
    return {
      start: at,
      end: whole,
      value: { text: text.slice(at, whole), quoted: false, bare, loose },
      name,
    };
  if (opens || (next === 60 && unitIn(text, end + 1) !== 47)) return null;
  if (next === 46 && text.startsWith('...', end)) return null;
  return { start: at, end, value: { text: text.slice(at, end), quoted: false, bare, loose }, name };
}

const unbroken = /[^\s"'`,;<>]{6,120}/y;
/** What may stand before the bracket of a call, an index or a template. */
const callable = /^[\w.$:>&*-]*[!?$]?$/;

/** `aB3!k(x9}Q`: a bracket behind what no code has there belongs to the password. */
function throughBrackets(text: string, at: number, end: number): number {
  if (callable.test(text.slice(at, end))) return -1;
  const stop = endOf(unbroken, text, at);
  return stop > 0 && /\d/.test(text.slice(at, stop)) ? trimmed(text, at, stop) : -1;
}

/** A bracket that was not opened inside closes something around the value. */
function unbalanced(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const unit = unitAt(text, index);
    if (unit === 40 || unit === 91) return end;
    if (unit === 41 || unit === 93) return index > start ? index : end;
  }
  return end;
}

/** Sentence marks behind an unquoted value are no part of it. */
function trimmed(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isSentenceMark(unitAt(text, stop - 1))) stop--;
  return stop;
}

/** `.,:?` */
const isSentenceMark = (unit: number): boolean =>
  unit === 46 || unit === 44 || unit === 58 || unit === 63;

function readQuoted(text: string, opened: number, name: string, loose: boolean): Found | null {
  const quote = text.charAt(opened - 1);
  const close = closers[quote] ?? quote;
  const escaped = text[opened - 2] === '\\';
  const command = quote === '`';
  for (let index = opened; index < text.length && index < opened + maxValue; index++) {
    const unit = text.charAt(index);
    // Blanks between backticks: a shell runs it.
    if (unit === '\n' || (command && unit === ' ')) return null;
    if (unit === close && (text[index - 1] !== '\\' || escaped)) {
      const end = escaped ? index - 1 : index;
      const value = { text: text.slice(opened, end), quoted: true, bare: false, loose };
      return { start: opened, end, value, name };
    }
    if (unit === '\\' && !escaped) index++;
  }
  return null;
}
