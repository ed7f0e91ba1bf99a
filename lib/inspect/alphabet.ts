// Folds UTF-16 units to the few symbols the automaton knows: letters without case and accents, digits, punctuation.
// Letters of other scripts that a keyword uses get a number of their own; all the rest is `other`.

// A folded unit is a column of the automaton in its low six bits and a class above: 0 letters and joiners, 1 digits,
// 2 everything that ends a token, 3 what makes the text suspicious, from 4 on letters of other scripts.
export const columnBits = 6;
export const columnMask = 63;
export const firstDigit = 64;
export const firstBoundary = 128;
export const suspicious = 192;
/** `firstRare` + running number: letters of other scripts are spelled with two columns. */
export const firstRare = 256;

export const firstDigitColumn = 26;
/** Underscore and hyphen are one to the automaton, as are all quotes; patterns look closer. */
const markColumns = [' ', '_-', '.', ':', '/', '@', '$', '=', '"\'`', '+', '~*|%', '(<[{'];
/** The first behind the digits'. */
export const firstMarkColumn = 36;
const joiners = '_-+/.~';
/** From here on, up to `otherColumn`: first halves of letters of other scripts. */
export const highColumns = firstMarkColumn + markColumns.length; // 48
export const otherColumn = 62;
const letterColumn = 63;
/** The low half shares the letters' columns: the high half before it keeps them apart. */
const maxRare = (otherColumn - highColumns) * 32;
/** Punctuation and letters no keyword uses. */
const otherMark = firstBoundary | otherColumn;
export const otherLetter = firstBoundary | letterColumn;

export const highColumn = (folded: number): number => highColumns + ((folded - firstRare) >> 5);
export const lowColumn = (folded: number): number => (folded - firstRare) & 31;

/** Letters and digits of any script. */
export const isWordUnit = (folded: number): boolean =>
  folded < 26 ||
  (folded >= firstDigit && folded < firstBoundary) ||
  folded >= firstRare ||
  folded === otherLetter;

export const isLatin = (folded: number): boolean => folded < 26;

/**
 * Gives a letter that no keyword has used a number. Beyond the alphabet's room a letter stays unknown, and its keyword is
 * never found; a test counts. @returns false where it has one, or none is left.
 */
export function addLetter(letter: string, fold: Uint16Array, letters: number): boolean {
  if (fold[letter.charCodeAt(0)] !== otherLetter || letters >= maxRare) return false;
  const folded = firstRare + letters;
  for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()])
    if (form.length === 1) fold[form.charCodeAt(0)] = folded;
  return true;
}

/** A fresh table: keywords extend it. */
export function createFold(): Uint16Array {
  const fold = new Uint16Array(65536).fill(otherLetter);
  fold.fill(otherMark, 0, 0xc0);
  for (let digit = 0; digit < 10; digit++)
    fold[48 + digit] = firstDigit | (firstDigitColumn + digit);
  for (let letter = 0; letter < 26; letter++) fold[65 + letter] = fold[97 + letter] = letter;
  for (const [index, marks] of markColumns.entries())
    for (const mark of marks)
      fold[mark.charCodeAt(0)] =
        (joiners.includes(mark) ? 0 : firstBoundary) | (firstMarkColumn + index);
  foldLookalikes(fold);
  foldAccents(fold);
  return fold;
}

const same: readonly (readonly [string, string])[] = [
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
  fold.fill(otherMark, 0x3008, 0x3021);
  fold.fill(otherMark, 0xff00, 0xff66);
  for (const [from, to] of same)
    for (const unit of from) fold[unit.charCodeAt(0)] = fold[to.charCodeAt(0)] ?? otherMark;
  for (const [first, last] of [...invisibleRanges, ...disguisedRanges])
    fold.fill(suspicious | otherColumn, first, last + 1);
}

/** Zero-width and bidirectional controls, fillers, variation selectors: nothing of them is seen. */
export const invisibleRanges: readonly (readonly [number, number])[] = [
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
];

/** First digits of the scripts whose digits people and attackers use. */
export const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0e50, 0x0ed0, 0x1040, 0x17e0,
];

/** Fullwidth letters and digits, foreign digits, the high surrogates of tag characters and mathematical letters. */
const disguisedRanges: readonly (readonly [number, number])[] = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xd835, 0xd835],
  [0xdb40, 0xdb40],
  ...zeros.map((zero): [number, number] => [zero, zero + 9]),
];

/**
 * What accented letters fold to, from U+00C0 on; `-` none: Unicode's decompositions (and ø, ł, đ, æ, œ, þ, ð, ı, ß by
 * hand) written out, because asking for each of them takes longer than building the rest. A test compares.
 */
const accents =
  'aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccdd' +
  'ddeeeeeeeeeegggggggghh--iiiiiiiiii--jjkk-llllll--llnnnnnn---oooooooorrrrrrssssss' +
  'sstttt--uuuuuuuuuuuuwwyyyzzzzzz---------------------------------oo-------------u' +
  'u----------------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----' +
  'aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------';
const firstAccent = 0xc0;

function foldAccents(fold: Uint16Array): void {
  for (let index = 0; index < accents.length; index++) {
    const base = accents.charCodeAt(index);
    if (base >= 97) fold[firstAccent + index] = base - 97;
  }
}
