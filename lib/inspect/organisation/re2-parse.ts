// Reads a pattern in RE2 syntax into a tree. Refuses what RE2 does not have, and the few things of RE2 that a browser's
// RegExp says differently, naming the construct. Whether RE2 itself takes the pattern is checked where policy is published.

/** One character of the text: `source` for the browser, `literal` where it is one certain character. */
export type Char = { readonly kind: 'char'; readonly source: string; readonly literal: string };
export type Assertion = { readonly kind: 'assertion'; readonly source: string };
export type Repeat = {
  readonly kind: 'repeat';
  readonly item: Node;
  readonly min: number;
  /** Infinity where the pattern sets no bound. */
  readonly max: number;
  readonly lazy: boolean;
};
export type Group = { readonly kind: 'group'; readonly options: readonly (readonly Node[])[] };
export type Node = Char | Assertion | Repeat | Group;

export type Parsed =
  | { readonly ok: true; readonly tree: Group; readonly flags: string }
  | { readonly ok: false; readonly why: string };

class Refused extends Error {}
const refuse = (why: string): never => {
  throw new Refused(why);
};

type State = { readonly text: string; at: number; depth: number };
const maxDepth = 20;

export function parseRe2(pattern: string): Parsed {
  const flags = /^\(\?([ims]{1,3})\)/.exec(pattern);
  const state: State = { text: pattern, at: flags?.[0].length ?? 0, depth: 0 };
  try {
    const tree = readOptions(state);
    if (state.at < pattern.length) refuse('a closing bracket without an opening one');
    return { ok: true, tree, flags: flags?.[1] ?? '' };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.message };
    throw error;
  }
}

function readOptions(state: State): Group {
  if (++state.depth > maxDepth) refuse('more than 20 groups within each other');
  const options: Node[][] = [[]];
  while (state.at < state.text.length && state.text[state.at] !== ')') {
    if (state.text[state.at] === '|') {
      options.push([]);
      state.at++;
    } else options.at(-1)?.push(...readItem(state));
  }
  state.depth--;
  return { kind: 'group', options };
}

function readItem(state: State): Node[] {
  const items = readAtom(state);
  const last = items.at(-1);
  if (!last) return items;
  const repeat = readRepeat(state, last);
  if (!repeat) return items;
  if (last.kind === 'assertion') refuse('a repeat of something that has no length');
  return [...items.slice(0, -1), repeat];
}

const counted = /\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y;

function readRepeat(state: State, item: Node): Repeat | null {
  const { text } = state;
  const mark = text[state.at] ?? '';
  let [min, max] = mark === '*' ? [0, Infinity] : mark === '+' ? [1, Infinity] : [0, 1];
  if (mark !== '' && '*+?'.includes(mark)) state.at++;
  else {
    counted.lastIndex = state.at;
    const found = counted.exec(text);
    if (!found) return null;
    min = Number(found[1]);
    max = found[2] ? (found[3] ? Number(found[3]) : Infinity) : min;
    state.at = counted.lastIndex;
  }
  const lazy = text[state.at] === '?';
  if (lazy) state.at++;
  if (text[state.at] === '+') refuse('a possessive quantifier or a quantifier of a quantifier');
  if (/^(?:[*?]|\{\d+,?\d*\})/.test(text.slice(state.at, state.at + 12)))
    refuse('a quantifier of a quantifier');
  return { kind: 'repeat', item, min, max, lazy };
}

function readAtom(state: State): Node[] {
  const { text } = state;
  const mark = String.fromCodePoint(text.codePointAt(state.at) ?? 0);
  if (mark === '(') return [readGroup(state)];
  if (mark === '[') return [readClass(state)];
  if (mark === '\\') return readEscape(state);
  state.at += mark.length;
  if (mark === '.') return [any];
  if (mark === '^' || mark === '$') return [{ kind: 'assertion', source: mark }];
  if ('*+?'.includes(mark) || /^\{\d+(?:,\d*)?\}/.test(text.slice(state.at - 1, state.at + 11)))
    refuse('a quantifier with nothing before it');
  return [literal(mark)];
}

const any: Char = { kind: 'char', source: '.', literal: '' };
const char = (source: string): Char => ({ kind: 'char', source, literal: '' });
const literal = (mark: string): Char => ({ kind: 'char', source: escaped(mark), literal: mark });

const escaped = (mark: string): string =>
  /^[A-Za-z0-9 ]$/.test(mark) ? mark : `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`;

const lookarounds: Readonly<Record<string, string>> = {
  '(?=': 'lookahead (?=…)',
  '(?!': 'negative lookahead (?!…)',
  '(?<=': 'lookbehind (?<=…)',
  '(?<!': 'negative lookbehind (?<!…)',
  '(?>': 'an atomic group (?>…)',
  '(?#': 'a comment (?#…)',
  '(?(': 'a conditional (?(…)…)',
  '(?|': 'a branch reset (?|…)',
  '(?R': 'recursion (?R)',
  '(?&': 'recursion (?&…)',
  '(?P=': 'a backreference (?P=…)',
  '(?P>': 'recursion (?P>…)',
};

function readGroup(state: State): Group {
  const rest = state.text.slice(state.at, state.at + 40);
  const opening = /^\((?:\?:|\?P?<[A-Za-z_]\w{0,30}>|(?!\?))/.exec(rest);
  if (!opening) {
    const name = Object.keys(lookarounds).find((start) => rest.startsWith(start));
    refuse(name ? (lookarounds[name] ?? '') : flagsOf(rest));
  }
  state.at += opening?.[0].length ?? 0;
  const group = readOptions(state);
  if (state.text[state.at] !== ')') refuse('an opening bracket without a closing one');
  state.at++;
  return group;
}

const flagsOf = (rest: string): string =>
  /^\(\?[a-zA-Z-]*[:)]/.test(rest)
    ? 'flags other than (?i), (?m) and (?s) at the start of the pattern'
    : 'an unknown group (?…)';

const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  f: '\f',
  t: '\t',
  n: '\n',
  r: '\r',
  v: '\v',
};
const perl: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t\\n\\f\\r ',
};

