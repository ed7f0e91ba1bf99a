// Folds UTF-16 units to the few symbols the automaton knows: letters without case and accents, digits, punctuation.
// Letters of other scripts that a keyword uses get a number of their own; all the rest is `other`.

// The order carries meaning: digits, letters and joiners come first, so that one comparison finds a token's end.
const joiners = '_-+/.~';
const marks = '=:@ \n"\'<>()$%\\,;#&*[]{}|!?`^';
export const firstLetter = 10;
export const firstBoundary = firstLetter + 26 + joiners.length; // 42
export const at = firstBoundary + marks.indexOf('@');
/** Punctuation no keyword uses. */
const otherMark = firstBoundary + marks.length;
/** A letter no keyword uses. */
const otherLetter = otherMark + 1;
/** Invisible, fullwidth or foreign-digit characters: the text must be normalised before it is read. */
export const suspicious = otherMark + 2;
/** Units of other scripts: `firstRare` + running number; the automaton spells them with two columns. */
export const firstRare = 256;

const highColumns = 74;
const lowColumns = 96;
/** Columns of the automaton's table, a power of two. */
export const columnBits = 7;
const maxRare = (lowColumns - highColumns) * 32;

export const highColumn = (symbol: number): number => highColumns + ((symbol - firstRare) >> 5);
export const lowColumn = (symbol: number): number => lowColumns + ((symbol - firstRare) & 31);

/** Folds a word the way the text is folded; letters of other scripts are added to the alphabet. */
export function symbolsOf(word: string, fold: Uint16Array, rare: { count: number }): number[] {
  const symbols: number[] = [];
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (fold[unit] === otherLetter) addRare(word.charAt(index), fold, rare);
    const symbol = fold[unit] ?? otherMark;
    if (symbol >= firstRare) symbols.push(highColumn(symbol), lowColumn(symbol));
    else symbols.push(symbol);
  }
  return symbols;
}

function addRare(letter: string, fold: Uint16Array, rare: { count: number }): void {
  if (rare.count >= maxRare) return;
  const symbol = firstRare + rare.count++;
  for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()])
    if (form.length === 1) fold[form.charCodeAt(0)] = symbol;
}

/** A fresh table: keywords extend it. */
export function createFold(): Uint16Array {
  const fold = new Uint16Array(65536).fill(otherLetter);
  fold.fill(otherMark, 0, 0xc0);
  for (let digit = 0; digit < 10; digit++) fold[48 + digit] = digit;
  for (let letter = 0; letter < 26; letter++)
    fold[65 + letter] = fold[97 + letter] = firstLetter + letter;
  for (let index = 0; index < joiners.length; index++)
    fold[joiners.charCodeAt(index)] = firstLetter + 26 + index;
  for (let index = 0; index < marks.length; index++)
    fold[marks.charCodeAt(index)] = firstBoundary + index;
  foldLookalikes(fold);
  foldAccents(fold);
  return fold;
}

const same: readonly (readonly [string, string])[] = [
  ['\r', '\n'],
  ['\t\u00a0\u2007\u202f\u3000\u2009\u2002\u2003', ' '],
  ['\u2010\u2011\u2012\u2013\u2212', '-'],
  ['\uff1a', ':'],
  ['\uff1d', '='],
  ['\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f', '"'],
  ['\u2018\u2019\u201a', "'"],
  ['\uff0c\u3001\u060c', ','],
  ['\uff08', '('],
  ['\uff09', ')'],
];

function foldLookalikes(fold: Uint16Array): void {
  fold.fill(otherMark, 0x2000, 0x2c00);
  fold.fill(otherMark, 0x3000, 0x3005);
  fold.fill(otherMark, 0xff00, 0xff66);
  for (const [from, to] of same)
    for (const unit of from) fold[unit.charCodeAt(0)] = fold[to.charCodeAt(0)] ?? otherMark;
  for (const [first, last] of suspiciousRanges) fold.fill(suspicious, first, last + 1);
}

/** Zero-width and bidirectional controls, fillers, tag characters (their high surrogate), fullwidth, foreign digits. */
const suspiciousRanges: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0x0660, 0x0669],
  [0x06f0, 0x06f9],
  [0x0966, 0x096f],
  [0x09e6, 0x09ef],
  [0x0e50, 0x0e59],
  [0xd835, 0xd835],
  [0xdb40, 0xdb40],
];

/** Letters that Unicode does not decompose. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ð: 'd',
  ı: 'i',
  ß: 's',
};

function foldAccents(fold: Uint16Array): void {
  for (let unit = 0xc0; unit < 0x250; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    const base = undecomposed[lower] ?? lower.normalize('NFD').charAt(0);
    if (base >= 'a' && base <= 'z') fold[unit] = fold[base.charCodeAt(0)] ?? otherLetter;
  }
}
