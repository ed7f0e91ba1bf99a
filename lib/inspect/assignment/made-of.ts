// What a value is made of, as bits: one look tells which of the many patterns for templates, code and paths can fit at all.
// Each of those patterns costs as much as this look; a text may hold ten thousand values.

export const lower = 1;
export const upper = 2;
export const digit = 4;
export const underscore = 8;
/** `+`, `-`, `/`, and `=` at the end: what base64 has besides. */
export const sign = 16;
export const other = 32;
export const wide = 64;

export const letter = lower | upper;
/** What an identifier may have. */
export const word = letter | digit | underscore;
/** What base64 may have: no template is made of it, and hardly any code. */
export const plain = word | sign;

const kinds = /* @__PURE__ */ kindTable();

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x80).fill(other);
  table.fill(digit, 48, 58);
  table.fill(upper, 65, 91);
  table.fill(lower, 97, 123);
  table[95] = underscore;
  for (const mark of '+-/') table[mark.charCodeAt(0)] = sign;
  return table;
}

export function madeOf(text: string): number {
  let made = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    made |=
      unit === 61 && index >= text.length - 2 ? sign : unit < 0x80 ? (kinds[unit] ?? 0) : wide;
  }
  return made;
}

/** Nothing but these kinds. */
export const isOnly = (made: number, kind: number): boolean => (made & ~kind) === 0;