function readEscape(state: State): Node[] {
  const { text } = state;
  const letter = text[state.at + 1] ?? '';
  if (letter === 'Q') return readQuoted(state);
  const assertion = { b: '\\b', B: '\\B', A: '^', z: '$' }[letter];
  if (assertion) {
    state.at += 2;
    return [
      { kind: 'assertion', source: letter === 'A' || letter === 'z' ? `\\${letter}` : assertion },
    ];
  }
  const set = readSet(state);
  return [
    set ? char(set.negated ? `[^${set.body}]` : `[${set.body}]`) : literal(readCharEscape(state)),
  ];
}

function readQuoted(state: State): Node[] {
  const end = state.text.indexOf('\\E', state.at);
  const inside = state.text.slice(state.at + 2, end < 0 ? state.text.length : end);
  state.at = end < 0 ? state.text.length : end + 2;
  return Array.from(inside, literal);
}

type CharSet = { readonly body: string; readonly negated: boolean };

/** `\d`, `\W`, `\pN`, `\P{Greek}`; null for anything else. */
function readSet(state: State): CharSet | null {
  const letter = state.text[state.at + 1] ?? '';
  const body = perl[letter.toLowerCase()];
  if (body) {
    state.at += 2;
    return { body, negated: letter !== letter.toLowerCase() };
  }
  if (letter !== 'p' && letter !== 'P') return null;
  const found = /^(?:\{(\^?)([A-Za-z_]{1,40})\}|([A-Z]))/.exec(
    state.text.slice(state.at + 2, state.at + 50),
  );
  if (!found) return refuse('a Unicode class without a name');
  state.at += 2 + found[0].length;
  const name = found[2] ?? found[3] ?? '';
  const property = name.length <= 2 ? name : `Script=${name}`;
  const negated = (letter === 'P') !== (found[1] === '^');
  return { body: `\\${negated ? 'P' : 'p'}{${property}}`, negated: false };
}

/** An escape for one character. */
function readCharEscape(state: State): string {
  const rest = state.text.slice(state.at + 1, state.at + 14);
  const hex = /^x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})/.exec(rest);
  if (hex) {
    state.at += 1 + hex[0].length;
    const point = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    return point > 0x10ffff ? refuse('a character beyond Unicode') : String.fromCodePoint(point);
  }
  const octal = /^0[0-7]{0,2}/.exec(rest);
  if (octal) {
    state.at += 1 + octal[0].length;
    return String.fromCharCode(Number.parseInt(octal[0], 8));
  }
  const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (rest === '') refuse('a backslash at the end');
  if (/[1-9]/.test(letter)) refuse(`a backreference \\${letter}`);
  if (letter === 'k' || letter === 'g') refuse(`a backreference \\${letter}`);
  const known = simple[letter];
  if (!known && /[A-Za-z0-9]/.test(letter)) refuse(`the escape \\${letter}`);
  state.at += 1 + letter.length;
  return known ?? letter;
}

const posix: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\u{0}-\\u{7f}',
  blank: '\\t ',
  cntrl: '\\u{0}-\\u{1f}\\u{7f}',
  digit: '0-9',
  graph: '\\u{21}-\\u{7e}',
  lower: 'a-z',
  print: '\\u{20}-\\u{7e}',
  punct: '\\u{21}-\\u{2f}\\u{3a}-\\u{40}\\u{5b}-\\u{60}\\u{7b}-\\u{7e}',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

function readClass(state: State): Char {
  state.at++;
  const negated = state.text[state.at] === '^';
  if (negated) state.at++;
  let body = '';
  for (let first = true; first || state.text[state.at] !== ']'; first = false) {
    if (state.at >= state.text.length) refuse('a character class without its closing bracket');
    body += readMember(state);
  }
  state.at++;
  return char(`[${negated ? '^' : ''}${body}]`);
}

function readMember(state: State): string {
  const named = /^\[:(\^?)([a-z]+):\]/.exec(state.text.slice(state.at, state.at + 14));
  if (named) {
    if (named[1]) refuse('a negated POSIX class inside a class');
    state.at += named[0].length;
    return posix[named[2] ?? ''] ?? refuse('an unknown POSIX class');
  }
  const set = state.text[state.at] === '\\' ? readSet(state) : null;
  if (set?.negated) refuse('a negated class such as \\S inside a class');
  if (set) return set.body;
  const from = readOne(state);
  const next = state.text[state.at + 1];
  if (state.text[state.at] !== '-' || next === ']' || next === undefined) return escaped(from);
  state.at++;
  if (/^(?:\\[dwspDWSP]|\[:)/.test(state.text.slice(state.at, state.at + 2)))
    refuse('a range that ends in a class');
  const to = readOne(state);
  if ((to.codePointAt(0) ?? 0) < (from.codePointAt(0) ?? 0)) refuse('a range that runs backwards');
  return `${escaped(from)}-${escaped(to)}`;
}

function readOne(state: State): string {
  if (state.text[state.at] === '\\') return readCharEscape(state);
  const mark = String.fromCodePoint(state.text.codePointAt(state.at) ?? 0);
  state.at += mark.length;
  return mark;
}
