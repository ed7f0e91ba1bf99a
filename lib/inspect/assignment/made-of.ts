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
// Which of the others, and of the signs: what patterns look for.
export const slash = 128;
export const dot = 256;
export const colon = 512;
export const equal = 1024;
export const blank = 2048;
/** `()[]{}<>` */
export const bracket = 4096;
/** `+-` */
export const hyphen = 8192;
/** What else templates and operators begin with: `!#$%&*?@\~|^`. */
export const mark = 16384;

export const letter = lower | upper;
/** What an identifier may have. */
export const word = letter | digit | underscore;
/** What base64 may have: no template is made of it, and hardly any code. */
export const plain = word | sign;

const kinds = /* @__PURE__ */ kindTable();

function kindTable(): Uint16Array {
  const table = new Uint16Array(0x80).fill(other);
  table.fill(digit, 48, 58);
  table.fill(upper, 65, 91);
  table.fill(lower, 97, 123);
  table[95] = underscore;
  const add = (units: string, kind: number): void => {
    for (const unit of units) table[unit.charCodeAt(0)] = kind;
  };
  add('+-', sign | hyphen);
  add('/', sign | slash);
  add('.', other | dot);
  add(':', other | colon);
  add('=', other | equal);
  add(' \t\n\r\v\f', other | blank);
  add('()[]{}<>', other | bracket);
  add('!#$%&*?@\\~|^', other | mark);
  return table;
}

export function madeOf(text: string): number {
  let made = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    made |=
      unit === 61 && index >= text.length - 2
        ? sign | equal
        : unit < 0x80
          ? (kinds[unit] ?? 0)
          : wide;
  }
  return made;
}

/** The kinds that make up a whole value; the ones behind them say more of `sign` and `other`. */
const whole = 127;

/** Nothing but these kinds. */
export const isOnly = (made: number, kind: number): boolean => (made & whole & ~kind) === 0;

export const has = (made: number, kind: number): boolean => (made & kind) !== 0;
